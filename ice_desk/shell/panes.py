"""Builds the panes from a running desk and joins them: what one says, another hears."""

import asyncio
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ice_desk.app import Desk
from ice_desk.domain.errors import Refused
from ice_desk.domain.plans import Promises
from ice_desk.domain.routing import Route
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.domain.units import GB
from ice_desk.options import profile_name
from ice_desk.shell.batches import BatchActs
from ice_desk.shell.chats import ChatActs
from ice_desk.shell.checks import CheckActs
from ice_desk.shell.cloud import CloudActs
from ice_desk.shell.eject import EjectActs
from ice_desk.shell.feeds import relay
from ice_desk.shell.frame import Frame
from ice_desk.shell.keepers import StatusKeeper
from ice_desk.shell.local_engine import LocalEngineActs
from ice_desk.shell.machines import MachineActs
from ice_desk.shell.measured import MeasuredActs
from ice_desk.shell.menu import DeskCommands
from ice_desk.shell.money import MoneyActs
from ice_desk.shell.opinions import Opinions
from ice_desk.shell.tags import TagActs
from ice_desk.shell.updates import UpdateActs
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.chat.attaching import Attaching
from ice_desk.ui.chat.instructing import Instructing
from ice_desk.ui.chat.outlines import Outlines
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.compare.dialog import CompareDialog
from ice_desk.ui.fleet.journal import JournalDialog
from ice_desk.ui.fleet.pane import FleetPane
from ice_desk.ui.gauges.panel import MemoryPanel
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.inspector.pane import Inspector
from ice_desk.ui.palette import Command
from ice_desk.ui.performance.page import PerformancePage
from ice_desk.ui.settings.dialog import SettingsDialog
from ice_desk.ui.shortcuts import ShortcutSheet
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import hairline
from ice_desk.ui.window import DESK, MainWindow

# The specification's deployment tiers of the Mac: hot models 10 GB, warm models 20 GB.
LANE_LIMITS = {"mac_m3_max": {Lane.HOT: 10 * GB, Lane.WARM: 20 * GB}}


