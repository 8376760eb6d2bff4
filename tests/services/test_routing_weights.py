"""The weights on disk: read whole or refused with the file's name; the rules decide until they are read."""

import shutil

import pytest

from ice_desk import paths
from ice_desk.domain.errors import DataFault
from ice_desk.domain.opinion import RULES
from ice_desk.services.routing_models import RoutingModels
from ice_desk.services.routing_weights import HEAD, MODEL, REFERENCE, WORDS, load_opinion, load_reference

SHIPPED = paths.resources() / "routing"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SHIPPED, tmp_path / "routing")


async def test_rules_decide_until_the_weights_are_read():
    models = RoutingModels(SHIPPED)
    assert models.opinion() is RULES
    assert models.reference() == ()
    await models.load()
    assert models.opinion() is not RULES
    assert list(models.reference()) == sorted(models.reference())


async def test_rules_stay_where_a_file_is_missing(folder):
    (folder / HEAD).unlink()
    models = RoutingModels(folder)
    with pytest.raises(DataFault, match=HEAD):
        await models.load()
    assert models.opinion() is RULES


@pytest.mark.parametrize("name", [HEAD, WORDS, MODEL])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"[]"])
def test_a_spoilt_file_is_named(folder, name, content):
    (folder / name).write_bytes(content)
    with pytest.raises(DataFault, match=name):
        load_opinion(folder)


def test_a_cut_file_is_named(folder):
    whole = (folder / HEAD).read_bytes()
    (folder / HEAD).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataFault, match=HEAD):
        load_opinion(folder)


def test_concepts_that_do_not_fit_the_head_are_refused(folder):
    with (folder / "concepts.txt").open("a", encoding="utf-8") as file:
        file.write("\nnew: never trained on\n")
    with pytest.raises(DataFault, match="does not fit"):
        load_opinion(folder)


def test_a_spoilt_reference_is_named(folder):
    (folder / REFERENCE).write_text('{"complexities": ["high"]}', encoding="utf-8")
    with pytest.raises(DataFault, match=REFERENCE):
        load_reference(folder)
