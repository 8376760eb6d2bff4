"""A month of answers as a busy firm has it, written straight into the store: half a million in some seconds."""

import json
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import astuple

from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.domain.tasks import TASKS
from ice_desk.services import rollups
from ice_desk.services.inferences import _INSERT

DAYS = 30
HALF_A_MILLION = 500_000
# Tokens per second and seconds to the first token of each model.
MODELS = {
    "mistral:7b-instruct-v0.3-q6_K": (50.0, 0.6),
    "phi3:3.8b-mini-4k-instruct-q8_0": (80.0, 0.3),
    "llama3:8b-instruct": (45.0, 0.7),
    "qwen2.5:14b-instruct": (28.0, 1.1),
    "yi:34b-200k-q4_K_M": (15.0, 2.4),
    "mixtral:8x7b-instruct-v0.1-q4_K_M": (12.0, 3.0),
    "llama3.1:70b-instruct-q3_K_S": (8.0, 6.0),
    "gpt-5.1": (90.0, 0.9),
    "claude-sonnet-4.5": (70.0, 1.2),
}
HOSTS = ("http://127.0.0.1:11434", "http://192.168.1.20:11434")
OUTCOMES = (Outcome.COMPLETE,) * 95 + (Outcome.STOPPED,) * 2 + (Outcome.LENGTH, Outcome.CUT, Outcome.FAILED)
_OPTIONS = json.dumps(RunnerOptions(8192).as_dict())


def answers(number: int, end: float, *, seed: int = 7) -> Iterator[Inference]:
    """`number` answers spread over the 30 days before `end`, oldest first, the same for the same seed."""
    dice = random.Random(seed)
    models, tiers = list(MODELS), list(Tier)
    for place in range(number):
        model = dice.choice(models)
        speed, first = MODELS[model]
        outcome = dice.choice(OUTCOMES)
        cloud = model in models[-2:]
        failed = outcome in (Outcome.CUT, Outcome.FAILED)
        yield Inference(
            at=end - DAYS * 86_400 * (number - place) / number,
            model=model,
            tier=dice.choice(tiers),
            outcome=outcome,
            engine="cloud" if cloud else "local",
            answer=place + 1,
            digest="sha256:" + f"{models.index(model):064x}",
            options="" if cloud else _OPTIONS,
            task=dice.choice(TASKS),
            host="https://api.example.com" if cloud else dice.choice(HOSTS),
            queue_seconds=dice.expovariate(4.0),
            load_seconds=dice.uniform(2, 40) if dice.random() < 0.02 else 0.0,
            first_token_seconds=None if failed else first * dice.lognormvariate(0.0, 0.4),
            prompt_tokens=dice.randint(40, 8000),
            completion_tokens=0 if failed else dice.randint(20, 1500),
            tokens_per_second=None if failed else speed * dice.lognormvariate(0.0, 0.15),
            memory=None if cloud else 5 * 10**9,
            micro_dollars=dice.randint(900, 90_000) if cloud else 0,
            rating=dice.choice((-1, 1, 1, 1)) if dice.random() < 0.05 else None,
            complexity=dice.random(),
        )


def fill(db: sqlite3.Connection, number: int, end: float) -> None:
    """Write a month of answers, minutes and comings."""
    db.executemany(_INSERT, (astuple(one) for one in answers(number, end)))
    rollups.fold_all(db)
    first = int(end // 60) - DAYS * 1440
    db.executemany(
        "INSERT INTO readings VALUES (?, ?, ?, ?, ?, 0)",
        ((first + n, 16 * 10**9 + n % 700 * 10**7, 32 * 10**9, 9 * 10**9, 24 * 10**9) for n in range(DAYS * 1440)),
    )
    db.executemany(
        "INSERT INTO fleet_journal (at, model, event, reason, bytes, seconds, host) VALUES (?, ?, ?, ?, ?, 3.0, '')",
        (
            (end - n * 2_500.0, list(MODELS)[n % 7], "unloaded" if n % 2 else "loaded", "to make room", 5 * 10**9)
            for n in range(1_000)
        ),
    )
