"""What the list of chats offers under "More"."""

from collections.abc import Sequence

from ice_desk.domain.chats import Conversation
from ice_desk.texts import tr

PIN, ARCHIVE, EXPORT, EXPORT_ALL, IMPORT, ARCHIVED = "pin", "archive", "export", "export all", "import", "archived"
TAGS = "tags"


def options_for(chosen: Sequence[Conversation], *, with_archived: bool) -> list[tuple[str, str]]:
    """Keys and words; an empty pair is a line."""
    of_chosen = []
    if chosen:
        several = len(chosen) > 1
        of_chosen = [
            (TAGS, tr("Tags of {chosen} chats…", chosen=len(chosen)) if several else tr("Tags…")),
            (PIN, tr("Unpin") if all(one.pinned for one in chosen) else tr("Pin to the top")),
            (ARCHIVE, tr("Take out of the archive") if all(one.archived for one in chosen) else tr("Archive")),
            (EXPORT, tr("Export {chosen} chats…", chosen=len(chosen)) if several else tr("Export this chat…")),
            ("", ""),
        ]
    shown = tr("Hide archived chats") if with_archived else tr("Show archived chats")
    return [
        *of_chosen,
        (EXPORT_ALL, tr("Export all chats…")),
        (IMPORT, tr("Import chats…")),
        ("", ""),
        (ARCHIVED, shown),
    ]
