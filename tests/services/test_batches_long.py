"""Files that are too long for the model of a batch: their best passages go in, as with a chat's documents."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.batch import BatchState, Order, RowState
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.documents import Passage, unpacked
from ice_desk.domain.slots import Lane
from ice_desk.services.batches.sources import material_of, rows_from
from ice_desk.services.fleet import FleetPolicy
from tests.services.ask_house import ask_house
from tests.services.batch_house import batches_of, comes_to
from tests.services.fleet_house import EMBED, PHI

FILLER = "The segment kept its margin while inventory grew and the backlog shrank across all regions. "
WAIVER = "The waiver of Zephyr Holdings ends in March 2027."
TEMPLATE = "Here is a filing:\n{text}\nWhen does the waiver of Zephyr Holdings end?"
PHI_CONTEXT = 4_096
PLACES = st.sampled_from(["p. 1", "p. 12", "lines 3-90", "Sheet1!A1:F40", "rows 1-40", "part 2"])
LINES = st.text(st.characters(codec="utf-8", exclude_characters="\r\x1c\x1d\x1e\x85\u2028\u2029"), max_size=60)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n".join).map(str.strip).filter(bool)


def filing(folder: Path, name: str = "filing.txt") -> Path:
    path = folder / name
    path.write_text("\n\n".join((f"{WAIVER} " if part == 90 else "") + FILLER * 12 for part in range(120)), "utf-8")
    return path


async def run(desk, tmp_path, paths, *, best=True, template=TEMPLATE):
    batches = batches_of(desk, tmp_path, best=desk.documents if best else None)
    await batches.start()
    table = await rows_from(paths)
    order = Order("t", template, (), model=PHI)
    number = await batches.add(order, table)
    looked = await batches.look(order, table)
    await batches.open(number)
    await batches.resume(number)
    await comes_to(batches, number, BatchState.DONE)
    await batches.close()
    return await batches.results(number), looked


async def test_the_best_passages_of_a_long_file_are_asked_about_and_named(tmp_path):
    short = tmp_path / "short.txt"
    short.write_text(WAIVER, "utf-8")
    async with ask_house(tmp_path, policy=FleetPolicy(max_loaded=1), max_loaded=1) as desk:
        await desk.fleet.move(PHI, Lane.HOT)
        (long, whole), looked = await run(desk, tmp_path, [filing(tmp_path), short])
        first, second = (request.messages[-1].content for request in desk.engine.requests)
        assert tokens_of(first) < PHI_CONTEXT
        assert WAIVER in first
        assert "passages ===" in first
        assert first.startswith("Here is a filing:\n")
        assert first.endswith("When does the waiver of Zephyr Holdings end?")
        assert (long.row.state, "best of" in long.row.problem) == (RowState.DONE, True)
        assert "by their words" in long.row.problem, "no embedder takes the place of the model that answers"
        assert ", whole ===" in second
        assert whole.row.problem == ""
        assert looked.refused == 0
        assert dict(looked.models) == {PHI: 2}


async def test_they_are_found_by_meaning_where_the_embedder_is_at_hand(tmp_path):
    async with ask_house(tmp_path) as desk:
        for model in (PHI, EMBED):
            await desk.fleet.move(model, Lane.HOT)
        [only], _ = await run(desk, tmp_path, [filing(tmp_path)])
        assert "by meaning and words" in only.row.problem
        assert WAIVER in desk.engine.requests[0].messages[-1].content


async def test_what_is_attached_to_a_chat_that_has_not_begun_goes_with_no_row(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("Project Nightjar is confidential.", "utf-8")
    short = tmp_path / "short.txt"
    short.write_text(WAIVER, "utf-8")
    async with ask_house(tmp_path) as desk:
        await desk.fleet.move(PHI, Lane.HOT)
        await desk.documents.add(secret, None, lambda _share: None)
        await run(desk, tmp_path, [short])
        assert "Nightjar" not in desk.engine.requests[0].messages[-1].content


@given(st.lists(st.tuples(PLACES, TEXTS), min_size=1, max_size=6))
def test_material_is_taken_apart_into_what_it_was_made_of(given_passages):
    passages = [Passage(place, text) for place, text in given_passages]
    found = unpacked(material_of("a === b.txt", passages))

    def joined(some) -> str:
        """All that stands in passages, without the blanks that cutting takes off."""
        return "".join("".join(one.text.split()) for one in some)

    assert joined(found) == joined(Passage(one.place, one.text.replace("===", "= = =")) for one in passages)
    assert {one.place for one in found} <= {one.place for one in passages}


@pytest.mark.parametrize("text", ["", "no material", "=== [1] a ===\nno place\n=== end of the documents ==="])
def test_what_is_no_material_has_no_passages(text):
    assert unpacked(text) == ()
