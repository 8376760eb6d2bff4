"""The step of the schema that keeps tags of conversations."""

from ice_desk.services.store_files import Migration

TAGS = Migration(
    16,
    "tags of conversations",
    (
        """CREATE TABLE tags (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            key TEXT NOT NULL UNIQUE,
            hue TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE conversation_tags (
            conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
            PRIMARY KEY (conversation_id, tag_id)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX conversations_of_tag ON conversation_tags (tag_id)",
    ),
)
