"""Which file a conversation can become."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ice_desk.domain.chats import WholeChat
from ice_desk.domain.errors import UsageFault


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file. `suffix` without its dot."""

    suffix: str
    name: str


FORMS = (
    Form("md", "Markdown"),
    Form("html", "Web page"),
    Form("pdf", "PDF"),
    Form("docx", "Word"),
    Form("json", "ICE Desk chats"),
)


def form_for(path: Path) -> Form:
    """What the ending of `path` asks for. Raises UsageFault."""
    suffix = path.suffix.lower().lstrip(".")
    form = next((form for form in FORMS if form.suffix == suffix), None)
    if form is None:
        endings = ", ".join(f".{form.suffix}" for form in FORMS)
        raise UsageFault(f"{path.name} says no kind of file", remedy=f"End its name with one of {endings}.")
    return form


def written(form: Form, chats: Sequence[WholeChat], as_pdf: Callable[[str], bytes]) -> bytes:
    """`chats` as the content of a file. `as_pdf` lays a web page out on paper.

    Slow for long conversations: call it in a thread.
    """
    match form.suffix:
        case "md":
            from ice_desk.services.transfer.markdown import markdown_of

            return markdown_of(chats).encode()
        case "docx":
            from ice_desk.services.transfer.word import word_of

            return word_of(chats)
        case "json":
            from ice_desk.services.transfer.chats_file import json_of

            return json_of(chats).encode()
    from ice_desk.services.transfer.page import page_of

    page = page_of(chats)
    return as_pdf(page) if form.suffix == "pdf" else page.encode()
