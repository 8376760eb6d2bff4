"""Two machines as one fleet, each a real simulator over HTTP: plans, moves, routes, machines that come and go."""

import asyncio
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DoesNotFit, EngineUnreachable, Refused
from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Lane, Link, State
from ice_desk.domain.stream import Outcome
from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.services.dispatcher import Question
from tests.services.fleet_house import EMBED, MISTRAL, PHI, TINY, YI
from tests.services.hosts_house import GB, RTX, network, routes, settled, text_of

TINY_THERE, MISTRAL_THERE, PHI_THERE, YI_THERE = (f"{model}@{RTX}" for model in (TINY, MISTRAL, PHI, YI))
BOTH = {"installed": (TINY, MISTRAL, PHI, EMBED, YI)}
PROMPT = "Which companies does this name: Nvidia buys memory from Micron."


async def test_one_board_shows_the_models_of_both_machines_each_with_its_place(tmp_path):
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        board = net.hosts.board.value
        assert [host.name for host in board.machines] == ["This computer", RTX]
        assert board.link is Link.UP
        assert net.card(TINY).host == ""
        assert net.card(TINY_THERE).host == RTX
        assert board.host_of(TINY_THERE).address == net.addresses[RTX]
        assert [card.model for card in board.cards][:5] == [card.model for card in board.cards if not card.host][:5]


async def test_a_model_is_loaded_and_unloaded_on_the_machine_its_name_ends_with(tmp_path):
    async with network(tmp_path, first=BOTH, other=BOTH) as net:
        plan = net.hosts.plan(TINY_THERE, Lane.HOT)
        assert plan.fits
        assert f"on {RTX}" in plan.sentence
        await net.hosts.move(TINY_THERE, Lane.HOT, plan=plan)
        assert await net.loaded(RTX) == [TINY]
        assert await net.loaded() == []
        assert net.card(TINY_THERE).state is State.READY
        assert net.card(TINY).state is State.COLD
        assert net.machine().used == net.card(TINY_THERE).vram
        await net.hosts.move(TINY_THERE, Lane.COLD)
        assert await net.loaded(RTX) == []
        assert net.machine().used == 0
        assert {entry.model for entry in net.hosts.journal.value} == {TINY_THERE}


async def test_with_the_total_entered_a_plan_there_names_its_victims_and_its_room(tmp_path):
    async with network(tmp_path, memory=24 * GB, other=BOTH) as net:
        await net.hosts.move(MISTRAL_THERE, Lane.WARM)
        used = net.machine().used
        plan = net.hosts.plan(YI_THERE, Lane.WARM)
        assert plan.before == {"vram": used}
        assert [victim.model for victim in plan.victims] == ([MISTRAL_THERE] if plan.fits else [])
        small = net.hosts.plan(PHI_THERE, Lane.WARM)
        assert small.fits
        assert small.victims == ()
        assert net.hosts.room(PHI_THERE) < 24 * GB - used
        assert net.hosts.room(PHI) != net.hosts.room(PHI_THERE)


async def test_a_machine_too_small_by_the_total_entered_takes_nothing_too_large(tmp_path):
    async with network(tmp_path, memory=4 * GB, other=BOTH) as net:
        plan = net.hosts.plan(MISTRAL_THERE, Lane.WARM)
        assert not plan.fits
        assert plan.deficit > 0
        with pytest.raises(DoesNotFit):
            async with net.hosts.lease(MISTRAL_THERE, 1000):
                pass
        assert await net.loaded(RTX) == []


async def test_without_a_total_nothing_is_loaded_beside_what_is_there(tmp_path):
    """Ollama would choose what leaves: so only an empty machine is loaded, or one that was seen to hold as much."""
    async with network(tmp_path, memory=None, other=BOTH) as net:
        first = net.hosts.plan(MISTRAL_THERE, Lane.WARM)
        assert first.fits
        assert "not known" in first.sentence
        assert net.machine().memory is None
        await net.hosts.move(MISTRAL_THERE, Lane.WARM)
        beside = net.hosts.plan(PHI_THERE, Lane.WARM)
        assert [victim.model for victim in beside.victims] == [MISTRAL_THERE]
        assert beside.after == {}
        asked = net.hosts.plan_question(PHI_THERE, 1000)
        assert asked is not None
        assert not asked.fits
        assert "settings" in asked.sentence
        net.hosts.follow([RemoteHost(RTX, net.addresses[RTX], 24 * GB)])
        assert net.hosts.plan(PHI_THERE, Lane.WARM).victims == ()


