"""The invented content of the documentation's pictures, from resources/samples."""

import math
import tomllib
from pathlib import Path
from typing import Any

from ice_desk.app import Desk
from ice_desk.domain.budget import Budget, Comparison, LedgerRow, TaskSpend, TierWorth
from ice_desk.domain.chats import AnswerFacts, MessageState, ModelRecord
from ice_desk.domain.performance import Speed
from ice_desk.domain.route_record import route_json
from ice_desk.domain.routing import Route, Tier
from ice_desk.services.dispatcher import Question

MICRO = 1_000_000
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


def sample_records(sample: dict[str, Any], now: float) -> tuple[ModelRecord, ...]:
    """The Performance page's sample models."""
    return tuple(
        ModelRecord(m["model"], m["answers"], m["errors"], m["first_token_seconds"], m["tokens_per_second"], now)
        for m in sample["speed"]
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
