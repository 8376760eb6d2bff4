"""Where a price comes from, and everything that has none."""

import subprocess
import sys
from decimal import Decimal
from types import SimpleNamespace

import pytest

from ice_desk.domain.errors import DataFault
from ice_desk.domain.money import Price, Rates
from ice_desk.paths import resources
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.prices import CATALOGUE, Prices, retired_models
from ice_desk.services.prices_file import ENTERED
from ice_desk.services.prices_public import PublicPrices, _price, pico, stem

SOL = Price(
    "openai", "gpt-6.1-sol", Rates(3_000_000, 3_000_000, 3_000_000, 9_000_000), source=ENTERED, date="2026-11-24"
)


class NoList:
    def look(self, provider, model):
        return None


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(resources() / "catalogue")


@pytest.fixture
async def prices(tmp_path, catalogue):
    made = []

    async def start(text=None, public=None):
        path = tmp_path / "prices.toml"
        if text is not None:
            path.write_text(text, "utf-8")
        one = Prices(path, catalogue.cloud.values(), retired=retired_models(catalogue), public=public)
        await one.start()
        made.append(one)
        return one

    yield start
    for one in made:
        await one.close()


async def test_the_public_list_comes_first_with_its_cliffs(prices):
    price = await (await prices()).price("openai", "gpt-6.1-sol")
    assert price.source.startswith("genai-prices ")
    assert price.rates == Rates(2_000_000, 100_000, 2_500_000, 10_000_000)
    assert price.cliffs == ((272_000, Rates(4_000_000, 200_000, 5_000_000, 15_000_000)),)


async def test_every_role_of_the_catalogue_has_a_price_in_both_lists(prices, catalogue):
    both = await prices(), await prices(public=NoList())
    for role in catalogue.cloud.values():
        public, own = [await one.price(role.provider, role.model) for one in both]
        assert (own.source, own.date) == (CATALOGUE, "2026-11")
        assert (own.rates.fresh, own.rates.output) == (public.rates.fresh, public.rates.output)
        assert own.rates.cache_write >= public.rates.cache_write


@pytest.mark.parametrize(
    ("provider", "model"),
    [
        ("openai", "no-such-model"),
        ("openai", "moderation"),  # listed without a price
        ("openai", "text-embedding-3-small"),  # listed without a price of output
        ("anthropic", "claude-sonnet-5-v99"),  # near enough for the list
        ("openai", "ft:gpt-4o:us:x"),
        ("openai", "gpt-4"),
        ("openai", "GPT-4-0613"),
        ("openai", "gpt-3.5-turbo-latest"),
        ("anthropic", "claude-3-5-sonnet-20241022"),
        ("ollama", "mistral:7b-instruct"),
        ("mistral", "mixtral-8x7b"),
        ("my proxy", "gpt-6.1-sol"),
        ("http://127.0.0.1:8000/v1", "gpt-6.1-sol"),
        ("", "gpt-6.1-sol"),
        ("openai", ""),
    ],
)
async def test_what_is_not_known_for_certain_has_no_price(prices, provider, model):
    assert await (await prices()).price(provider, model) is None


async def test_dated_versions_cost_what_their_model_costs(prices):
    one = await prices()
    assert (await one.price("openai", "gpt-4o-2024-08-06")).rates.fresh == 2_500_000
    assert (await one.price("openai", "gpt-6.1-sol")).rates == (await one.listed("openai", "gpt-6.1-sol")).rates


async def test_what_the_user_enters_wins_and_outlives_the_program(prices):
    one = await prices()
    await one.enter(SOL)
    assert await one.price("openai", "gpt-6.1-sol") == SOL
    assert await (await prices()).price("openai", "gpt-6.1-sol") == SOL
    assert (await one.listed("openai", "gpt-6.1-sol")).rates.fresh == 2_000_000
    await one.forget("openai", "gpt-6.1-sol")
    assert (await one.price("openai", "gpt-6.1-sol")).rates.fresh == 2_000_000


