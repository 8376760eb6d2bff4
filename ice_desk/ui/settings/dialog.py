"""The settings: what is declared, the pinned models, and whatever sections the shell adds (cloud keys, caps)."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.policy import BY_ORGANISATION, NO_POLICY, Policy
from ice_desk.domain.policy_words import words_of
from ice_desk.services.feed import Feed
from ice_desk.services.policy_settings import limits_of
from ice_desk.services.settings_values import SPECS, SettingsValues
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.settings.form import Setter, SettingsForm
from ice_desk.ui.widgets import Button, PlainLabel

SIZE = (820, 640)
GROUPS = (
    ("General", ("theme", "host", "hardware_profile", "measurement_days")),
    ("Memory", ("default_context", "warm_minutes", "load_ahead", "max_concurrent_models", "memory_buffer_gb")),
    ("Routing", ("tier", "routing_task", "quality_priority", "quantization_strategy")),
    (
        "Caps",
        tuple(f"cap_{name}" for name in ("starter", "edge", "professional", "enterprise", "total", "day", "chat")),
    ),
    ("Cloud", ("answer_tokens", "drain_stopped", "openai_base_url", "anthropic_base_url", "environment_keys")),
)


class SettingsDialog(QDialog):
    """Changes take hold at once and are announced by `values`; there is nothing to confirm."""

    def __init__(
        self,
        values: Feed[SettingsValues],
        keep: Setter,
        more: Sequence[QWidget] = (),
        parent: QWidget | None = None,
        policy: Feed[Policy] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.organisation = Section(BY_ORGANISATION.capitalize())
        self._prescribed = self.organisation.add_note("")
        self.resize(*SIZE)
        self.forms = {title: SettingsForm({name: SPECS[name] for name in names}, keep) for title, names in GROUPS}
        self.pins = Pins(lambda pins: keep("model_routing", pins))
        self._lay_out(more)
        watch(policy or Feed(NO_POLICY), self, self._bound)
        watch(values, self, self._show)

    def _lay_out(self, more: Sequence[QWidget]) -> None:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.setContentsMargins(18, 18, 18, 18)
        column.addWidget(self.organisation)
        for title, form in self.forms.items():
            section = Section(title)
            section.add(form)
            if title == "Routing":
                section.add(self.pins)
            column.addWidget(section)
        for widget in more:
            column.addWidget(widget)
        column.addStretch(1)
        frame = QFrame()
        frame.setProperty("kind", "page")
        frame.setLayout(column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(frame)
        close = Button("Close")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 12)
        foot.addWidget(PlainLabel("Changes hold at once.", tone="muted"))
        foot.addStretch(1)
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(area, 1)
        box.addLayout(foot)

    def _bound(self, policy: Policy) -> None:
        """Show what is prescribed, and lock or bound its rows."""
        whom = f"Ask {policy.contact}" if policy.contact else "Ask whoever looks after this computer"
        lines = [f"· {line[:1].upper()}{line[1:]}" for line in words_of(policy)]
        self._prescribed.setText("\n".join((*lines, f"It stands in {policy.source}. {whom} if it has to change.")))
        self.organisation.setVisible(policy.exists)
        for form in self.forms.values():
            form.show_limits(limits_of(policy))

    def _show(self, values: SettingsValues) -> None:
        for form in self.forms.values():
            for name in form.fields:
                form.show_value(name, getattr(values, name))
        self.pins.show_pins(dict(values.model_routing))


class Pins(QWidget):
    """Tasks that always go to one model, each with a button that ends it."""

    def __init__(self, keep: Callable[[dict[str, str]], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._pins: dict[str, str] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def show_pins(self, pins: dict[str, str]) -> None:
        if pins == self._pins:
            return
        self._pins = pins
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        if not pins:
            self._box.addWidget(PlainLabel("No task is pinned to a model.", tone="muted"))
        for task, model in pins.items():
            self._box.addWidget(self._row(task, model))

    def _row(self, task: str, model: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        title = task.replace("_", " ").capitalize()
        line.addWidget(PlainLabel(f"{title} always goes to {model}"), 1)
        button = Button("Remove", "link", tone="accent")
        button.setAccessibleName(f"Remove the pin of {title}")
        button.clicked.connect(partial(self._remove, task))
        line.addWidget(button)
        return row

    def _remove(self, task: str) -> None:
        self._keep({name: model for name, model in (self._pins or {}).items() if name != task})
