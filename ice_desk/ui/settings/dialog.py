"""The settings: what is declared, the pinned models, and whatever sections the shell adds (cloud keys, caps)."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.policy import BY_ORGANISATION, NO_POLICY, Policy
from ice_desk.domain.policy_words import words_of
from ice_desk.services.feed import Feed
from ice_desk.services.policy_settings import limits_of
from ice_desk.services.settings_values import SPECS, SettingsValues
from ice_desk.texts import mark, retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.settings.form import Setter, SettingsForm
from ice_desk.ui.settings.pins import Pins
from ice_desk.ui.widgets import Button, PlainLabel

SIZE = (820, 640)
GROUPS = (
    (
        mark("General"),
        ("theme", "language", "close_to_tray", "host", "hardware_profile", "measurement_days", "update_check"),
    ),
    (mark("Memory"), ("default_context", "warm_minutes", "load_ahead", "max_concurrent_models", "memory_buffer_gb")),
    (mark("Ollama started from here"), ("engine_cache_type", "engine_models", "engine_stops")),
    (
        mark("Routing"),
        ("tier", "routing_task", "quality_priority", "refine_task", "quantization_strategy", "documents_stay"),
    ),
    (
        mark("Rules of the tiers"),
        (
            "starter_local_below",
            "edge_local_below",
            "edge_sure_above",
            "professional_quality_above",
            "local_second_price",
        ),
    ),
    (
        mark("Caps"),
        tuple(f"cap_{name}" for name in ("starter", "edge", "professional", "enterprise", "total", "day", "chat")),
    ),
    (mark("Cloud"), ("answer_tokens", "drain_stopped", "cloud_proxy", "environment_keys")),
)


class SettingsDialog(QDialog):
    """Changes take hold at once and are announced by `values`; there is nothing to confirm.

    `tasks` are (name, title), `models` those that a task can be pinned to.
    """

    def __init__(
        self,
        values: Feed[SettingsValues],
        keep: Setter,
        more: Sequence[QWidget] = (),
        parent: QWidget | None = None,
        policy: Feed[Policy] | None = None,
        *,
        tasks: Sequence[tuple[str, str]] = (),
        models: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.organisation = Section(retold(BY_ORGANISATION.capitalize()))
        self._prescribed = self.organisation.add_note("")
        self.resize(*SIZE)
        self.forms = {title: SettingsForm({name: SPECS[name] for name in names}, keep) for title, names in GROUPS}
        self.pins = Pins(tasks, models, lambda pins: keep("model_routing", pins))
        self._lay_out(more)
        watch(policy or Feed(NO_POLICY), self, self._bound)
        watch(values, self, self._show)

    def _lay_out(self, more: Sequence[QWidget]) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.setContentsMargins(18, 18, 18, 18)
        column.addWidget(self.organisation)
        for title, form in self.forms.items():
            section = Section(tr(title))
            section.add(form)
            column.addWidget(section)
            if title == "Routing":
                column.addWidget(self._pinned())
        for widget in more:
            column.addWidget(widget)
        column.addStretch(1)
        frame = QFrame()
        frame.setProperty("kind", "page")
        frame.setLayout(column)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(frame)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 12)
        foot.addWidget(PlainLabel(tr("Changes hold at once."), tone="muted"))
        foot.addStretch(1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(area, 1)
        box.addLayout(foot)

    def reveal(self, section: QWidget) -> None:
        """Scroll to a section once the dialog is laid out."""
        QTimer.singleShot(0, section, lambda: self._area.verticalScrollBar().setValue(section.y()))

    def _bound(self, policy: Policy) -> None:
        """Show what is prescribed, and lock or bound its rows."""
        whom = (
            tr("Ask {contact}", contact=policy.contact)
            if policy.contact
            else tr("Ask whoever looks after this computer")
        )
        lines = [f"· {line[:1].upper()}{line[1:]}" for line in map(retold, words_of(policy))]
        self._prescribed.setText(
            "\n".join(
                (*lines, tr("It stands in {source}. {whom} if it has to change.", source=policy.source, whom=whom))
            )
        )
        self.organisation.setVisible(policy.exists)
        for form in self.forms.values():
            form.show_limits(limits_of(policy))

    def _pinned(self) -> Section:
        section = Section(tr("Model of each task"))
        section.add_note(
            tr("A pinned task goes to its model whatever the rules say, as long as that model can answer.")
        )
        section.add(self.pins)
        return section

    def _show(self, values: SettingsValues) -> None:
        for form in self.forms.values():
            for name in form.fields:
                form.show_value(name, getattr(values, name))
        self.pins.show_pins(dict(values.model_routing))
