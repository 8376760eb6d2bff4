"""What images take, who can see them, and where a question with images goes."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import Refused
from ice_desk.domain.images import LONG_EDGE, REMEDY, cloud_tokens, local_tokens, stand_in
from ice_desk.domain.models import ModelFacts
from ice_desk.domain.money import Price, Rates, worst_case
from ice_desk.domain.route_record import replayed, route_json, route_record
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.sight import sees
from ice_desk.domain.world import CloudSeat
from ice_desk.services.cloud.offers import Offer, images_bound, seat_of
from tests.domain.routing_house import MISTRAL, PHI, option, world
from tests.services.fleet_house import CATALOGUE

SEER = "qwen2.5vl:3b"
EYES = option(SEER, vision=True, context=128_000)
ASKED = RouteRequest("What does this chart show?", Tier.EDGE, images=1, image_tokens=3_200)
HARD = "Argue against our long case, name the weakest assumption, the mechanism and what would prove us wrong."
EDGES = st.integers(1, LONG_EDGE)


def gates(decision, model):
    one = next(one for one in decision.candidates if one.model == model)
    return {gate.name: gate for gate in one.gates}


# The providers' own examples: tokens billed for an image of this size.
@pytest.mark.parametrize(
    ("model", "width", "height", "billed"),
    [
        ("claude-sonnet-5", 1092, 1092, 1590),
        ("claude-sonnet-5", 951, 1268, 1608),
        ("gpt-4o", 1024, 1024, 765),
        ("gpt-4.1-nano", 1024, 1024, 2520),
        ("gpt-5-mini", 1536, 1024, 2489),
        ("gpt-4o-mini", 1024, 1024, 25_501),
        ("llama-3.2-11b-vision-instruct", 1120, 1120, 6404),
    ],
)
def test_the_count_is_never_below_what_is_billed(model, width, height, billed):
    assert billed <= cloud_tokens(model, width, height) <= 4 * billed


@given(st.sampled_from(["claude-sonnet-5", "gpt-6.1-sol", "o3", "gpt-4o-mini", "my-model"]), EDGES, EDGES)
def test_the_count_holds_for_every_documented_formula_and_never_shrinks(model, width, height):
    tokens = cloud_tokens(model, width, height)
    shorter, longer = sorted((width, height))
    scale = min(1.0, 768 / shorter)
    tiles = -(-int(shorter * scale) // 512) * -(-int(longer * scale) // 512)
    if model.startswith("claude"):
        assert tokens >= width * height / 750
    elif model != "gpt-4o-mini":
        assert tokens >= max(85 + 170 * tiles, 1.62 * (-(-width // 32) * -(-height // 32)))
    else:
        assert tokens >= 2833 + 5667 * tiles
    assert cloud_tokens(model, min(LONG_EDGE, width + 40), min(LONG_EDGE, height + 40)) >= tokens or model[0] in "go"


@given(EDGES, EDGES)
def test_local_models_find_room_for_what_the_greediest_takes(width, height):
    assert local_tokens(width, height) >= max(2880, width * height / 784)


def test_an_image_is_part_of_the_worst_case():
    role = CATALOGUE.cloud["cloud_research"]
    price = _price(role)
    offer = Offer(role, role.model, "anthropic", True, price, vision=True)
    images = [_Size(1568, 1568), _Size(200, 100)]
    plain = seat_of(offer, Tier.EDGE, 400, 1024, _NoLedger())
    seat = seat_of(offer, Tier.EDGE, 400, 1024, _NoLedger(), images)
    assert seat.vision
    assert seat.bound == worst_case(400 + images_bound(role.model, images), 4, 1024, price)
    assert seat.bound - plain.bound >= images_bound(role.model, images) * price.rates.fresh // 1_000_000


def test_only_models_that_are_known_to_see_are_sent_images():
    seen = CATALOGUE.sight.of
    assert all(map(seen, [role.model for role in CATALOGUE.cloud.values()]))
    assert all(map(seen, ["claude-3-5-haiku-latest", "gpt-4o-2024-05-13", "openai/gpt-5-mini", "o3", "Qwen2.5-VL-7B"]))
    blind = ["gpt-3.5-turbo", "gpt-4", "claude-2", "o3-mini", "gpt-4o-audio-preview", "gpt-oss-120b", "mistral-large"]
    assert not any(map(seen, blind))


def test_weights_with_an_encoder_see_whatever_the_engine_says():
    assert ModelFacts("m", "gemma3", "", {"gemma3.vision.block_count": 27}).sees
    assert ModelFacts("m", "llama", "", {}, capabilities=frozenset({"completion", "vision"})).sees
    assert not ModelFacts("m", "llama", "", {"llama.block_count": 32}).sees


def test_auto_takes_the_one_that_sees_and_says_of_the_others_why_not():
    decision = route(ASKED, world(CATALOGUE, MISTRAL, PHI, EYES))
    assert (decision.model, decision.reason) == (SEER, f"{SEER} is the best here that can see images.")
    assert sees(decision)
    assert gates(decision, MISTRAL)["images"].detail == "cannot see images"
    assert "cannot see images" in next(one.lost for one in decision.candidates if one.model == MISTRAL)
    assert decision.context_need >= 3_200 + 1_024


def test_among_those_that_see_the_score_decides():
    better = option("qwen2.5vl:7b", quality=0.95, vision=True, context=128_000)
    assert route(ASKED, world(CATALOGUE, MISTRAL, EYES, better)).model == "qwen2.5vl:7b"


def test_without_images_nothing_is_said_of_them():
    decision = route(RouteRequest("Who leads Nvidia?"), world(CATALOGUE, MISTRAL, EYES))
    assert decision.model == MISTRAL
    assert "images" not in gates(decision, MISTRAL)


def test_where_nobody_sees_it_is_refused_with_what_to_pull():
    with pytest.raises(Refused) as refused:
        route(ASKED, world(CATALOGUE, MISTRAL, PHI))
    assert refused.value.what == "No model here can see images"
    assert f"ice-desk pull {REMEDY}" in refused.value.remedy
    assert "None of the 2 installed models can" in refused.value.why


def test_a_model_that_sees_and_has_no_room_is_named_with_its_reason():
    full = replace(EYES, fits=False, fit_reason="needs 41 GB, 24 too much")
    with pytest.raises(Refused, match="needs 41 GB") as refused:
        route(ASKED, world(CATALOGUE, MISTRAL, full))
    assert refused.value.remedy == "Eject a model, or move one out of Hot."
    with pytest.raises(Refused, match="needed") as refused:
        route(replace(ASKED, history_tokens=200_000), world(CATALOGUE, option(MISTRAL, context=300_000), EYES))
    assert refused.value.remedy == "Send fewer images, or shorten the question."


def test_one_that_was_chosen_and_cannot_see_is_refused_by_name():
    with pytest.raises(Refused, match=f"{MISTRAL} cannot see images"):
        route(replace(ASKED, model=MISTRAL), world(CATALOGUE, MISTRAL, EYES))


def seats(**more):
    return {role: CloudSeat(role, seat.model, bound=900, **more) for role, seat in CATALOGUE.cloud.items()}


def test_the_cloud_takes_it_where_nothing_here_can_see():
    decision = route(ASKED, world(CATALOGUE, MISTRAL, cloud=seats(vision=True)))
    assert decision.engine == "cloud"
    assert "No model here can see images" in decision.reason
    assert sees(decision)


def test_a_cloud_model_that_is_not_known_to_see_is_sent_nothing():
    decision = route(replace(ASKED, prompt=HARD), world(CATALOGUE, EYES, cloud=seats()))
    assert decision.model == SEER
    with pytest.raises(Refused):
        route(ASKED, world(CATALOGUE, MISTRAL, cloud=seats()))


def test_what_stays_here_stays_here():
    with pytest.raises(Refused) as refused:
        route(replace(ASKED, keep_local=True), world(CATALOGUE, MISTRAL, cloud=seats(vision=True)))
    assert "let images leave this machine" in refused.value.remedy


def test_a_decision_about_images_can_be_made_again():
    decision = route(ASKED, world(CATALOGUE, MISTRAL, EYES))
    record = json.loads(route_json(decision))
    assert route_record(replayed(record, CATALOGUE)) == route_record(decision)
    del record["basis"]["request"]["images"], record["basis"]["request"]["image_tokens"]
    assert replayed(record, CATALOGUE).model, "one from before there were images"


def test_words_stand_for_what_cannot_be_seen():
    words = stand_in(["chart.png", "a\nb" * 60])
    assert words.startswith("[An image was attached here that you cannot see: chart.png]\n")
    assert len(words.splitlines()) == 2


class _Size:
    def __init__(self, width, height):
        self.width, self.height = width, height


class _NoLedger:
    tiers, frozen = {}, {}
    total = today = None
    problem = clock = ""


def _price(role):
    return Price("anthropic", role.model, Rates(2_000_000, 2_000_000, 2_000_000, 10_000_000), max_output=4096)
