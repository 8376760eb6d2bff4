"""Machines that go, come back, die, hang or are taken off the list: what happens to them, and to the others."""

import asyncio
from dataclasses import replace

import pytest

from ice_desk.domain.errors import EngineUnreachable, Refused
from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Lane, Link, State
from ice_desk.domain.stream import Outcome
from ice_desk.engines.deadlines import Deadlines
from ice_desk.services.dispatcher import Question
from tests.services.fleet_house import EMBED, MISTRAL, PHI, TINY, YI
from tests.services.hosts_house import GB, RTX, network, routes, settled, text_of

TINY_THERE, MISTRAL_THERE, PHI_THERE, YI_THERE = (f"{model}@{RTX}" for model in (TINY, MISTRAL, PHI, YI))
BOTH = {"installed": (TINY, MISTRAL, PHI, EMBED, YI)}
PROMPT = "Which companies does this name: Nvidia buys memory from Micron."


async def test_a_machine_that_is_gone_is_unknown_keeps_its_reservations_and_holds_up_nobody(tmp_path):
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        await net.hosts.move(TINY_THERE, Lane.HOT)
        used = net.machine().used
        await net.simulators[RTX].close()
        await net.until(lambda: net.machine().link is Link.DOWN)
        assert net.card(TINY_THERE).state is State.UNKNOWN
        assert net.machine().used == used
        assert net.machine().reading is None
        assert not net.hosts.plan(TINY_THERE, Lane.WARM).allowed
        assert net.hosts.board.value.link is Link.UP
        events = await net.ask(PROMPT)
        assert routes(events) == [model for model in routes(events) if "@" not in model]
        lost = [one for one in routes_of(events).candidates if one.model == TINY_THERE]
        assert f"{RTX} does not answer" in lost[0].lost


def routes_of(events):
    return next(event.route for event in events if hasattr(event, "route"))


async def test_a_machine_that_comes_back_is_known_again(tmp_path):
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        await net.hosts.move(TINY_THERE, Lane.HOT)
        port = int(net.addresses[RTX].rpartition(":")[2])
        await net.simulators[RTX].close()
        await net.until(lambda: net.machine().link is Link.DOWN)
        net.simulators[RTX]._port = port
        await net.simulators[RTX].start()
        await net.until(lambda: net.machine().link is Link.UP)
        await net.until(lambda: net.card(TINY_THERE).state is not State.UNKNOWN)
        assert net.hosts.plan(MISTRAL_THERE, Lane.WARM).fits


async def test_the_first_machine_may_be_gone_while_another_answers(tmp_path):
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        await net.simulators[""].close()
        await net.until(lambda: net.hosts.board.value.host.link is Link.DOWN)
        events = await net.ask(PROMPT)
        assert all(model.endswith(f"@{RTX}") for model in routes(events))
        assert settled(events).outcome is Outcome.COMPLETE


async def test_a_machine_that_dies_before_its_first_word_gives_way_to_another_machine(tmp_path):
    """Nobody has noticed yet: the failure rules out the whole machine, or its models would use up the attempts."""
    async with network(tmp_path, first={"installed": (TINY,)}, other=BOTH) as net:
        net.cores[RTX].times = replace(net.cores[RTX].times, poll=3600.0)
        await net.hosts.move(MISTRAL_THERE, Lane.HOT)
        net.jobs.cancel(net.cores[RTX].job("watch"))
        await net.simulators[RTX].close()
        events = await net.ask(PROMPT)
        assert routes(events)[0].endswith(f"@{RTX}")
        assert routes(events)[-1] == TINY
        assert len(routes(events)) == 2
        assert settled(events).outcome is Outcome.COMPLETE


async def test_an_answer_that_broke_off_there_is_cut_and_not_asked_elsewhere(tmp_path):
    reset = {"installed": (TINY,), "faults": frozenset({"reset"})}
    async with network(tmp_path, first={"installed": (EMBED,)}, other=reset) as net:
        events = await net.ask(PROMPT)
        assert routes(events) == [TINY_THERE]
        assert text_of(events)
        assert settled(events).outcome is Outcome.CUT
        assert settled(events).reason


