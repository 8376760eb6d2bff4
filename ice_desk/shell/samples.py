"""The invented content of the documentation's pictures, from resources/samples."""

import math
import tomllib
from pathlib import Path
from typing import Any

from ice_desk.app import Desk
from ice_desk.domain.bench import BenchScore
from ice_desk.domain.budget import Budget, Comparison, LedgerRow, TaskSpend, TierWorth
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.chats import AnswerFacts, MessageState
from ice_desk.domain.measured import Choices, DayPoint, Filters, Group, Measured, Spread
from ice_desk.domain.performance import DAY_SECONDS, Coming, Reading, Speed
from ice_desk.domain.promises import Held, promises_of
from ice_desk.domain.recommend import Act, Advice, engine_lines
from ice_desk.domain.route_record import route_json
from ice_desk.domain.routing import Route, Tier
from ice_desk.services.dispatcher import Question

MICRO = 1_000_000
GB = 10**9
FORTNIGHT_SECONDS = 14 * 86_400


def read_sample(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "desk.toml").read_text("utf-8"))


async def seed_history(desk: Desk, sample: dict[str, Any]) -> int:
    """Write the sample conversations and the draft of the first, which is returned."""
    first = 0
    for item in reversed(sample["conversation"]):
        chat = await desk.history.create(item["title"], desk.tier)
        await desk.history.add_prompt(chat.id, item["prompt"], desk.tier)
        route = desk.dispatcher.preview(Question(item["prompt"], desk.tier, task=item["task"], model=item["model"]))
        facts = AnswerFacts(
            model=item["model"],
            task=item["task"],
            why=route.reason if isinstance(route, Route) else "",
            route_json=route_json(route) if isinstance(route, Route) else "",
            first_token_seconds=item["first_token_seconds"],
            tokens_per_second=item["tokens_per_second"],
            completion_tokens=item["completion_tokens"],
            prompt_tokens=2_410,
            context=8192,
            simulated=True,
        )
        answer = await desk.history.begin_answer(chat.id, facts)
        desk.history.append(answer.id, item["answer"].strip())
        await desk.history.finish(answer.id, MessageState.COMPLETE, "", facts)
        await desk.history.save_draft(chat.id, item.get("draft", ""))
        first = chat.id
    return first


def sample_budget(sample: dict[str, Any], now: float) -> Budget:
    """The Budget page's sample month."""
    month = sample["budget"]
    return Budget(
        month=month["month"],
        days_in_month=month["days_in_month"],
        tier=Tier.EDGE,
        cap=_micro(month["cap"]),
        spent=_micro(month["spent"]),
        held=_micro(month["held"]),
        forecast=_micro(month["forecast"]),
        forecast_low=_micro(month["forecast_low"]),
        forecast_high=_micro(month["forecast_high"]),
        kept_local=month["kept_local"],
        saved=_micro(month["saved"]),
        daily=tuple(
            (day, tuple((model, _micro(value)) for model, value in zip(month["models"], values, strict=True)))
            for day, values in enumerate(month["daily"], start=1)
        ),
        tasks=tuple(TaskSpend(t["name"], t["answers"], t["local"], _micro(t["dollars"])) for t in month["task"]),
        ledger=tuple(_row(row, now) for row in month["row"]),
        saved_at=month["saved_at"],
        months=tuple(month["months"]),
        comparison=_comparison(month),
        cloud_ready=True,
    )


