"""The schema of the desk's database, step by step. Steps that have been released never change; new ones are added."""

from ice_desk.services.migrations_attached import ATTACHED
from ice_desk.services.migrations_batches import BATCHES
from ice_desk.services.migrations_branches import BRANCHES
from ice_desk.services.migrations_images import IMAGES
from ice_desk.services.migrations_meaning import MEANING
from ice_desk.services.migrations_measured import BENCH_JUDGE, BENCHMARKS, ROLLUPS
from ice_desk.services.migrations_tags import TAGS
from ice_desk.services.store_files import Migration

CONVERSATIONS = Migration(
    1,
    "conversations, the journal of answers being written, drafts",
    (
        """CREATE TABLE conversations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL,
            tier TEXT NOT NULL,
            created_at REAL NOT NULL,
            updated_at REAL NOT NULL,
            deleted_at REAL
        ) STRICT""",
        """CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            role TEXT NOT NULL,
            state TEXT NOT NULL,
            at REAL NOT NULL,
            text TEXT NOT NULL,
            thinking TEXT NOT NULL DEFAULT '',
            reason TEXT NOT NULL DEFAULT '',
            facts TEXT NOT NULL DEFAULT '{}'
        ) STRICT""",
        "CREATE INDEX messages_of_conversation ON messages (conversation_id, id)",
        "CREATE INDEX messages_streaming ON messages (state) WHERE state = 'streaming'",
        """CREATE TABLE chunks (
            message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            thinking TEXT NOT NULL,
            PRIMARY KEY (message_id, number)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE drafts (
            conversation_id INTEGER PRIMARY KEY,
            text TEXT NOT NULL,
            updated_at REAL NOT NULL
        ) STRICT""",
    ),
)

