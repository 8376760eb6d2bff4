"""Pictures of chats: one with several versions of a prompt and its answer; the list, tagged and searched."""

import asyncio

from ice_desk.app import Desk
from ice_desk.domain.chat_search import Excerpt, Found
from ice_desk.domain.chats import AnswerFacts, MessageState
from ice_desk.services.chat_meaning import ByMeaning
from ice_desk.ui.chat.chats_popup import SEARCH_MS, ChatsPopup
from ice_desk.ui.chat.pane import ChatPane

PROMPTS = ("How has Micron's net debt changed since 2023?", "How has Micron's net debt changed since 2023, by quarter?")
ANSWERS = (
    "Net debt has risen since 2023, mostly through capital expenditure.",
    "By quarter, net debt rose through 2024 while new lines were being built, and has fallen since.\n\n"
    "| Quarter | Net debt, $bn |\n|---|---|\n| 2024 Q2 | 3.1 |\n| 2024 Q4 | 2.4 |\n\n"
    "The figures are invented.",
)
LOOK_SECONDS = 0.4
MODEL = "mistral:7b-instruct-q4_0"
WORDS = "margin"
AFTER_SECONDS = 2 * SEARCH_MS / 1000 + 0.5


async def with_versions(desk: Desk, chat: ChatPane) -> None:
    """A changed prompt, answered twice, and taken up to be changed once more."""
    history = desk.history
    conversation = (await history.create("", desk.tier)).id
    first = await history.add_prompt(conversation, PROMPTS[0], desk.tier)
    second = await history.add_prompt(conversation, PROMPTS[1], desk.tier, version_of=first.id)
    facts = AnswerFacts(MODEL, task="summary", why="It fits.", first_token_seconds=0.4, completion_tokens=96)
    for text in ANSWERS:
        answer = await history.begin_answer(conversation, facts, second.id)
        history.append(answer.id, text)
        await history.finish(answer.id, MessageState.COMPLETE, "", facts)
    chat.open(conversation)
    await asyncio.sleep(LOOK_SECONDS)
    current = chat.session.current
    if current is not None and current.id == conversation:
        chat.editing.begin(current.entries[0])
    await asyncio.sleep(LOOK_SECONDS)


async def chats_listed(desk: Desk, chat: ChatPane) -> None:
    """A search that has found a chat by its words and one by its meaning, with tags on both."""
    chats = desk.history.conversations.value
    for name, some in (("Semiconductors", chats), ("Q3 earnings", chats[:1]), ("Credit", chats[-1:])):
        await desk.tags.put(name, [one.id for one in some])
    chat.open_chats()
    popup: ChatsPopup = chat.popup
    popup.search.setText(WORDS)
    await asyncio.sleep(AFTER_SECONDS)
    found = {one.conversation for one in await desk.library.search(WORDS)}
    excerpt = Excerpt("", "", "Packaging capacity decides how much of the order book turns into profit this year.")
    near = [Found(one.id, one.title, message=1, excerpt=excerpt, by_meaning=True) for one in chats]
    popup.show_near(WORDS, ByMeaning(tuple(one for one in near if one.conversation not in found), 2, 2))
