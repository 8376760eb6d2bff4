"""What the words under a message do."""

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat import words
from ice_desk.ui.chat.acts import CONTINUE
from tests.ui.chat_fakes import answer, prompt, until
from tests.ui.chat_house import House, make_house

__all__ = ["make_house"]


async def test_a_stopped_answer_can_be_continued_by_the_same_model(house: House) -> None:
    house.history.stored[1] = (prompt(1, "a"), answer(2, "half", MessageState.STOPPED))
    await house.open(1)
    entry = house.pane.session.current.entries[1]  # type: ignore[union-attr]
    assert ("continue", "Continue") in words.actions(entry)
    house.pane.transcript.acted.emit(entry, "continue")
    await until(lambda: len(house.dispatcher.asked) == 1)
    asked = house.dispatcher.asked[0]
    assert (asked.prompt, asked.model, asked.conversation) == (CONTINUE, "yi:34b-200k", 1)
    house.dispatcher.scripts[0].end()
    await until(lambda: not house.pane.session.running(house.pane.session.current))
    assert ("continue", "Continue") not in words.actions(house.pane.session.current.entries[-1])  # type: ignore[union-attr]


async def test_a_prompt_is_taken_up_again_to_be_changed(house: House) -> None:
    await house.open(1)
    entry = house.pane.session.current.entries[0]  # type: ignore[union-attr]
    assert ("edit", "Edit and ask anew") in words.actions(entry)
    house.type("half a thought")
    house.pane.transcript.acted.emit(entry, "edit")
    assert house.pane.composer.text == "a\n\nhalf a thought"


async def test_compare_asks_with_the_prompt_of_that_answer(house: House) -> None:
    house.history.stored[1] = (prompt(1, "older"), answer(2, "a"), prompt(3, "newer"), answer(4, "b"))
    await house.open(1)
    asked: list[str] = []
    house.pane.compare_asked.connect(asked.append)
    entry = house.pane.session.current.entries[1]  # type: ignore[union-attr]
    assert ("compare", "Compare") in words.actions(entry)
    house.pane.transcript.acted.emit(entry, "compare")
    assert asked == ["older"]
