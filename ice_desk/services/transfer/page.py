"""Conversations as one web page that stands alone: it loads nothing, runs nothing, and shows every character."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from markdown_it import MarkdownIt

from ice_desk.domain.chats import Message, Role, WholeChat
from ice_desk.domain.formulas import as_code
from ice_desk.domain.whole_text import with_wide_tables
from ice_desk.services.transfer import lines

# What a browser may do with the page: show it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SAFE = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_STYLE = """
body { font: 15px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; max-width: 46em; margin: 2em auto;
  padding: 0 1em; color: #1c2430; background: #fff; }
h1 { font-size: 1.5em; margin: 2em 0 1em; }
h2 { font-size: 1em; margin: 1.6em 0 .3em; }
h2 time { color: #5c6672; font-weight: normal; }
.prompt { white-space: pre-wrap; background: #f1f3f6; border-radius: 8px; padding: .6em .9em; }
.foot { color: #5c6672; font-size: .85em; }
pre { background: #f1f3f6; padding: .7em; white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid #c9d0d8; padding: .25em .6em; text-align: left; }
"""


def reader() -> MarkdownIt:
    """Markdown as answers use it. Markup of the model's own is text, and a picture is a link to it.

    A link leads to the web or writes a mail; any other address is text, for a click would hand it to some program.
    """
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").enable("strikethrough").disable("image")
    markdown.validateLink = lambda url: _SAFE.match(url) is not None  # type: ignore[method-assign]
    return markdown


def rendered(text: str, markdown: MarkdownIt) -> str:
    """`text` as HTML. The lines of a table are also said as on paper, where styles are only half understood."""
    page: str = markdown.render(with_wide_tables(as_code(text)))
    return page.replace("<table>", '<table border="1" cellspacing="0" cellpadding="4">')


def page_of(chats: Sequence[WholeChat]) -> str:
    name = lines.title(chats[0]) if len(chats) == 1 else f"{len(chats)} chats"
    return alone(name, "\n".join(part for chat in chats for part in _chat(chat, reader())))


def alone(name: str, body: str) -> str:
    """A page called `name` that loads nothing and runs nothing."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{escape(name)}</title><style>{_STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _chat(chat: WholeChat, markdown: MarkdownIt) -> Iterator[str]:
    yield f"<h1>{escape(lines.title(chat))}</h1>"
    if aside := lines.aside(chat):
        yield f'<p class="foot">{escape(aside)}</p>'
    for message in chat.line:
        yield from _message(message, markdown)


def _message(message: Message, markdown: MarkdownIt) -> Iterator[str]:
    yield f"<h2>{escape(lines.speaker(message))} <time>{lines.when(message.at)}</time></h2>"
    if message.role is Role.USER:
        yield f'<div class="prompt">{escape(message.text)}</div>'
    else:
        yield rendered(message.text, markdown)
    if foot := lines.foot(message):
        yield f'<p class="foot">{escape(foot)}</p>'
