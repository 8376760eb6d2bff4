"""What the list of chats offers under "More"."""

from collections.abc import Sequence

from ice_desk.domain.chats import Conversation

PIN, ARCHIVE, EXPORT, EXPORT_ALL, IMPORT, ARCHIVED = "pin", "archive", "export", "export all", "import", "archived"
TAGS = "tags"


def options_for(chosen: Sequence[Conversation], *, with_archived: bool) -> list[tuple[str, str]]:
    """Keys and words; an empty pair is a line."""
    of_chosen = []
    if chosen:
        several = len(chosen) > 1
        of_chosen = [
            (TAGS, f"Tags of {len(chosen)} chats…" if several else "Tags…"),
            (PIN, "Unpin" if all(one.pinned for one in chosen) else "Pin to the top"),
            (ARCHIVE, "Take out of the archive" if all(one.archived for one in chosen) else "Archive"),
            (EXPORT, f"Export {len(chosen)} chats…" if several else "Export this chat…"),
            ("", ""),
        ]
    shown = "Hide archived chats" if with_archived else "Show archived chats"
    return [*of_chosen, (EXPORT_ALL, "Export all chats…"), (IMPORT, "Import chats…"), ("", ""), (ARCHIVED, shown)]
