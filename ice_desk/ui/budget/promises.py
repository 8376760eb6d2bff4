"""The specification's migration path and value table, with this user's own figures beside them."""

from ice_desk.domain.budget import Budget
from ice_desk.domain.plans import Promises
from ice_desk.texts import tr
from ice_desk.ui.budget import promise_words
from ice_desk.ui.section import Section
from ice_desk.ui.table import Column, Table
from ice_desk.ui.theme import Theme

PATH = (
    Column(tr("Stage"), stretch=True),
    Column(tr("Assets")),
    Column(tr("Advised tier")),
    Column(tr("Per month"), figure=True),
    Column(tr("Yours"), figure=True),
    Column(tr("Quality"), figure=True),
    Column(tr("Yours"), figure=True),
)
VALUE = (
    Column(tr("Tier"), stretch=True),
    *(Column(title, figure=True) for title in (tr("Per month"), tr("Quality"), tr("Queries per $"))),
)


class PromiseSections:
    """Two sections: which tier is advised to whom, and what each tier promises."""

    def __init__(self, theme: Theme) -> None:
        self._path = Table(tr("Migration path"), PATH, theme)
        self._value = Table(tr("Specification"), VALUE, theme)
        self._path_section = Section(tr("Migration path"), tr("as the specification advises"))
        self._value_section = Section(tr("Promised and yours"), tr("specification → your own"))
        self._path_section.add(self._path)
        self._path_section.add_note(tr("Yours: the advised tier with your own questions, replayed as above."))
        self._value_section.add(self._value)
        self._value_note = self._value_section.add_note("")
        self._words = ""
        self._value.row_told.connect(self._show_note)

    @property
    def sections(self) -> tuple[Section, Section]:
        """In the order of the page: the wide one first."""
        return self._path_section, self._value_section

    def show(self, promises: Promises, budget: Budget) -> None:
        self._path.show_rows(promise_words.path_rows(promises, budget))
        self._value.show_rows(promise_words.value_rows(promises, budget))
        self._words = promise_words.value_note(promises, budget)
        self._show_note("")
        for section in self.sections:
            section.setVisible(bool(promises.tiers))

    def _show_note(self, of_row: str) -> None:
        self._value_note.setText("\n".join(filter(None, (of_row, self._words))))
