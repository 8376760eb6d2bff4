"""The desk is killed while an answer is written: what was on the screen is still there."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from ice_desk.domain.chats import AnswerFacts, MessageState, Role
from ice_desk.domain.routing import Tier
from ice_desk.services.history import ENDED
from tests.services.desk_parts import open_history

WRITER = """
import asyncio, sys, time
from pathlib import Path
from ice_desk.domain.chats import AnswerFacts
from ice_desk.domain.routing import Tier
from tests.services.desk_parts import open_history

async def main():
    async with open_history(Path(sys.argv[1]), now=time.time) as history:
        if history.conversations.value:
            [chat] = history.conversations.value
            old = (await history.messages(chat.id))[0].id
        else:
            chat, old = await history.create("", Tier.EDGE), None
        prompt = await history.add_prompt(chat.id, "the question", version_of=old)
        answer = await history.begin_answer(chat.id, AnswerFacts(model="phi3"), prompt.id)
        number = 0
        while True:
            history.append(answer.id, f"{number} ")
            print(time.monotonic(), number, flush=True)
            number += 1
            await asyncio.sleep(0.002)

asyncio.run(main())
"""


def write_until_killed(path, seconds):
    """Start a writer, kill it `seconds` after its first token. Returns (time, token) pairs and the time of death."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert process.stdout is not None
    seen = [process.stdout.readline()]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        seen.append(process.stdout.readline())
    died = time.monotonic()
    process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    rest, _ = process.communicate(timeout=10)
    lines = [line.split() for line in (*seen, *rest.splitlines()) if len(line.split()) == 2]
    return [(float(at), int(token)) for at, token in lines], died


@pytest.mark.parametrize("seed", range(3))
async def test_a_kill_costs_at_most_the_last_second_of_an_answer(tmp_path, seed):
    path = tmp_path / "a.db"
    tokens, died = write_until_killed(path, random.Random(seed).uniform(0.4, 1.3))

    async with open_history(path) as history:
        assert history.store.notices == ()
        [chat] = history.conversations.value
        prompt, answer = await history.messages(chat.id)

    assert (prompt.role, prompt.text, prompt.state) == (Role.USER, "the question", MessageState.COMPLETE)
    assert (answer.state, answer.reason) == (MessageState.CUT, ENDED)
    kept = [int(word) for word in answer.text.split()]
    assert kept == list(range(len(kept)))
    due = [token for at, token in tokens if at < died - 1.0]
    assert len(kept) >= len(due)
    late = [token for at, token in tokens if at < died - 0.6]
    assert late == [] or kept != []


async def test_a_kill_while_a_changed_prompt_is_answered_leaves_both_versions(tmp_path):
    path = tmp_path / "a.db"
    async with open_history(path) as history:
        chat = await history.create("", Tier.EDGE)
        old = await history.add_prompt(chat.id, "the old question")
        first = await history.begin_answer(chat.id, AnswerFacts(), old.id)
        history.append(first.id, "the old answer")
        await history.finish(first.id, MessageState.COMPLETE, "", AnswerFacts())
    write_until_killed(path, 0.8)

    async with open_history(path) as history:
        assert history.store.notices == ()
        prompt, answer = await history.messages(chat.id)
        assert (prompt.text, answer.state) == ("the question", MessageState.CUT)
        assert answer.text != ""
        await history.show(chat.id, old.id)
        assert [one.text for one in await history.messages(chat.id)] == ["the old question", "the old answer"]