INFERENCES = Migration(
    2,
    "what each answer took, and when a model was swapped",
    (
        """CREATE TABLE inferences (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            answer INTEGER,
            model TEXT NOT NULL,
            digest TEXT NOT NULL,
            options TEXT NOT NULL,
            task TEXT NOT NULL,
            tier TEXT NOT NULL,
            host TEXT NOT NULL,
            engine TEXT NOT NULL,
            queue_seconds REAL NOT NULL,
            load_seconds REAL NOT NULL,
            first_token_seconds REAL,
            prompt_tokens INTEGER NOT NULL,
            completion_tokens INTEGER NOT NULL,
            tokens_per_second REAL,
            memory INTEGER,
            micro_dollars INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            rating INTEGER,
            simulated INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX inferences_at ON inferences (at)",
        "CREATE INDEX inferences_model ON inferences (model, at)",
        "CREATE TABLE swaps (id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, model TEXT NOT NULL) STRICT",
        "CREATE INDEX swaps_at ON swaps (at)",
    ),
)

MEASUREMENTS = Migration(
    3,
    "what loads really took, per model, options and engine version",
    (
        """CREATE TABLE measurements (
            digest TEXT NOT NULL,
            options TEXT NOT NULL,
            engine TEXT NOT NULL,
            size INTEGER NOT NULL,
            estimate INTEGER NOT NULL,
            seconds REAL NOT NULL,
            PRIMARY KEY (digest, options, engine)
        ) STRICT, WITHOUT ROWID""",
    ),
)

COMPLEXITY = Migration(
    4,
    "how demanding each question was, so that routing can rank new ones",
    ("ALTER TABLE inferences ADD COLUMN complexity REAL",),
)

KEEP_LOCAL = Migration(
    5,
    "which conversations may not leave this machine",
    ("ALTER TABLE conversations ADD COLUMN keep_local INTEGER NOT NULL DEFAULT 0",),
)

WAITING = Migration(
    6,
    "prompts that wait behind a running answer",
    (
        """CREATE TABLE waiting (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            text TEXT NOT NULL,
            tier TEXT NOT NULL,
            task TEXT,
            model TEXT
        ) STRICT""",
        "CREATE INDEX waiting_of_conversation ON waiting (conversation_id, number)",
    ),
)

PRELOADS = Migration(
    8,
    "whether models that were loaded ahead were asked before they left",
    (
        """CREATE TABLE preloads (
            id INTEGER PRIMARY KEY,
            at REAL NOT NULL,
            model TEXT NOT NULL,
            why TEXT NOT NULL,
            used INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX preloads_at ON preloads (at)",
    ),
)

# Three letters at a time, so that a piece of a word is found, and words of languages that set no blanks.
SEARCH = Migration(
    9,
    "an index over every message; pinned and archived conversations",
    (
        "ALTER TABLE conversations ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE conversations ADD COLUMN archived INTEGER NOT NULL DEFAULT 0",
        "CREATE VIRTUAL TABLE found USING fts5(text, content='messages', content_rowid='id', tokenize='trigram')",
        "INSERT INTO found (found) VALUES ('rebuild')",
        """CREATE TRIGGER found_added AFTER INSERT ON messages BEGIN
            INSERT INTO found (rowid, text) VALUES (new.id, new.text);
        END""",
        """CREATE TRIGGER found_removed AFTER DELETE ON messages BEGIN
            INSERT INTO found (found, rowid, text) VALUES ('delete', old.id, old.text);
        END""",
        """CREATE TRIGGER found_changed AFTER UPDATE OF text ON messages WHEN old.text <> new.text BEGIN
            INSERT INTO found (found, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO found (rowid, text) VALUES (new.id, new.text);
        END""",
    ),
)

FLEET_JOURNAL = Migration(
    10,
    "why each model came, left or was refused; how good the plans of later loads are",
    (
        """CREATE TABLE fleet_journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            model TEXT NOT NULL,
            event TEXT NOT NULL,
            reason TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            seconds REAL NOT NULL,
            host TEXT NOT NULL
        ) STRICT""",
        "ALTER TABLE measurements ADD COLUMN planned INTEGER NOT NULL DEFAULT 0",
        # Earlier rows compared unlike figures: the formula's whole against the engine's device part.
        "UPDATE measurements SET estimate = 0",
    ),
)

DOCUMENTS = Migration(
    11,
    "documents that chats are asked about: passages, their words and meanings",
    (
        """CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation_id INTEGER NOT NULL,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            tokens INTEGER NOT NULL,
            places TEXT NOT NULL,
            used INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX documents_of_conversation ON documents (conversation_id)",
        """CREATE TABLE passages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            place TEXT NOT NULL,
            text TEXT NOT NULL,
            vector BLOB,
            embedder TEXT
        ) STRICT""",
        "CREATE INDEX passages_of_document ON passages (document_id, id)",
        "CREATE VIRTUAL TABLE passages_found"
        " USING fts5(text, content='passages', content_rowid='id', tokenize='trigram')",
        """CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
            INSERT INTO passages_found (rowid, text) VALUES (new.id, new.text);
        END""",
        """CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
            INSERT INTO passages_found (passages_found, rowid, text) VALUES ('delete', old.id, old.text);
        END""",
    ),
)

TASK_EXAMPLES = Migration(
    12,
    "prompts whose task is known, as vectors, for new ones that lie near them",
    (
        """CREATE TABLE task_examples (
            prompt INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
            task TEXT NOT NULL,
            source TEXT NOT NULL,
            model TEXT NOT NULL DEFAULT '',
            vector BLOB
        ) STRICT""",
    ),
)

INSTRUCTIONS = Migration(
    14,
    "instructions of a conversation, and presets of them",
    (
        "ALTER TABLE conversations ADD COLUMN instructions TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE presets (
            name TEXT PRIMARY KEY,
            instructions TEXT NOT NULL,
            tier TEXT,
            routing TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
    ),
)

MIGRATIONS: tuple[Migration, ...] = (
    CONVERSATIONS,
    INFERENCES,
    MEASUREMENTS,
    COMPLEXITY,
    KEEP_LOCAL,
    WAITING,
    ROLLUPS,
    PRELOADS,
    SEARCH,
    FLEET_JOURNAL,
    DOCUMENTS,
    TASK_EXAMPLES,
    BENCHMARKS,
    INSTRUCTIONS,
    BATCHES,
    TAGS,
    IMAGES,
    BENCH_JUDGE,
    ATTACHED,
    MEANING,
    BRANCHES,
)
