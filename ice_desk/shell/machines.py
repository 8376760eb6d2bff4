"""What a person does with the list of machines in the settings."""

from collections.abc import Callable
from functools import partial

from ice_desk.app import Desk
from ice_desk.domain.errors import DeskError
from ice_desk.services.machine_list import crosses_network, unencrypted
from ice_desk.texts import tr
from ice_desk.ui.settings.machines import MachinesSection


class MachineActs:
    """Carries out what the section asks for; what came of it is shown in its own row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def section(self) -> MachinesSection:
        section = MachinesSection(self._desk.settings.values, self._desk.fleet.board)
        section.added.connect(partial(self._add, section))
        section.tested.connect(partial(self._test, section))
        section.removed.connect(partial(self._remove, section))
        section.memory_given.connect(partial(self._set_memory, section))
        return section

    def _add(self, section: MachinesSection, name: str, address: str, memory: float | None) -> None:
        try:
            dialled = self._desk.machine_list.add(name, address, memory)
        except DeskError as error:
            section.tell("", error.shown, good=False)
            return
        section.new.clear()
        section.new.say(unencrypted(dialled) if crosses_network(dialled) else "", "warm")

    def _test(self, section: MachinesSection, name: str, address: str) -> None:
        async def test() -> None:
            section.tell(name, tr("Looking."), good=True)
            try:
                section.tell(name, await self._desk.machine_list.test(address), good=True)
            except DeskError as error:
                section.tell(name, error.shown, good=False)

        task = self._desk.jobs.spawn(test(), f"test {name or 'a machine'}", slot="test machine")
        # The dialog may be closed before the machine answers.
        section.destroyed.connect(task.cancel)

    def _remove(self, section: MachinesSection, name: str) -> None:
        self._act(section, name, lambda: self._desk.machine_list.remove(name))

    def _set_memory(self, section: MachinesSection, name: str, memory: float | None) -> None:
        self._act(section, name, lambda: self._desk.machine_list.set_memory(name, memory))

    def _act(self, section: MachinesSection, name: str, act: Callable[[], None]) -> None:
        try:
            act()
        except DeskError as error:
            section.tell(name, error.shown, good=False)
