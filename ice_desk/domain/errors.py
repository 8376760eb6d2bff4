"""Every failure a user can meet, as one tree.

DeskError
|-- DataFault            a file of ours is wrong: file, key, reason
|-- UsageFault           the command or request itself is wrong
|-- Refused              budget, policy or a missing key says no
|-- DoesNotFit           no plan brings the model into memory
`-- EngineError
    |-- EngineUnreachable     nothing answers at the address
    |-- NotAnEngine           something answers, but not an engine
    |-- EngineBusy            queue full, try later
    |-- EngineTimeout         a deadline passed
    |-- ModelMissing          the engine does not have this model
    |-- ModelLacks            the model cannot do what was asked (chat, tools, thinking)
    |-- BadRequest            the engine refused the request's form
    |-- ContextOverflow       the prompt is longer than the context
    |-- LoadFailed            the model could not be brought into memory
    |   `-- OutOfMemory
    |-- StreamCut             an answer ended before its end mark
    |   `-- RunnerCrashed
    `-- CloudRefused          a cloud route is signed out, disabled, limited or unreachable
"""

from typing import ClassVar

from ice_desk.texts import retold


class DeskError(Exception):
    """A failure told in three parts: what failed, why, and the one thing to do.

    `exit_code` is the command line's exit status for this kind of failure.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, why: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.remedy = remedy

    def __str__(self) -> str:
        return _together(self.what, self.why, self.remedy)

    @property
    def shown(self) -> str:
        """The same in the language of the window."""
        return _together(retold(self.what), retold(self.why), retold(self.remedy))


def _together(*parts: str) -> str:
    return " ".join(sentence for sentence in map(_sentence, parts) if sentence)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else f"{text}."


class DataFault(DeskError):
    """A data or settings file is wrong; the message names file, key and reason."""


class UsageFault(DeskError):
    exit_code = 2


class Refused(DeskError):
    """Budget, policy or a missing key forbids it; nothing was sent."""

    exit_code = 4


class DoesNotFit(DeskError):
    """No plan brings the model into memory; `remedy` names the offers."""

    exit_code = 5


class EngineError(DeskError):
    """`nothing_billed` True means that no provider can have charged for the call: it never got there, or was refused
    before any work. False means only that nobody knows.
    """

    nothing_billed: bool = False


class EngineUnreachable(EngineError):
    exit_code = 3


class NotAnEngine(EngineError):
    exit_code = 3


class EngineBusy(EngineError):
    """`retry_after` is how many seconds the engine asks to be left alone, None where it named no time."""

    def __init__(self, what: str, *, why: str = "", remedy: str = "", retry_after: float | None = None) -> None:
        super().__init__(what, why=why, remedy=remedy)
        self.retry_after = retry_after


class EngineTimeout(EngineError):
    pass


class ModelMissing(EngineError):
    pass


class ModelLacks(EngineError):
    pass


class BadRequest(EngineError):
    pass


class ContextOverflow(EngineError):
    """`prompt_tokens` and `context` are the engine's own counts where it gave them."""

    def __init__(
        self,
        what: str,
        *,
        why: str = "",
        remedy: str = "",
        prompt_tokens: int | None = None,
        context: int | None = None,
    ) -> None:
        super().__init__(what, why=why, remedy=remedy)
        self.prompt_tokens = prompt_tokens
        self.context = context


class LoadFailed(EngineError):
    pass


class OutOfMemory(LoadFailed):
    pass


class StreamCut(EngineError):
    """The answer ended without its end mark: what came is kept, and never shown as complete."""


class RunnerCrashed(StreamCut):
    pass


class CloudRefused(EngineError):
    exit_code = 4
