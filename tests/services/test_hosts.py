"""Two machines as one fleet, each a real simulator over HTTP: plans, moves, routes."""

import pytest

from ice_desk.domain.errors import DoesNotFit, Refused
from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.slots import Lane, Link, State
from ice_desk.domain.stream import Outcome
from ice_desk.engines.ollama import OllamaEngine
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


async def test_a_first_machine_that_is_another_one_is_planned_by_what_its_engine_reports(tmp_path):
    """This computer's own memory says nothing of it: neither plans nor pressure nor the disk may come from here."""
    async with network(tmp_path, first=BOTH, other=BOTH, away=True, entered=4 * GB) as net:
        first = net.hosts.board.value.host
        assert (first.here, first.name, first.memory) == (False, "127.0.0.1", 4 * GB)
        plan = net.hosts.plan(MISTRAL, Lane.WARM)
        assert not plan.fits
        assert list(plan.before) == ["vram"]
        await net.hosts.move(TINY, Lane.HOT)
        assert net.hosts.board.value.host.used == net.card(TINY).vram > 0
        assert net.cores[""].sample.ram is None
        events = await net.ask(PROMPT, model=TINY)
        assert routes(events) == [TINY]
        (route,) = (event.route for event in events if hasattr(event, "route"))
        assert route.reason.endswith("The question goes to 127.0.0.1.")
        with pytest.raises(Refused, match="stays on this machine"):
            await net.ask(PROMPT, keep_local=True)
        net.cores[""].entered = lambda _name: 24 * GB
        net.hosts.follow([])
        assert net.hosts.plan(MISTRAL, Lane.WARM).fits
