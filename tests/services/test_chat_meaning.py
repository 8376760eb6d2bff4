"""Messages found by what they mean: on a simulated machine with its embedder, and on a real database."""

import asyncio
from contextlib import asynccontextmanager, suppress

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role, WholeChat
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane, State
from ice_desk.engines.base import RunnerOptions
from ice_desk.services import meaning_rows as rows
from ice_desk.services.chat_learning import ChatLearning
from ice_desk.services.chat_meaning import ChatMeaning
from ice_desk.services.library import Library
from ice_desk.services.tags import Tags
from tests.services.ask_house import ask_house
from tests.services.desk_parts import open_history
from tests.services.fleet_house import EMBED, MISTRAL

TEXTS = {
    "Margins": "The earnings of the group weakened because memory became dear.",
    "Autos": "Vehicles with electric engines sell well in Norway.",
    "Chips": "Subcontractors in Taiwan are a bottleneck.",
    "Law": "Litigation over patents goes on in Delaware.",
}
QUERY = "profit fell"
SECONDS = 20.0


class Meanings:
    """A house with a search by meaning, and what learns in the background at its own pace, here without any pause."""

    def __init__(self, house) -> None:
        self.house = house
        self.library = Library(house.store, house.history)
        self.meaning = ChatMeaning(house.fleet, house.store)
        self.learning = self.learns(everything=0)

    def learns(self, everything: float) -> ChatLearning:
        house = self.house
        people, how = house.dispatcher.people, {"first": 0, "quiet": 0, "everything": everything}
        return ChatLearning(self.meaning, house.fleet, house.history, house.store, people, house.jobs, **how)

    async def put(self, texts=TEXTS) -> None:
        await self.library.put([WholeChat(name, Tier.EDGE, (said(text),)) for name, text in texts.items()])

    async def wake(self) -> None:
        """Have the list of chats change, as each answer does."""
        await self.house.history.create("", Tier.EDGE)

    async def found(self, words=QUERY, tags=()) -> list[str]:
        result = await self.meaning.search(words, tags)
        assert result is not None
        return [one.title for one in result.found]

    async def vectors(self) -> list[tuple[int, int, str]]:
        return await self.house.store.run(
            lambda db: db.execute("SELECT message_id, part, digest FROM message_vectors ORDER BY 1, 2").fetchall()
        )

    async def learned(self, messages: int) -> None:
        async with asyncio.timeout(SECONDS):
            while len({row[0] for row in await self.vectors()}) != messages:
                await self.house.core.wait_change(0.05)


def said(text: str, state=MessageState.COMPLETE) -> Message:
    return Message(0, Role.USER, text, state, 1_000.0)


@asynccontextmanager
async def meanings(tmp_path, **how):
    async with ask_house(tmp_path, **how) as house:
        yield Meanings(house)


