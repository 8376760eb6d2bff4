"""Events become rows; what is cut, stopped or failed never looks whole."""

from dataclasses import replace

from ice_desk.domain.chats import MessageState
from ice_desk.domain.errors import DoesNotFit, EngineUnreachable, StreamCut
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Loading, Outcome, Reserved, Routed, Settled, Thinking, Usage
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat import words
from ice_desk.ui.chat.conversation import ConversationModel, Entry, EntryKind, entry_of
from tests.ui.chat_fakes import ROUTE, answer, prompt

ASK = Question("Why?", Tier.EDGE, conversation=1)


def begun() -> tuple[ConversationModel, Entry]:
    model = ConversationModel(1)
    return model, model.begin(ASK, 10.0)


def kinds(model: ConversationModel) -> list[EntryKind]:
    return [entry.kind for entry in model.entries]


def test_an_answer_takes_in_its_events() -> None:
    model, entry = begun()
    model.apply(Routed(ROUTE), 10.0)
    model.apply(Reserved(5), 10.0)
    model.apply(Loading("mistral", 18.0, "Frees 4.2 GB: phi3."), 10.1)
    assert words.status_line(entry, 10.2) == "Loading mistral, about 18 s. Frees 4.2 GB: phi3."
    model.apply(Thinking("hm"), 12.0)
    model.apply(Thinking("hm"), 15.0)
    model.apply(Delta("One ", 1), 15.1)
    model.apply(Delta("two", 2), 16.0)
    assert words.thinking_line(entry) == "Thought for 3 s ▸"
    assert words.speed(entry, 16.0) == "0.8 tok/s"
    model.apply(Usage(20, 3, 0, 0, 0.5, 0.1, 1.9), 16.0)
    model.apply(Settled(Outcome.COMPLETE, micro_dollars=140_000), 16.0)
    assert (entry.text, entry.state, entry.facts.model) == ("One two", MessageState.COMPLETE, ROUTE.model)
    assert [text for _, text in words.figures(entry.facts)] == ["1.9 s to first token", "3 tokens", "$0.14"]
    assert words.ending(entry) == ""
    assert [key for key, _ in words.actions(entry)] == ["why", "stronger", "compare", "copy", "again"]


def test_a_share_of_the_context_is_told_only_where_the_length_of_the_prompt_is_known() -> None:
    _, entry = begun()
    entry.facts = replace(entry.facts, context=8_192, completion_tokens=114)
    assert not any("context" in chip for chip in words.chips(entry))
    entry.facts = replace(entry.facts, prompt_tokens=900)
    assert "1k of 8k context" in words.chips(entry)


def test_waiting_is_told_only_after_a_while() -> None:
    _, entry = begun()
    assert words.status_line(entry, 10.5) == ""
    assert words.status_line(entry, 10.8) == "Waiting for the first token …"
    assert words.status_line(entry, 22.9) == "Waiting for the first token, 12 s …"


def test_a_settled_cut_says_so() -> None:
    model, entry = begun()
    model.apply(Delta("half"), 11.0)
    model.apply(Settled(Outcome.CUT, "Ollama closed the connection."), 12.0)
    assert words.ending(entry) == "Cut: Ollama closed the connection"
    assert ("retry", "Retry") in words.actions(entry)


def test_stop_keeps_the_text_and_counts_what_came() -> None:
    model, entry = begun()
    model.apply(Delta("half", 7), 11.0)
    model.stop()
    assert words.ending(entry) == "Stopped by you"
    assert entry.facts.completion_tokens == 7
    model.apply(Delta("late"), 12.0)
    assert entry.text == "half"


def test_a_failure_before_any_text_takes_the_answers_place() -> None:
    model, _ = begun()
    model.fail(EngineUnreachable("Ollama does not answer", why="Nothing listens", remedy="Start it"), ASK)
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.FAILURE]
    assert model.entries[-1].text == "Ollama does not answer. Nothing listens. Start it."
    assert words.actions(model.entries[-1]) == [("retry", "Retry")]


def test_where_a_model_does_not_fit_making_room_is_offered() -> None:
    model, _ = begun()
    model.fail(DoesNotFit("mistral does not fit"), ASK)
    assert [key for key, _ in words.actions(model.entries[-1])] == ["retry", "swap"]


def test_a_failure_in_mid_answer_leaves_the_answer_cut_and_offers_one_retry() -> None:
    model, entry = begun()
    model.apply(Delta("half"), 11.0)
    model.fail(StreamCut("The answer was cut"), ASK)
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.ANSWER, EntryKind.FAILURE]
    assert entry.state is MessageState.CUT
    assert "retry" not in dict(words.actions(entry))


def test_queued_prompts_stay_last_and_leave_in_order() -> None:
    model, _ = begun()
    first = model.enqueue(Question("second", Tier.EDGE))
    model.enqueue(Question("third", Tier.EDGE))
    model.apply(Settled(Outcome.COMPLETE), 12.0)
    taken = model.take_queued()
    assert taken is not None
    assert taken == first.question
    model.begin(taken, 13.0)
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.ANSWER, EntryKind.PROMPT, EntryKind.ANSWER, EntryKind.QUEUED]


def test_a_stored_answer_left_streaming_was_cut() -> None:
    entry = entry_of(answer(2, "half", MessageState.STREAMING))
    assert entry.state is MessageState.CUT
    assert words.ending(entry).startswith("Cut: ")


def test_the_prompt_of_an_answer_is_the_one_above_it() -> None:
    model = ConversationModel(1, [prompt(1, "a"), answer(2, "b"), prompt(3, "c"), answer(4, "d")])
    assert model.prompt_of(model.entries[1]) == "a"
    assert model.prompt_of(model.entries[3]) == "c"


def test_a_watcher_hears_of_rows_and_of_changes() -> None:
    model = ConversationModel(1)
    heard: list[Entry | None] = []
    model.watch(heard.append)
    entry = model.begin(ASK, 0.0)
    model.apply(Delta("x"), 1.0)
    assert heard == [None, entry]
    model.watch(None)
    model.apply(Delta("y"), 1.0)
    assert len(heard) == 2
