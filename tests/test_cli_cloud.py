"""Cloud from the command line, as somebody would set it up: address, key, price, question, budget."""

import asyncio
import contextlib
import json
import os
import sqlite3
import sys

import pytest

from tests.cli_house import in_here
from tests.engines.fake_provider import FakeProvider

KEY = "sk-test-0123456789abcdef-canary"
VARIABLE = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY"}
ROLE = {"openai": "cloud_reasoning", "anthropic": "cloud_research"}


async def desk(tmp_path, *words, vendor="openai"):
    """Run one command; returns its exit code, output and messages. A question is asked by a process of its own."""
    words = (*words, "--simulate", "--speed", "200", "--data-dir", str(tmp_path))
    key = {VARIABLE[vendor]: KEY}
    if words[0] != "ask":
        # On a thread: the provider has to be able to answer meanwhile.
        ran = await asyncio.to_thread(in_here, *words, environment=key)
        return ran.code, ran.out, ran.err
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "ice_desk", *words,
        env={**environment, **key},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, out.decode(), err.decode()


@pytest.mark.parametrize("vendor", ["openai", "anthropic"])
async def test_a_compatible_server_is_asked_priced_settled_and_shown(tmp_path, vendor):
    async with FakeProvider("normal", key=KEY, models=("house-model",)) as provider:
        for words in (
            ("setting", f"{vendor}_base_url", provider.base_url),
            ("setting", "environment_keys", "true"),
            ("cloud", "use", ROLE[vendor], "house-model"),
            ("price", vendor, "house-model", "--input", "2", "--output", "10"),
        ):
            code, _, err = await desk(tmp_path, *words, vendor=vendor)
            assert code == 0, err
        code, out, _ = await desk(tmp_path, "cloud", "models", vendor, vendor=vendor)
        assert (code, out.strip()) == (0, "house-model")
        code, out, err = await desk(
            tmp_path, "ask", "--tier", "edge", "--model", "house-model", "--json", "Argue against.", vendor=vendor
        )
        assert code == 0, err
        events = [json.loads(line) for line in out.splitlines()]
        assert [event["event"] for event in events][:2] == ["routed", "reserved"]
        settled = events[-1]
        assert settled["event"] == "settled"
        assert 0 < settled["micro_dollars"] <= events[1]["micro_dollars"]
        assert provider.posts == 1
    code, out, _ = await desk(tmp_path, "budget", "--json", "--tier", "edge", vendor=vendor)
    month = json.loads(out)
    assert month["spent"] == settled["micro_dollars"]
    assert month["ledger"][0]["state"] == "settled"
    assert not any(KEY.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.parametrize("wire", ["openai", "responses", "anthropic"])
async def test_a_server_of_ones_own_needs_a_name_an_address_and_a_price(tmp_path, wire):
    async with FakeProvider("normal", models=("house-model",)) as provider:
        for words in (
            ("cloud", "add", "Rack", provider.base_url, "--wire", wire),
            ("cloud", "use", "cloud_reasoning", "house-model", "--at", "Rack"),
            ("price", "Rack", "house-model", "--input", "2", "--output", "10"),
        ):
            code, _, err = await desk(tmp_path, *words)
            assert code == 0, err
        code, out, _ = await desk(tmp_path, "cloud", "endpoints", "--json")
        assert json.loads(out)[-1] == {"name": "Rack", "wire": wire, "address": provider.base_url, "key": "none"}
        code, out, err = await desk(
            tmp_path, "ask", "--tier", "edge", "--model", "house-model", "--json", "Argue against."
        )
        assert code == 0, err
        assert json.loads(out.splitlines()[-1])["micro_dollars"] == provider.micro_dollars
    code, out, _ = await desk(tmp_path, "budget", "--json", "--tier", "edge")
    assert json.loads(out)["spent"] == provider.micro_dollars > 0
    code, out, _ = await desk(tmp_path, "cloud", "remove", "Rack")
    assert (code, "Rack" in out) == (0, False)


async def test_settings_are_looked_at_and_refused_in_words(tmp_path):
    code, out, _ = await desk(tmp_path, "setting", "cap_edge", "12.5")
    assert (code, out) == (0, "")
    assert (await desk(tmp_path, "setting", "cap_edge"))[1].strip() == "12.5"
    code, _, err = await desk(tmp_path, "setting", "cap_edge", "lots")
    assert code == 2
    assert "no value" in err
    code, _, err = await desk(tmp_path, "setting", "nope")
    assert (code, "no setting called nope" in err) == (2, True)


async def test_a_cap_is_set_a_month_is_looked_at_and_the_ledger_is_a_file(tmp_path):
    code, _, err = await desk(tmp_path, "budget", "set-cap", "edge", "12.50")
    assert (code, err.strip()) == (0, "edge: $12.50 a month")
    code, out, err = await desk(tmp_path, "budget", "--json", "--tier", "edge")
    assert code == 0, err
    month = json.loads(out)
    assert (month["cap"], month["spent"], month["ledger"]) == (12_500_000, 0, [])
    code, out, _ = await desk(tmp_path, "budget", "--json", "--tier", "edge", "--month", "2020-02")
    assert (code, json.loads(out)["month"]) == (0, "2020-02")
    code, _, err = await desk(tmp_path, "budget", "export", str(tmp_path / "rows.csv"))
    assert code == 0, err
    assert (tmp_path / "rows.csv").read_text("utf-8-sig").startswith("when (UTC),")


@pytest.mark.parametrize(
    "words",
    [
        ("budget", "set-cap", "gold", "5"),
        ("budget", "set-cap", "edge", "many"),
        ("budget", "set-cap", "edge", "nan"),
        ("budget", "set-cap", "edge"),
        ("budget", "export"),
        ("budget", "--month", "2026-13"),
        ("budget", "show", "edge"),
        ("budget", "export", "rows.csv", "5"),
    ],
)
async def test_a_budget_that_cannot_be_meant_is_refused_in_words(tmp_path, words):
    code, out, err = await desk(tmp_path, *words)
    assert (code, out) == (2, "")
    assert "Traceback" not in err


async def test_a_ledger_that_was_changed_by_hand_is_set_aside_and_begun_again(tmp_path, expect_log):
    expect_log("WARNING ice_desk.services.ledger: the budget ledger: The ledger cannot be trusted: the sum of global")
    code, _, err = await desk(tmp_path, "budget", "begin-again", "5")
    assert code != 0
    assert "sound" in err
    path = next(tmp_path.rglob("ledger.db"))
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE periods SET cap = cap + 1, spent = 99")
        db.execute("INSERT OR IGNORE INTO periods (key, scope, spent) VALUES ('2026-11', 'global', 7)")
    code, _, err = await desk(tmp_path, "budget")
    assert code == 1
    assert "begin-again" in err
    code, _, err = await desk(tmp_path, "budget", "begin-again", "5", "--tier", "edge")
    assert code == 0, err
    code, out, err = await desk(tmp_path, "budget", "--json", "--tier", "edge")
    assert code == 0, err
    assert json.loads(out)["spent"] == 5_000_000
    assert len(list(path.parent.glob("ledger*"))) > 1
