"""The step of the schema that knows which prompt each document went with first."""

from ice_desk.services.store_files import Migration

ATTACHED = Migration(
    19,
    "which prompt each document went with first",
    (
        "ALTER TABLE documents ADD COLUMN message_id INTEGER REFERENCES messages (id) ON DELETE SET NULL",
        # Of earlier ones it was not written down: they stood over the box before the first prompt, as a rule.
        """UPDATE documents SET message_id = (
            SELECT min(m.id) FROM messages m WHERE m.conversation_id = documents.conversation_id AND m.role = 'user'
        )""",
        """CREATE TRIGGER documents_asked AFTER INSERT ON messages WHEN new.role = 'user' BEGIN
            UPDATE documents SET message_id = new.id
            WHERE conversation_id = new.conversation_id AND used = 1 AND message_id IS NULL;
        END""",
        "CREATE INDEX documents_of_message ON documents (message_id)",
    ),
)
