"""Rows for settings, each made from its declaration: the widget follows the kind, the bounds and the help."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from ice_desk.domain.errors import DeskError
from ice_desk.services.policy_settings import Limit
from ice_desk.services.settings_spec import Spec
from ice_desk.texts import mark, retold, tr
from ice_desk.ui.check_box import CheckBox
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import PlainLabel

FIELD_PX = 220
FIELD_HEIGHT = 30
LABEL_PX = 190
# A style sheet cannot pad the text of a number box.
_TEXT_PX = 9
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# A language is called what those call it who speak it.
_NAMES = {"": tr("Automatic"), "en": "English", "de": "Deutsch"}
_WORDS = (
    mark("System"), mark("Dark"), mark("Light"), mark("High"), mark("Medium"), mark("Low"), mark("Intelligent"),
    mark("Manual"), mark("Quality priority"), mark("Balanced"), mark("Memory priority"),
    mark("tokens"), mark("minutes"), mark("days"),
)  # fmt: skip
Setter = Callable[[str, object], None]


class _Calm:
    """Wheel events scroll the page instead of changing what lies under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Choice(_Calm, QComboBox):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(self.rect().adjusted(0, 0, -10, 0), _RIGHT, "▾")


class Whole(_Calm, QSpinBox):
    pass


class Decimal(_Calm, QDoubleSpinBox):
    pass


def _number(box: Whole | Decimal, spec: Spec) -> None:
    """Written as everywhere in the window: "8,192 tokens", "$300.00". Up and Down still count."""
    box.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    box.setGroupSeparatorShown(True)
    box.lineEdit().setTextMargins(_TEXT_PX, 0, _TEXT_PX, 0)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setKeyboardTracking(False)
    if spec.unit == "$":
        box.setPrefix("$")
    elif spec.unit:
        box.setSuffix(f" {retold(spec.unit)}")


class SettingsForm(QWidget):
    """One row per setting. `keep(name, value)` may raise DeskError; what it says stands under the row."""

    def __init__(self, specs: dict[str, Spec], keep: Setter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self.fields: dict[str, QWidget] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._notes: dict[str, PlainLabel] = {}
        self._specs = specs
        self._limits: Mapping[str, Limit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, LABEL_PX)
        for row, (name, spec) in enumerate(specs.items()):
            label = PlainLabel(retold(spec.label))
            field = self._field(name, spec)
            field.setAccessibleName(retold(spec.label))
            field.setAccessibleDescription(retold(spec.help))
            field.setFixedSize(FIELD_PX, FIELD_HEIGHT)
            note = PlainLabel(retold(spec.help), tone="muted", px=SMALL_PX, wrap=True)
            label.setBuddy(field)
            self.fields[name], self._labels[name], self._notes[name] = field, label, note
            for column, widget in enumerate((label, field, note)):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)

    def show_limits(self, limits: Mapping[str, Limit]) -> None:
        """Lock or bound the rows that an organisation has set; note and tooltip say so."""
        self._limits = limits
        for name, field in self.fields.items():
            limit, high = limits.get(name), self._specs[name].high
            for widget in (field, self._labels[name]):
                widget.setEnabled(limit is None or not limit.locked)
            field.setToolTip(retold(limit.note) if limit is not None else "")
            field.setAccessibleDescription(self._words(name))
            self._notes[name].set_tone("muted")
            self._notes[name].setText(self._words(name))
            field.blockSignals(True)
            if isinstance(field, QDoubleSpinBox):
                field.setMaximum(high or 1e9 if limit is None or limit.high is None else limit.high)
            elif isinstance(field, QComboBox) and isinstance(model := field.model(), QStandardItemModel):
                for row in range(field.count()):
                    allowed = limit is None or limit.choices is None or field.itemData(row) in limit.choices
                    model.item(row).setEnabled(allowed)
            field.blockSignals(False)

    def _words(self, name: str) -> str:
        return retold(self._limits[name].note if name in self._limits else self._specs[name].help)

    def show_value(self, name: str, value: object) -> None:
        """Show what holds now, without keeping it again."""
        field = self.fields[name]
        field.blockSignals(True)
        if isinstance(field, CheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(value)))
        elif isinstance(field, QSpinBox):
            field.setValue(int(str(value)))
        elif isinstance(field, QDoubleSpinBox):
            field.setValue(float(str(value)))
        elif isinstance(field, QLineEdit) and not field.hasFocus():
            field.setText(str(value))
        field.blockSignals(False)

    def _field(self, name: str, spec: Spec) -> QWidget:
        if spec.kind is bool:
            check = CheckBox()
            check.toggled.connect(partial(self._set, name))
            return check
        if spec.choices:
            box = Choice()
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            for choice in spec.choices:
                box.addItem(words_of(choice), choice)
            box.activated.connect(lambda _index: self._set(name, box.currentData()))
            return box
        if spec.kind is int:
            whole = Whole()
            whole.setRange(int(spec.low or 0), int(spec.high or 10**9))
            _number(whole, spec)
            whole.valueChanged.connect(partial(self._set, name))
            return whole
        if spec.kind is float:
            number = Decimal()
            number.setRange(spec.low or 0.0, spec.high or 1e9)
            number.setDecimals(max(spec.digits, 2) if spec.unit == "$" else spec.digits)
            number.setSingleStep(10.0**-spec.digits if spec.digits > 1 else 1.0)
            _number(number, spec)
            number.valueChanged.connect(partial(self._set, name))
            return number
        line = QLineEdit()
        line.editingFinished.connect(lambda: self._set(name, line.text()))
        return line

    def _set(self, name: str, value: object) -> None:
        note = self._notes[name]
        try:
            self._keep(name, value)
        except DeskError as error:
            note.set_tone("bad")
            note.setText(error.shown)
        else:
            note.set_tone("muted")
            note.setText(self._words(name))


def words_of(choice: str) -> str:
    """ "quality_priority" as "Quality priority", "de" as "Deutsch"; an empty choice as "Automatic"."""
    return _NAMES.get(choice) or tr(choice.replace("_", " ").capitalize())