async def test_two_models_that_are_loaded_on_a_machine_of_unknown_memory_both_answer(tmp_path):
    async with network(tmp_path, memory=24 * GB, first={"installed": (EMBED,)}, other=BOTH) as net:
        for model in (MISTRAL_THERE, PHI_THERE):
            await net.hosts.move(model, Lane.HOT)
        net.hosts.follow([RemoteHost(RTX, net.addresses[RTX], None)])
        net.cores[RTX].remote.proven = 0
        for model in (MISTRAL_THERE, PHI_THERE):
            plan = net.hosts.plan_question(model, 1000)
            assert plan is not None
            assert plan.resident
            assert plan.fits
            assert plan.victims == ()


async def test_a_plan_for_questions_follows_each_change(tmp_path):
    async with network(tmp_path, other=BOTH) as net:
        before = net.hosts.plan_question(PHI_THERE, 1000)
        assert before is net.hosts.plan_question(PHI_THERE, 900)
        await net.hosts.move(MISTRAL_THERE, Lane.HOT)
        after = net.hosts.plan_question(PHI_THERE, 1000)
        assert before is not None
        assert after is not None
        assert after.before["vram"] > before.before["vram"]
        await net.hosts.move(PHI_THERE, Lane.HOT)
        loaded = net.hosts.plan_question(PHI_THERE, 1000)
        assert loaded is not None
        assert loaded.resident


async def test_what_a_machine_was_seen_to_hold_it_can_hold_again(tmp_path):
    async with network(tmp_path, memory=None, other=BOTH) as net:
        there = OllamaEngine(net.addresses[RTX])
        for model in (MISTRAL, PHI):
            await there.load(model, net.cores[RTX].options_for(net.cores[RTX].book.find(f"{model}@{RTX}")), 600)
        await net.until(lambda: net.card(PHI_THERE).resident and net.card(MISTRAL_THERE).resident)
        await net.hosts.move(PHI_THERE, Lane.COLD)
        again = net.hosts.plan(PHI_THERE, Lane.WARM)
        await there.close()
        assert again.fits
        assert again.victims == ()


async def test_a_machine_without_a_gpu_counts_what_lies_in_its_ram(tmp_path):
    async with network(tmp_path, memory=12 * GB, other=BOTH | {"profile": "laptop_16gb"}) as net:
        await net.hosts.move(TINY_THERE, Lane.WARM)
        card = net.card(TINY_THERE)
        assert card.vram == 0
        assert net.machine().used == card.size > 0
        large = net.hosts.plan(MISTRAL_THERE, Lane.WARM)
        assert large.fits
        assert large.after["vram"] >= large.before["vram"]


async def test_the_same_model_on_both_machines_is_two_candidates_and_the_first_machine_wins_a_tie(tmp_path):
    async with network(tmp_path, first={"installed": (TINY,)}, other={"installed": (TINY,)}) as net:
        for model in (TINY, TINY_THERE):
            await net.hosts.move(model, Lane.HOT)
            net.hosts.learn_speed(model, 50.0)
        events = await net.ask(PROMPT)
        assert routes(events) == [TINY]
        assert settled(events).outcome is Outcome.COMPLETE


async def test_the_machine_that_has_it_loaded_answers(tmp_path):
    async with network(tmp_path, first={"installed": (TINY,)}, other={"installed": (TINY,)}) as net:
        await net.hosts.move(TINY_THERE, Lane.HOT)
        net.hosts.learn_speed(TINY, 50.0)
        net.hosts.learn_speed(TINY_THERE, 50.0)
        events = await net.ask(PROMPT)
        assert routes(events) == [TINY_THERE]
        assert text_of(events)
        assert await net.loaded() == []
        (route,) = (event.route for event in events if hasattr(event, "route"))
        assert f"goes to {RTX}" in route.reason
        assert {candidate.model for candidate in route.candidates if candidate.engine == "local"} == {TINY, TINY_THERE}


async def test_a_chat_that_stays_here_goes_to_no_other_machine(tmp_path):
    async with network(tmp_path, first={"installed": (EMBED,)}, other={"installed": (TINY,)}) as net:
        with pytest.raises(Refused, match="stays on this machine"):
            await net.ask(PROMPT, keep_local=True)
        with pytest.raises(Refused, match="stays on this machine"):
            await net.ask(PROMPT, keep_local=True, model=TINY_THERE)
        assert routes(await net.ask(PROMPT)) == [TINY_THERE]


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
