"""A prompt that waits its turn: as it is kept, and as the question it becomes."""

from ice_desk.domain.chats import Conversation, Waiting
from ice_desk.services.dispatcher import Question


def waiting_of(question: Question) -> Waiting:
    return Waiting(
        key=question.waiting,
        prompt=question.prompt,
        tier=question.tier,
        task=question.task,
        model=question.model,
        after=question.after,
        version_of=question.version_of,
        images=question.images,
    )


def question_of(waiting: Waiting, conversation: int, about: Conversation | None) -> Question:
    """What was left waiting in a conversation, asked the way `about` says that it is asked."""
    return Question(
        waiting.prompt,
        waiting.tier,
        waiting.task,
        waiting.model,
        conversation,
        keep_local=about.keep_local if about is not None else False,
        system=about.instructions if about is not None else "",
        waiting=waiting.key,
        after=waiting.after,
        version_of=waiting.version_of,
        images=waiting.images,
    )
