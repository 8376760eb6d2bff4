"""The step of the schema that keeps what messages mean."""

from ice_desk.services.store_files import Migration

MEANING = Migration(
    20,
    "what messages mean, as vectors, for a search that needs no shared word",
    (
        """CREATE TABLE message_vectors (
            id INTEGER PRIMARY KEY,
            message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
            part INTEGER NOT NULL,
            digest TEXT NOT NULL,
            vector BLOB NOT NULL,
            UNIQUE (message_id, part)
        ) STRICT""",
        """CREATE TRIGGER message_vectors_outdated AFTER UPDATE OF text ON messages WHEN old.text <> new.text BEGIN
            DELETE FROM message_vectors WHERE message_id = new.id;
        END""",
    ),
)