async def test_a_machine_taken_from_the_list_ends_its_answer_first(tmp_path):
    slow = {"installed": (TINY,), "speed": 5.0}
    async with network(tmp_path, first={"installed": (EMBED,)}, other=slow, deadlines=Deadlines()) as net:
        begun = asyncio.Event()
        events = []

        async def ask():
            async for event in net.dispatcher.ask(Question(PROMPT)):
                events.append(event)
                if text_of(events):
                    begun.set()

        answering = net.jobs.spawn(ask(), "ask")
        await asyncio.wait_for(begun.wait(), 8)
        net.hosts.follow([])
        assert net.hosts.board.value.hosts == ()
        assert net.hosts.board.value.card(TINY_THERE) is None
        with pytest.raises(Refused, match=RTX):
            await net.hosts.move(TINY_THERE, Lane.HOT)
        await asyncio.wait_for(answering, 20)
        assert settled(events).outcome is Outcome.COMPLETE
        assert await net.loaded(RTX) == [TINY]


async def test_a_machine_that_hangs_delays_neither_polls_nor_questions_nor_the_end(tmp_path):
    held: list[asyncio.StreamWriter] = []

    async def say_nothing(_reader, writer):
        held.append(writer)

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with asyncio.timeout(15), network(tmp_path, first=BOTH, other=BOTH, deadlines=Deadlines()) as net:
        net.hosts.follow([RemoteHost(RTX, net.addresses[RTX], 24 * GB), RemoteHost("mute", f"http://127.0.0.1:{port}")])
        await net.hosts.move(TINY_THERE, Lane.HOT)
        assert routes(await net.ask(PROMPT))
        assert net.machine("mute").link is Link.CONNECTING
    for writer in held:
        writer.close()
    server.close()


async def test_a_silent_machine_counts_as_gone_after_three_looks(tmp_path):
    async def say_nothing(_reader, writer):
        held.append(writer)

    held: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    quick = Deadlines(info=0.05, lists=0.05)
    async with network(tmp_path, first=BOTH, other=BOTH, deadlines=quick) as net:
        net.hosts.follow([RemoteHost("mute", f"http://127.0.0.1:{port}")])
        await net.until(lambda: net.machine("mute").link is Link.DOWN)
        assert net.machine("mute").problem
    for writer in held:
        writer.close()
    server.close()


async def test_a_machine_nobody_knows_is_refused_by_name(tmp_path):
    async with network(tmp_path) as net:
        plan: Plan = net.hosts.plan("tinyllama:1.1b-chat@nowhere", Lane.HOT)
        assert not plan.allowed
        assert "nowhere" in plan.sentence
        with pytest.raises(Refused, match="nowhere"):
            await net.hosts.pull("tinyllama:1.1b-chat@nowhere")


async def test_a_pull_goes_to_its_own_machine(tmp_path):
    async with network(tmp_path, first={"installed": (EMBED,)}, other={"installed": (EMBED,)}) as net:
        await net.hosts.pull(TINY_THERE)
        assert net.card(TINY_THERE).installed
        assert net.hosts.board.value.card(TINY) is None or not net.card(TINY).installed


async def test_a_machine_that_was_never_there_raises_unreachable_with_its_place(tmp_path):
    async with network(tmp_path) as net:
        net.hosts.follow([RemoteHost("attic", "http://127.0.0.1:9")])
        await net.until(lambda: net.machine("attic").link is Link.DOWN)
        with pytest.raises(EngineUnreachable):
            await net.hosts.pull("tinyllama:1.1b-chat@attic")


async def test_one_engine_is_never_two_machines_however_it_is_named(tmp_path):
    """The first machine's address is set to that of a further one: two fleets would fight for its memory."""
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        await net.hosts.move(TINY_THERE, Lane.HOT)
        await net.hosts.reconnect(net.addresses[RTX])
        assert net.hosts.board.value.hosts == ()
        await net.until(lambda: net.card(TINY).resident)
        net.hosts.follow([RemoteHost(RTX, net.addresses[RTX], 24 * GB)])
        assert net.hosts.board.value.hosts == ()
        await net.hosts.reconnect(net.addresses[""])
        await net.until(lambda: net.hosts.board.value.hosts != ())
        await net.until(lambda: net.machine().link is Link.UP)
        await net.until(lambda: net.card(TINY_THERE).resident)


async def test_a_machine_changed_at_once_after_it_was_added_loads_all_the_same(tmp_path):
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        net.hosts.follow([])
        net.hosts.follow([RemoteHost(RTX, "http://127.0.0.1:9", 8 * GB)])
        net.hosts.follow([RemoteHost(RTX, net.addresses[RTX], 24 * GB)])
        await net.until(lambda: net.hosts.board.value.card(TINY_THERE) is not None)
        assert net.machine().memory == 24 * GB
        await asyncio.wait_for(net.hosts.move(TINY_THERE, Lane.HOT), 8)
        assert await net.loaded(RTX) == [TINY]