async def test_what_was_said_in_other_words_is_found_once_it_is_learned(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        assert await it.meaning.search(QUERY) is None, "nothing is loaded for a search"
        await it.learning.start()
        assert await it.house.other.running() == ()
        await it.house.fleet.move(EMBED, Lane.HOT)
        await it.learned(len(TEXTS))
        assert await it.library.search(QUERY) == ()
        result = await it.meaning.search(QUERY)
        assert result is not None
        assert (result.known, result.messages) == (4, 4)
        first = result.found[0]
        assert (first.title, first.by_meaning, first.hits) == ("Margins", True, 1)
        assert first.excerpt is not None
        assert first.excerpt.text == TEXTS["Margins"]
        assert await it.found("vendor shortage") == ["Chips"]
        assert await it.found("cars") == ["Autos"]
        assert await it.meaning.search("of") is None


async def test_whoever_asks_for_it_has_the_model_loaded_and_a_foreign_one_loaded_anew(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        assert (await it.meaning.search("cars", load=True)).known == 0
        assert it.house.card(EMBED).state is State.READY
        await it.learning.start()
        await it.learned(4)
        await it.house.fleet.move(EMBED, Lane.COLD)
        await it.house.other.load(EMBED, RunnerOptions(num_ctx=4_096, num_batch=512), 300.0, embedder=True)
        await it.house.until(lambda: it.house.card(EMBED).external)
        assert (await it.found("cars"))[0] == "Autos"
        assert it.house.card(EMBED).external, "asked as it was loaded, it stays as it is"
    async with meanings(tmp_path / "none", installed=[MISTRAL]) as it:
        assert await it.meaning.search("cars", load=True) is None


async def test_vectors_follow_their_messages_and_their_embedder(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        await it.house.fleet.move(EMBED, Lane.HOT)
        await it.learning.start()
        await it.learned(4)
        store = it.house.store
        await store.write(lambda db: db.execute("UPDATE messages SET text = 'New words.' WHERE id = 1") and None)
        assert len(await it.vectors()) == 3, "of a text that has changed nothing is known"
        await it.wake()
        await it.learned(4)
        await store.write(lambda db: db.execute("UPDATE message_vectors SET digest = 'older'") and None)
        assert await it.found() == [], "what another embedder made is not compared"
        await it.wake()
        async with asyncio.timeout(SECONDS):
            while any(digest == "older" for _, _, digest in await it.vectors()):
                await it.house.core.wait_change(0.05)
        assert len(await it.vectors()) == 4
        await store.write(lambda db: db.execute("DELETE FROM conversations WHERE title = 'Law'") and None)
        assert len(await it.vectors()) == 3


async def test_what_is_new_is_learned_without_a_look_at_all_that_is_old(tmp_path, monkeypatch):
    async with meanings(tmp_path) as it:
        await it.put()
        await it.house.fleet.move(EMBED, Lane.HOT)
        looks = []
        real = rows.lacking
        monkeypatch.setattr(rows, "lacking", lambda *given: looks.append(given[3]) or real(*given))
        await it.learns(everything=1e9).start()
        await it.learned(4)
        await it.put({"New": "Oil from Libya.", "Newer": "Crude from Norway."})
        await it.learned(6)
        async with asyncio.timeout(SECONDS):
            while 6 not in looks:
                await it.wake()
                await it.house.core.wait_change(0.05)
        answer = await it.house.history.begin_answer(1, AnswerFacts())
        await it.put({"Later": "Petroleum from Chad."})
        await it.learned(7)
        it.house.history.append(answer.id, "The litigation ended.")
        await it.house.history.finish(answer.id, MessageState.COMPLETE, "", AnswerFacts())
        await it.learned(8)


async def test_the_bin_and_other_tags_are_left_out(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        await it.house.fleet.move(EMBED, Lane.HOT)
        await it.learning.start()
        await it.learned(4)
        numbers = {one.title: one.id for one in it.house.history.conversations.value}
        tags = Tags(it.house.store, it.house.history)
        oil = await tags.put("Oil", [numbers["Law"], numbers["Autos"]])
        assert (await it.found("cars", (oil.id,)))[0] == "Autos"
        assert "Margins" not in await it.found(QUERY, (oil.id,))
        await it.house.history.delete(numbers["Margins"])
        assert "Margins" not in await it.found()


async def test_a_long_message_is_found_by_its_middle_and_shows_it(tmp_path):
    async with meanings(tmp_path) as it:
        filler = "Nothing of note happened in the region during that week. " * 24
        await it.put({**TEXTS, "Long": f"{filler}\n\n{'Petroleum from Libya. ' * 60}\n\n{filler}"})
        await it.house.fleet.move(EMBED, Lane.HOT)
        await it.learning.start()
        await it.learned(5)
        result = await it.meaning.search("crude Libya")
        assert result is not None
        assert result.found[0].title == "Long"
        assert "Petroleum" in result.found[0].excerpt.text


async def test_a_question_ends_the_batch_under_way_and_it_comes_again(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        for model in (EMBED, MISTRAL):
            await it.house.fleet.move(model, Lane.HOT)
        begun, ended = asyncio.Event(), asyncio.Event()
        real = it.house.engine.embed

        async def hangs(*_given):
            begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                ended.set()

        it.house.engine.embed = hangs
        await it.learning.start()
        async with asyncio.timeout(SECONDS):
            await begun.wait()
            asked = await it.house.ask(model=MISTRAL)
            await ended.wait()
        assert asked.settled is not None
        assert await it.vectors() == []
        it.house.engine.embed = real
        await it.learned(6)  # the question and its answer among them
        assert it.house.jobs.running("chat learning")


async def test_nothing_is_learned_while_somebody_is_answered(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        await it.house.fleet.move(EMBED, Lane.HOT)
        asked = []
        real = it.house.engine.embed

        async def noted(*given):
            asked.append(it.house.dispatcher.people.asking.value)
            return await real(*given)

        it.house.engine.embed = noted
        it.house.dispatcher.people.asking.publish(1)
        await it.learning.start()
        await it.house.history.create("more", Tier.EDGE)
        with suppress(TimeoutError):
            async with asyncio.timeout(0.2):
                await it.learned(4)
        assert asked == []
        it.house.dispatcher.people.asking.publish(0)
        await it.learned(4)
        assert set(asked) == {0}


async def test_a_search_takes_the_model_from_the_background(tmp_path):
    async with meanings(tmp_path) as it:
        await it.put()
        await it.house.fleet.move(EMBED, Lane.HOT)
        begun = asyncio.Event()
        real = it.house.engine.embed

        async def hangs_on_batches(model, texts, options):
            if texts[0].startswith("search_query"):
                return await real(model, texts, options)
            begun.set()
            return await asyncio.Event().wait()

        it.house.engine.embed = hangs_on_batches
        await it.learning.start()
        async with asyncio.timeout(SECONDS):
            await begun.wait()
            result = await it.meaning.search(QUERY)
        assert result is not None
        assert (result.found, result.known) == ((), 0)


async def test_what_says_nothing_or_is_being_written_is_left_alone(tmp_path):
    async with open_history(tmp_path / "desk.db") as history:
        chat = await history.create("a", Tier.EDGE)
        await history.add_prompt(chat.id, "\n\n\n\n")
        await history.add_prompt(chat.id, "ok")
        answer = await history.begin_answer(chat.id, AnswerFacts())
        history.append(answer.id, "The margin fell.")

        async def lacking():
            return await history.store.run(lambda db: rows.lacking(db, "d", 9))

        [(blank, text)] = await lacking()
        assert rows.parts_of(text) == ()
        await history.store.write(lambda db: rows.learn(db, "d", {blank: (text, ())}))
        assert await lacking() == []
        assert await history.store.run(lambda db: rows.block(db, "d", 0, 9, ())) == []
        await history.finish(answer.id, MessageState.COMPLETE, "", AnswerFacts())
        assert await lacking() == [(answer.id, "The margin fell.")]
        await history.store.write(lambda db: rows.learn(db, "d", {answer.id: ("An older text.", (b"\1",))}))
        assert [key for key, _ in await lacking()] == [answer.id], "a vector of what it no longer says is not kept"
