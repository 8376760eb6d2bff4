"""The step of the schema that keeps images."""

from ice_desk.services.store_files import Migration

IMAGES = Migration(
    17,
    "images that questions are about",
    (
        # Without a message an image waits over the box of its conversation, or with a prompt that waits.
        """CREATE TABLE images (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation_id INTEGER NOT NULL,
            message_id INTEGER REFERENCES messages (id) ON DELETE CASCADE,
            waiting TEXT NOT NULL DEFAULT '',
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            given_width INTEGER NOT NULL,
            given_height INTEGER NOT NULL,
            data BLOB NOT NULL,
            thumb BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX images_of_conversation ON images (conversation_id)",
        "CREATE INDEX images_of_message ON images (message_id)",
    ),
)
