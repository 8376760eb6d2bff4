"""What the Health page, the host menu and the palette ask of the Ollama of this computer."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from ice_desk.app import Desk
from ice_desk.domain.errors import DeskError
from ice_desk.domain.local_engine import Whose
from ice_desk.texts import mark, retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.dialogs import ConfirmDialog, ask
from ice_desk.ui.health.local_engine import LocalEngineSection
from ice_desk.ui.health.log_view import LogView
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.window import MainWindow

LOG_SECONDS = 1.0


class LocalEngineActs:
    """The section of the Health page says what an act takes beside its buttons; everywhere else it is asked first."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk = desk
        self._window = window
        self._turn = asyncio.Lock()
        self._asked: list[str] = []
        window.host_action.connect(self._act)
        window.page_changed.connect(lambda page: self._look() if page == "Health" else None)
        watch(desk.engine.state, window, self._show)
        watch(desk.fleet.board, window, self._show)

    def _show(self, _news: object = None) -> None:
        self._window.top.set_engine(self._desk.engine.state.value, self._desk.engine.takes)

    def join(self, page: HealthPage) -> None:
        desk = self._desk
        section = LocalEngineSection(desk.engine.state, desk.fleet.board, desk.health.checks)
        section.start_clicked.connect(self.start)
        section.stop_clicked.connect(partial(self._stop, again=False, said=True))
        section.restart_clicked.connect(partial(self._stop, again=True, said=True))
        section.now_clicked.connect(desk.engine.now)
        section.log_clicked.connect(self.show_log)
        page.add_above(section)

    def start(self) -> None:
        self._spawn(self._desk.engine.begin, "start Ollama")

    def show_log(self) -> None:
        """Show the log's end and follow it until the view is closed."""
        view = LogView(tr("Ollama's log"), self._desk.engine.log_file, self._window)
        following = self._desk.jobs.spawn(self._follow(view), "follow Ollama's log", slot="engine log view")
        view.finished.connect(lambda _code: following.cancel())
        view.finished.connect(view.deleteLater)
        view.open()

    async def _follow(self, view: LogView) -> None:
        while True:
            view.show_text(await self._desk.engine.tail())
            await asyncio.sleep(LOG_SECONDS)

    def _act(self, action: str) -> None:
        if action == "start":
            self.start()
        elif action in ("stop", "restart"):
            self._stop(again=action == "restart", said=False)
        elif action == "log":
            self.show_log()

    def _look(self) -> None:
        self._desk.jobs.spawn(self._desk.engine.look(), "look whose engine it is", slot="engine look")

    def _stop(self, *, again: bool, said: bool) -> None:
        """`said` where what it takes stood beside the button."""
        self._spawn(lambda: self._ask_and_stop(again=again, said=said), "restart Ollama" if again else "stop Ollama")

    async def _ask_and_stop(self, *, again: bool, said: bool) -> None:
        engine = self._desk.engine
        state, taken = await engine.look(), engine.takes
        another = state.whose is Whose.OTHER
        if state.can_stop and (another or not (said or taken.nothing)):
            if again:
                title, verb = tr("Restart Ollama?"), tr("Restart it")
                foreign = tr("Restart an Ollama that ICE Desk did not start?")
            else:
                title, verb = tr("Stop Ollama?"), tr("Stop it")
                foreign = tr("Stop an Ollama that ICE Desk did not start?")
            title = foreign if another else title
            words = retold(taken.sentence)
            if another:
                words = tr(
                    "It is {process}. {sentence} What other programs are being answered is not seen from "
                    "here, and would be cut.",
                    process=retold(state.process),
                    sentence=retold(taken.sentence),
                )
            if again and another:
                words += tr(" It is then started from here, with the settings of ICE Desk.")
            if not await ask(ConfirmDialog(title, words, verb, self._window)):
                return
        await (engine.restart if again else engine.stop)(another=another)
        if again:
            self._desk.answering.forget()
        self._desk.jobs.spawn_while_open(lambda: self._desk.health.run_once(wanted=True), "health", slot="check")

    def _spawn(self, work: Callable[[], Coroutine[Any, Any, None]], name: str) -> None:
        """One act after the other: what is asked for while another ends takes its turn, the same again is refused."""
        if name in self._asked:
            self._desk.notices.report(
                DeskError(mark("Ollama is being started or stopped already"), remedy=mark("Wait for it"))
            )
            return
        self._asked.append(name)

        async def in_turn() -> None:
            try:
                async with self._turn:
                    await work()
            finally:
                self._asked.remove(name)

        self._desk.jobs.spawn(in_turn(), name)
