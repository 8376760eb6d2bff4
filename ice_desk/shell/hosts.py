"""Which engine: connect again, this computer, another machine, a simulated fleet, or start Ollama."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication

from ice_desk.app import Desk
from ice_desk.app.local_engine import local_address
from ice_desk.domain.advice import suggest_tier
from ice_desk.domain.errors import DeskError
from ice_desk.engines.hosts import read_address
from ice_desk.options import policy_for
from ice_desk.services.feed import Feed
from ice_desk.services.ollama_app import find_ollama, place_words
from ice_desk.services.settings import DEFAULTS
from ice_desk.texts import tr
from ice_desk.ui.firstrun import FirstRunFacts, FirstRunPage
from ice_desk.ui.window import MainWindow


class Hosts:
    """Carries out what the first-run page and the host switch ask for."""

    def __init__(self, desk: Desk, page: FirstRunPage, facts: Feed[FirstRunFacts], window: MainWindow) -> None:
        self._desk = desk
        self._page = page
        self._facts = facts
        self._simulated = ""
        page.start_clicked.connect(lambda: self._spawn(self._start_ollama, "start Ollama"))
        page.address_given.connect(self._use)
        page.simulate_clicked.connect(lambda: self._spawn(self._simulate, "simulate"))
        page.list_clicked.connect(self._list)
        window.host_action.connect(self._act)
        desk.engine.ends_with_us()
        desk.sampler.samples.subscribe(lambda _sample: self._look())

    def _look(self) -> None:
        """Say what this machine has, as far as it is known."""
        if self._desk.fleet.board.value.host.simulated:
            return
        program = find_ollama()
        suggestion = suggest_tier(self._desk.sampler.samples.value, self._desk.catalogue)
        self._facts.publish(
            replace(
                self._facts.value,
                found=place_words(program) if program is not None else "",
                stays=not self._desk.settings.values.value.engine_stops,
                suits=suggestion.title if suggestion else "",
                list_text=suggestion.sentence if suggestion else "",
            )
        )

    def _act(self, action: str) -> None:
        if action == "address":
            self._page.ask_address()
        elif action == "simulate":
            self._spawn(self._simulate, "simulate")
        elif action == "local":
            self._use(DEFAULTS.host)
        elif action == "reconnect":
            self._spawn(self._desk.fleet.reconnect, "connect again")

    def _use(self, text: str) -> None:
        try:
            address = read_address(text)
            self._desk.settings.set("host", address)
        except DeskError as error:
            self._desk.notices.report(error)
            return
        self._arrange_lanes(simulated=False)
        self._spawn(lambda: self._desk.fleet.reconnect(address), f"connect to {address}")

    async def _simulate(self) -> None:
        if not self._simulated:
            self._simulated = self._desk.machines.simulate()
        self._arrange_lanes(simulated=True)
        await self._desk.fleet.reconnect(self._simulated)

    def _arrange_lanes(self, *, simulated: bool) -> None:
        """The simulated machine brings its own lanes; they would be wrong on a real one."""
        desk = self._desk
        policy = policy_for(replace(desk.options, simulate=simulated), desk.settings.values.value, desk.catalogue)
        desk.fleet.set_policy(preset=policy.preset, preload=policy.preload)
        desk.machines.simulating = simulated
        desk.fleet.follow(desk.machines.others())

    async def _start_ollama(self) -> None:
        """Start it and wait until it answers. Raises DeskError with its last words when it does not in time."""
        self._facts.publish(replace(self._facts.value, starting=True))
        try:
            if not self._desk.fleet.board.value.host.here:
                await self._desk.fleet.reconnect(local_address(self._desk))
            await self._desk.engine.begin()
        finally:
            self._facts.publish(replace(self._facts.value, starting=False))

    def _list(self) -> None:
        suggestion = suggest_tier(self._desk.sampler.samples.value, self._desk.catalogue)
        if suggestion is not None:
            commands = "\n".join(f"ollama pull {tag}" for tag in suggestion.models)
            self._desk.notices.post(
                tr("Once Ollama runs, drag their cards to a lane, or run:\n{commands}", commands=commands),
                key="list",
                action=tr("Copy"),
                act=partial(QGuiApplication.clipboard().setText, commands),
                seconds=None,
            )

    def _spawn(self, work: Callable[[], Coroutine[Any, Any, None]], name: str) -> None:
        self._desk.jobs.spawn(work(), name, slot="host")