async def test_a_retired_model_stays_without_a_price_at_its_vendor_only(prices):
    one = await prices()
    await one.enter(Price("openai", "gpt-4", Rates(1, 1, 1, 1)))
    assert await one.price("openai", "gpt-4") is None
    assert one.retired("openai", "gpt-4") == "2026-10-23"
    await one.enter(Price("my endpoint", "gpt-4", Rates(1, 1, 1, 1)))
    assert (await one.price("my endpoint", "gpt-4")).rates == Rates(1, 1, 1, 1)


async def test_nothing_is_free_unless_the_user_says_so(prices):
    one, free = await prices(), Price("my endpoint", "m", Rates(0, 0, 0, 0))
    with pytest.raises(DataFault, match="price is 0"):
        await one.enter(free)
    assert await one.price("my endpoint", "m") is None
    await one.enter(free, free=True)
    assert (await (await prices()).price("my endpoint", "m")).rates == free.rates


@pytest.mark.parametrize(
    "row",
    [
        'input = "0"\noutput = "1"', 'input = "-1"\noutput = "1"', 'input = "NaN"\noutput = "1"', 'output = "1"',
        'input = "1e30"\noutput = "1"', 'input = true\noutput = "1"', 'input = []\noutput = "1"',
        'input = "a"\noutput = 1',
        "input = nan\noutput = 1", 'input = "1"\noutput = "1"\nmax_output = 0', 'input = "inf"\noutput = "1"',
    ],
)  # fmt: skip
async def test_a_wrong_price_of_the_user_does_not_fall_back_to_another(prices, row):
    one = await prices(f'[[price]]\nprovider = "openai"\nmodel = "gpt-6.1-sol"\n{row}\n')
    assert await one.price("openai", "gpt-6.1-sol") is None
    assert "the price of gpt-6.1-sol" in one.problem
    with pytest.raises(DataFault, match="cannot be changed"):
        await one.enter(Price("openai", "another", SOL.rates))
    assert await one.price("anthropic", "claude-sonnet-5") is not None


@pytest.mark.parametrize("text", ["not toml", "price = 3", "[[price]]\nmodel = 'm'", "x" * 300_000, "\0"])
async def test_a_file_that_cannot_be_read_leaves_nothing_routable(prices, text):
    one = await prices(text)
    assert await one.price("openai", "gpt-6.1-sol") is None
    assert one.problem
    with pytest.raises(DataFault):
        await one.enter(SOL)


async def test_numbers_typed_by_hand_are_taken_exactly(prices):
    one = await prices('[[price]]\nprovider = "e"\nmodel = "m"\ninput = 0.1\noutput = 3\nmax_output = 9\n')
    price = await one.price("e", "m")
    assert price.rates == Rates(100_000, 100_000, 100_000, 3_000_000)
    assert price.max_output == 9


async def test_a_list_that_cannot_be_imported_leaves_the_catalogue(prices, expect_log):
    expect_log("WARNING ice_desk.services.prices: the public price")

    def look(provider, model):
        raise ImportError("no such package")

    one = await prices(public=SimpleNamespace(look=look))
    assert (await one.price("openai", "gpt-6.1-sol")).source == CATALOGUE


def test_a_fee_per_request_makes_a_price_unknown():
    listed = SimpleNamespace(input_mtok=Decimal(1), output_mtok=Decimal(1), requests_kcount=Decimal(5))
    assert _price("p", "m", listed, "s") is None


def test_the_list_is_not_imported_before_it_is_asked():
    code = "import sys, ice_desk.services.prices; sys.exit('genai_prices' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_names_and_amounts():
    assert {stem(name) for name in ("gpt-4o", "GPT-4o-2024-08-06", "gpt-4o-latest", "gpt-4o@x")} == {"gpt-4o"}
    assert pico(Decimal("0.0000001")) == 1
    assert PublicPrices().look("openai", "gpt-6.1-terra").rates.fresh == 1_000_000
