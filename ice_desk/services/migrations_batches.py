"""The step of the schema that keeps batches."""

from ice_desk.services.store_files import Migration

BATCHES = Migration(
    15,
    "templates that are asked of many rows, and what came of each row",
    (
        """CREATE TABLE batches (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            title TEXT NOT NULL,
            template TEXT NOT NULL,
            columns TEXT NOT NULL,
            tier TEXT NOT NULL,
            task TEXT,
            model TEXT,
            keep_local INTEGER NOT NULL,
            files INTEGER NOT NULL,
            most INTEGER NOT NULL,
            state TEXT NOT NULL,
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        """CREATE TABLE batch_rows (
            batch INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            label TEXT NOT NULL,
            cells TEXT NOT NULL,
            state TEXT NOT NULL,
            answer TEXT NOT NULL DEFAULT '',
            problem TEXT NOT NULL DEFAULT '',
            model TEXT NOT NULL DEFAULT '',
            seconds REAL,
            micro_dollars INTEGER NOT NULL DEFAULT 0,
            held INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (batch, number)
        ) STRICT""",
    ),
)