class Panes:
    """The three columns of the Desk, alive."""

    def __init__(self, desk: Desk, frame: Frame, window: MainWindow) -> None:
        self._desk = desk
        self._frame = frame
        self._window = window
        self.checks = CheckActs(desk, window)
        self.local_engine = LocalEngineActs(desk, window)
        self._cloud = CloudActs(desk, window)
        self._machines = MachineActs(desk)
        self._money = MoneyActs(desk, frame.feeds.month, window)
        self.measured = MeasuredActs(desk, frame.feeds, frame.theme, window)
        self.batches = BatchActs(desk, frame.theme, self._answering, window)

    async def install(self) -> None:
        """Build the columns one after the other, so that the window never stands still for long; let the feeds flow."""
        desk, frame, window = self._desk, self._frame, self._window
        theme, feeds = frame.theme, frame.feeds
        tasks = [(task.name, retold(task.title)) for task in desk.catalogue.tasks.values()]
        box = frame.early.composer.composer
        self.chat = ChatPane(
            desk.dispatcher, desk.history, desk.settings, desk.jobs, feeds.board, theme, tasks, composer=box
        )
        frame.centre.fill(self.chat, focus=box.editor)
        self.chat.open(None)
        watch(desk.policy, self.chat.header, self.chat.header.set_policy)
        watch(desk.policy, window.top, window.top.set_policy)
        self.attaching = Attaching(
            self.chat, desk.documents, desk.images, desk.jobs, lambda: desk.settings.values.value.documents_stay
        )
        self.attaching.take(frame.early.composer.hand_over())
        for pasted in frame.early.composer.pasted:
            self.attaching.pictures.paste(pasted)
        self.chat.transcript.draw_formulas(Outlines(desk.typesetter, desk.jobs))
        self.instructing = Instructing(self.chat, desk.history, desk.presets, desk.jobs)
        self.chats = ChatActs(desk, self.chat.popup, window)
        self.tags = TagActs(desk, self.chat, theme)
        if window.isActiveWindow() or not window.focusWidget():
            self.chat.focus_composer()
        await asyncio.sleep(0)
        self.memory = MemoryPanel(feeds.samples, feeds.trail, feeds.board, theme)
        self.fleet = build_fleet(desk, theme)
        frame.left.fill(self.memory, hairline(), self.fleet)
        await asyncio.sleep(0)
        self.inspector = Inspector(feeds.budget, feeds.today, theme, tasks)
        self.opinions = Opinions(desk, self.chat, self.inspector.why)
        frame.right.fill(self.inspector)
        self._join()
        self._relay()
        frame.page_built = self._page_built
        frame.more_commands = self.commands
        window.page_changed.connect(self._money.looked_at)

    def bind(self, commands: DeskCommands) -> None:
        """Give the fixed commands what they act on."""
        desk = self._desk
        commands.new_chat = self._new_chat
        commands.focus_prompt = self._write
        commands.find_in_chat = self._find
        commands.find_in_chats = self._find_anywhere
        commands.step_version = self._step_version
        commands.instruct = self._instruct
        commands.tag_chat = self._tag
        commands.compare = self._compare
        self.chat.compare_asked.connect(self._compare)
        commands.open_batches = self.batches.open
        commands.show_keys = self._show_keys
        commands.open_settings = self._open_settings
        commands.free_all = desk.fleet.free_all
        commands.release_caches = self._release_caches
        commands.check_updates = UpdateActs(desk).check
        commands.open_journal = self._open_journal
        commands.set_theme = lambda name: desk.settings.set("theme", name)

    def _open_journal(self, model: str = "") -> None:
        fleet, frame = self._desk.fleet, self._frame
        dialog = JournalDialog(
            fleet.journal,
            fleet.board,
            lambda: fleet.accuracy,
            frame.theme,
            model=model,
            preloads=lambda: self._desk.foresight.counts.value,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _release_caches(self) -> None:
        jobs, fleet = self._desk.jobs, self._desk.fleet
        if not jobs.running("release caches"):
            jobs.spawn(fleet.release_caches(), "release the prompt caches", slot="release caches")

    def _new_chat(self) -> None:
        self._window.show_page(DESK)
        self.chat.open(None)

    def _find(self) -> None:
        self._window.show_page(DESK)
        self.chat.find_bar.begin()

    def _show_keys(self) -> None:
        sheet = ShortcutSheet(self._window.commands, self._window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _compare(self, prompt: str = "") -> None:
        chat, desk, theme = self.chat, self._desk, self._frame.theme
        dialog = CompareDialog(
            chat.header.askable, chat.question, desk.dispatcher, desk.history, desk.jobs, theme, self._window
        )
        dialog.outlines = chat.transcript.outlines
        dialog.prompt.setPlainText(prompt or chat.composer.text)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _instruct(self) -> None:
        self._window.show_page(DESK)
        self.instructing.open()

    def _tag(self) -> None:
        self._window.show_page(DESK)
        self.tags.open()

    def _find_anywhere(self) -> None:
        self._window.show_page(DESK)
        self.chat.open_chats()

    def _step_version(self, by: int) -> None:
        self._window.show_page(DESK)
        self.chat.switching.step_current(by)

    def _write(self) -> None:
        self._window.show_page(DESK)
        self.chat.focus_composer()

    def _open_settings(self, *, machines: bool = False) -> None:
        settings = self._desk.settings
        tasks = [(task.name, retold(task.title)) for task in self._desk.catalogue.tasks.values()]
        models, policy = self._answering(), self._desk.policy
        list_of_machines = self._machines.section()
        more = [list_of_machines, *self._cloud.sections()]
        dialog = SettingsDialog(settings.values, settings.set, more, self._window, policy, tasks=tasks, models=models)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        if machines:
            dialog.reveal(list_of_machines)

    def _host_action(self, action: str) -> None:
        if action == "machines":
            self._open_settings(machines=True)

    def _answering(self) -> list[str]:
        """The models that a task can be pinned to: those installed that chat, then those of the cloud."""
        cards = self._desk.fleet.board.value.cards
        local = sorted(card.model for card in cards if card.installed and not card.embedder and not _in_cloud(card))
        return [*local, *dict.fromkeys(offer.model for offer in self._desk.cloud.roles.value)]

    def commands(self) -> Sequence[Command]:
        """What the palette offers besides the fixed commands: moves of every model, and what the ledger waits for."""
        moves = tuple(
            Command(
                tr("Move {model} to {lane}", model=card.model, lane=retold(lane)),
                _hint(card),
                partial(self._move, card.model, lane),
            )
            for card in self._desk.fleet.board.value.cards
            if card.state is not State.CLOUD and card.installed
            for lane in Lane
            if lane is not card.lane
        )
        return (*moves, *self._money.commands(), Command(tr("Save a report…"), "", self.measured.report))

    def _join(self) -> None:
        desk = self._desk
        self._window.host_action.connect(self._host_action)
        self.fleet.ghost_changed.connect(self.memory.show_ghost)
        self.memory.release_wanted.connect(self._release_caches)
        self.fleet.pull_suggested.connect(self._pull)
        self.fleet.details_wanted.connect(self._open_journal)
        self.chats.follow(self.fleet, desk.fleet.board)
        self.ejects = EjectActs(self.chat, self.fleet, desk.fleet.board)
        for shown in (self.chat.previewed, self.chat.why_asked):
            shown.connect(self._show_route)
        self.chat.ghost_changed.connect(self._window.top.show_ghost)
        self.chat.ghost_changed.connect(self.inspector.spend.show_ghost)
        self.chat.undo_offered.connect(
            lambda sentence, act: desk.notices.post(sentence, key="undo", action=tr("Undo"), act=act)
        )

    def _show_route(self, route: Route | Refused | None) -> None:
        self.inspector.show_route(route, answered=self.chat.subject.answer is not None)

    def _relay(self) -> None:
        desk, feeds = self._desk, self._frame.feeds
        relay(desk.fleet.board, feeds.board)
        relay(desk.sampler.samples, feeds.samples)
        relay(desk.sampler.trail, feeds.trail)
        relay(desk.spend.budget, feeds.budget)
        self._money.months.follow()
        feeds.promises.publish(Promises(tuple(desk.catalogue.tiers.values()), desk.catalogue.migration))
        relay(desk.history.today, feeds.today)
        relay(desk.health.checks, feeds.checks)
        StatusKeeper(desk, feeds.status).follow()

    def _page_built(self, _name: str, page: QWidget) -> None:
        if isinstance(page, BudgetPage):
            self._money.join(page)
        if isinstance(page, PerformancePage):
            self.measured.join(page)
        if isinstance(page, HealthPage):
            self.checks.join(page)
            self.local_engine.join(page)

    def _move(self, model: str, lane: Lane) -> None:
        self._desk.jobs.spawn(self._desk.fleet.move(model, lane), f"move {model}", slot=f"fleet:{model}")

    def _pull(self, model: str) -> None:
        tag = model or next(iter(self._desk.catalogue.tier(self._desk.tier).local), "")
        if tag:
            self._desk.jobs.spawn(self._desk.fleet.pull(tag), f"pull {tag}", slot=f"fleet:{tag}")


def build_fleet(desk: Desk, theme: Theme) -> FleetPane:
    profile = profile_name(desk.options, desk.settings.values.value, desk.catalogue)
    limits = LANE_LIMITS.get(profile, {})
    return FleetPane(
        desk.fleet.board, desk.fleet, desk.jobs, desk.notices, theme, samples=desk.sampler.samples, limits=limits
    )


def _in_cloud(card: Card) -> bool:
    return card.state is State.CLOUD


def _hint(card: Card) -> str:
    return tr("now {lane}", lane=retold(card.lane))
