"""The step of the schema that lets a conversation have several lines."""

from ice_desk.services.store_files import Migration

BRANCHES = Migration(
    21,
    "which message follows which, so that another version of one can stand beside it",
    (
        "ALTER TABLE messages ADD COLUMN parent INTEGER",
        # Which of several messages that follow this one is shown; the newest where this says nothing.
        "ALTER TABLE messages ADD COLUMN chosen INTEGER",
        "ALTER TABLE conversations ADD COLUMN chosen INTEGER",
        "ALTER TABLE waiting ADD COLUMN after INTEGER",
        "ALTER TABLE waiting ADD COLUMN version_of INTEGER",
        # Until now every conversation was one line.
        """UPDATE messages SET parent = (
            SELECT max(b.id) FROM messages b WHERE b.conversation_id = messages.conversation_id AND b.id < messages.id
        )""",
    ),
)