def sample_measured(sample: dict[str, Any], now: float) -> Measured:
    """The Performance page's sample fortnight."""
    today = int(now // DAY_SECONDS)
    models = sample["speed"]
    return Measured(
        filters=Filters(simulated=True),
        choices=Choices(tuple(m["model"] for m in models), ("financial_analysis", "synthesis"), ("edge",), ()),
        groups=tuple(_group(m) for m in models),
        days=tuple(
            DayPoint(
                m["model"],
                day,
                m["answers"] // 14,
                _around(m["first_token_seconds"], day),
                _around(m["tokens_per_second"], day),
            )
            for m in models
            for day in range(today - 13, today + 1)
        ),
        span=(today - 13, today),
        readings=tuple(
            Reading(
                at,
                round((17 + 6 * math.sin(at / 20_000)) * GB),
                32 * GB,
                round((9 + 5 * math.sin(at / 20_000)) * GB),
                21 * GB,
            )
            for at in range(int(now) - FORTNIGHT_SECONDS, int(now), 3_600)
        ),
        comings=tuple(
            Coming(
                now - place * 9_000,
                models[place % len(models)]["model"],
                ("loaded", "unloaded")[place % 2],
                "a question needed it",
                5 * GB,
            )
            for place in reversed(range(100))
        ),
    )


def sample_advice() -> tuple[Advice, ...]:
    """What might be recommended."""
    return (
        Advice(
            "phi3:mini-4k does entity extraction as well as mistral:7b-instruct-v0.3-q6_K and 1.7 times faster",
            "liked 90 % of 21 against 88 % of 17; 46 and 31 answers",
            Act.PIN,
            "Route it there",
        ),
        Advice(
            "qwen2.5:7b-instruct is unloaded 9 times a day: keep it loaded",
            "63 unloads in 7 days, and each load takes 6 s",
            Act.HOT,
            "Keep it hot",
        ),
        *engine_lines({"OLLAMA_FLASH_ATTENTION": "1", "LLAMA_ARG_CACHE_RAM": "512"}, 2)[:1],
    )


def sample_scores(sample: dict[str, Any]) -> tuple[BenchScore, ...]:
    """What a quick benchmark might have measured of the sample's models."""
    names = ("earnings_analysis", "supply_chain_analysis", "market_sentiment", "investment_thesis")
    return tuple(
        BenchScore(
            m["model"],
            0.86 - 0.09 * place,
            4,
            {name: 0.95 - 0.09 * place - 0.06 * number for number, name in enumerate(names)},
            m["tokens_per_second"],
            m["first_token_seconds"],
            240 / m["tokens_per_second"],
            judged=0.81 - 0.12 * place,
            judged_n=4,
        )
        for place, m in enumerate(reversed(sample["speed"]))
    )


def sample_held(catalogue: Catalogue, sample: dict[str, Any]) -> tuple[Held, ...]:
    """The promises, with the sample's speeds where one speaks of a speed."""
    speeds = {m["model"]: m for m in sample["speed"]}
    return tuple(
        Held(one, found["tokens_per_second"], found["answers"], found["tokens_per_second"] >= (one.low or 0))
        if one.figure == "speed" and (found := speeds.get(one.models[0]))
        else Held(one)
        for one in promises_of(catalogue)
    )


def _around(middle: float | None, day: int) -> Spread | None:
    """A spread that wanders by a tenth from day to day."""
    if middle is None:
        return None
    centre = middle * (1 + 0.1 * math.sin(2.4 * day))
    return Spread(20, centre * 0.8, centre, centre * 1.4)


def _group(m: dict[str, Any]) -> Group:
    speed = _around(m["tokens_per_second"], 0)
    first = _around(m["first_token_seconds"], 0)
    whole = None if first is None or speed is None else _around(first.median + 400 / speed.median, 0)
    rated = m["answers"] // 8
    return Group(
        model=m["model"],
        asked=m["answers"] + m["errors"],
        failed=m["errors"],
        first_token=first,
        speed=speed,
        whole=whole,
        rated=rated,
        liked=rated - rated // 7,
        disliked=rated // 7,
        trend=0.1 * math.sin(m["answers"]),
    )


def sample_speeds(sample: dict[str, Any], now: float) -> tuple[Speed, ...]:
    """A fortnight of answers whose speeds scatter by a tenth around each model's median."""
    return tuple(
        Speed(
            now - FORTNIGHT_SECONDS * (place + 0.5) / m["answers"],
            m["model"],
            m["tokens_per_second"] * (1 + 0.1 * math.sin(2.4 * place)),
        )
        for m in sample["speed"]
        for place in reversed(range(m["answers"]))
    )


def _comparison(month: dict[str, Any]) -> Comparison:
    tiers = tuple(
        TierWorth(
            Tier(t["tier"]),
            _micro(t["dollars"]),
            t["quality"],
            t["per_dollar"],
            t["local"],
            tuple(t["classes"].items()),
        )
        for t in month["tier"]
    )
    return Comparison(tiers, month["replayed"], month["asked"], month["days"])


def _row(row: dict[str, Any], now: float) -> LedgerRow:
    settled = _micro(row["settled"]) if "settled" in row else None
    return LedgerRow(
        at=now - row["seconds_ago"],
        model=row["model"],
        task=row["task"],
        tokens_in=row["tokens_in"],
        tokens_out=row["tokens_out"],
        held=_micro(row["held"]),
        settled=settled,
        state=row["state"],
    )


def _micro(dollars: float) -> int:
    return round(dollars * MICRO)
