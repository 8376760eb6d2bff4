"""A history of very many messages, one of them of five megabytes: it opens, and every word is found."""

import time

from ice_desk.domain.routing import Tier
from ice_desk.services.library import Library
from tests.services.desk_parts import open_history

MANY = 100_000
COUNT = (
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many})"
    " INSERT INTO messages (conversation_id, role, state, at, text)"
    " SELECT ?, iif(i % 2, 'user', 'assistant'), 'complete', i, 'message ' || i || ' of the day' FROM n"
)


async def test_a_hundred_thousand_messages_open_and_are_searched(tmp_path):
    async with open_history(tmp_path / "desk.db") as history:
        chat = await history.create("large", Tier.EDGE)
        await history.store.write(lambda db: db.execute(COUNT.format(many=MANY), (chat.id,)) and None, deadline=60)
        await history.add_prompt(chat.id, "x" * 5_000_000 + " covenant")
    began = time.perf_counter()
    async with open_history(tmp_path / "desk.db") as history:
        assert [one.messages for one in history.conversations.value] == [MANY + 1]
        assert time.perf_counter() - began < 10, "ten times what it takes on a quiet machine at the least"
        library = Library(history.store, history)
        began = time.perf_counter()
        assert [hit.title for hit in await library.search("covenant")] == ["large"]
        assert [hit.title for hit in await library.search("message 99999")] == ["large"]
        assert time.perf_counter() - began < 10
