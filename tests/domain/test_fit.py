"""Fit labels and recommended quantizations on machines of several kinds."""

import pytest

from ice_desk.domain.fit import Fit, Place, fit_of, recommended
from ice_desk.domain.memory import Pool
from ice_desk.domain.planner import Resident
from ice_desk.domain.shapes import shape_of_entry
from tests.services.fleet_house import CATALOGUE

GB = 10**9
CARD_24 = (Pool("vram", 25 * GB, GB, 24 * GB), Pool("ram", 64 * GB, 8 * GB, 62 * GB))
CARD_8 = (Pool("vram", 8 * GB, GB, 7 * GB), Pool("ram", 16 * GB, 6 * GB, 14 * GB))
MAC_32 = (Pool("unified", 32 * GB, 8 * GB, 29 * GB),)
NO_GPU = (Pool("ram", 16 * GB, 6 * GB, 14 * GB),)
TINY_CARD = (Pool("vram", GB, 0, GB // 2), Pool("ram", 64 * GB, 8 * GB, 62 * GB))


@pytest.mark.parametrize(
    ("tag", "pools", "place", "words"),
    [
        ("mistral:7b-instruct-q4_0", CARD_24, Place.GPU, "fits on the GPU"),
        ("llama3.1:70b-instruct-q4_K_M", CARD_24, Place.PARTLY, "partly on the GPU"),
        ("llama3.1:70b-instruct-q4_K_M", CARD_8, Place.NONE, "does not fit: needs 46 GB, 14 here"),
        ("mistral:7b-instruct-v0.3-q6_K", CARD_8, Place.PARTLY, "partly on the GPU"),
        ("yi:34b-200k-q4_K_M", MAC_32, Place.NONE, "does not fit: needs 24 GB, 21 here"),
        ("mistral:7b-instruct-q4_0", MAC_32, Place.GPU, "fits on the GPU"),
        ("mistral:7b-instruct-q4_0", NO_GPU, Place.RAM, "RAM only"),
        ("yi:34b-200k-q4_K_M", TINY_CARD, Place.RAM, "RAM only"),
        ("nomic-embed-text:v1.5", NO_GPU, Place.RAM, "RAM only"),
    ],
)
def test_where_a_model_would_run(tag, pools, place, words):
    found = fit_of(shape_of_entry(CATALOGUE.models[tag.lower()]), 8192, pools)
    assert (found.place, found.words) == (place, words)


def test_models_of_ours_that_are_loaded_do_not_count_against_it():
    full = (Pool("vram", 25 * GB, 21 * GB, 24 * GB), CARD_24[1])
    shape = shape_of_entry(CATALOGUE.models["mistral:7b-instruct-v0.3-q6_k"])
    assert fit_of(shape, 8192, full).place is Place.PARTLY
    assert fit_of(shape, 8192, full, (Resident("m", {"vram": 20 * GB}),)).place is Place.GPU


def test_every_model_of_the_catalogue_has_a_label_on_every_machine():
    for entry in CATALOGUE.models.values():
        for pools in (CARD_24, CARD_8, MAC_32, NO_GPU, TINY_CARD):
            found = fit_of(shape_of_entry(entry), 8192, pools)
            assert isinstance(found, Fit)
            assert found.need > entry.file_bytes * 0.9
    assert fit_of(shape_of_entry(entry), 8192, ()) is None


@pytest.mark.parametrize(
    ("tag", "strategy", "pools", "expected"),
    [
        ("mistral:7b-instruct", "quality_priority", CARD_24, "mistral:7b-instruct-f16"),
        ("mistral:7b-instruct", "balanced", CARD_24, "mistral:7b-instruct-q8_0"),
        ("mistral:7b-instruct", "memory_priority", CARD_24, "mistral:7b-instruct-v0.3-q6_K"),
        ("mistral:7b-instruct", "quality_priority", CARD_8, "mistral:7b-instruct-v0.3"),
        ("qwen2.5:14b-instruct", "quality_priority", CARD_24, "qwen2.5:14b-instruct-q8_0"),
        ("yi:34b-200k", "quality_priority", CARD_24, "yi:34b-200k-q4_K_S"),
        ("yi:34b-200k", "balanced", MAC_32, "yi:34b-200k-q3_K_M"),
        ("qwen:72b-chat", "quality_priority", CARD_24, "qwen:72b-chat-q5_K_M"),
        ("qwen:72b-chat", "memory_priority", CARD_8, None),
        ("unheard-of:7b", "balanced", CARD_24, None),
        ("mistral:7b-instruct", "no such strategy", CARD_24, None),
        ("mistral:7b-instruct", "balanced", (), None),
    ],
)
def test_what_to_pull(tag, strategy, pools, expected):
    found = recommended(CATALOGUE, tag, strategy, 8192, pools)
    assert (found.tag if found else None) == expected


def test_a_tag_that_the_catalogue_does_not_list_is_marked():
    assert not recommended(CATALOGUE, "mistral:7b-instruct", "memory_priority", 8192, CARD_24).estimated
    assert recommended(CATALOGUE, "mistral:7b-instruct", "balanced", 8192, CARD_24).estimated
