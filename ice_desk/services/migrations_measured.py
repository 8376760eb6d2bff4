"""The steps of the schema that keep what was measured."""

from ice_desk.services.rollups import FOLD_ALL
from ice_desk.services.store_files import Migration

ROLLUPS = Migration(
    7,
    "sums per day, so that a million answers are read fast; the memory of each minute",
    (
        """CREATE TABLE rollups (
            id INTEGER PRIMARY KEY,
            day INTEGER NOT NULL,
            model TEXT NOT NULL,
            task TEXT NOT NULL,
            tier TEXT NOT NULL,
            host TEXT NOT NULL,
            engine TEXT NOT NULL,
            simulated INTEGER NOT NULL,
            asked INTEGER NOT NULL,
            failed INTEGER NOT NULL,
            stopped INTEGER NOT NULL,
            prompt_tokens INTEGER NOT NULL,
            completion_tokens INTEGER NOT NULL,
            micro_dollars INTEGER NOT NULL,
            loads INTEGER NOT NULL,
            load_us INTEGER NOT NULL,
            queue_us INTEGER NOT NULL,
            rated INTEGER NOT NULL,
            liked INTEGER NOT NULL,
            disliked INTEGER NOT NULL,
            first_token BLOB NOT NULL,
            speed BLOB NOT NULL,
            whole BLOB NOT NULL,
            revision INTEGER NOT NULL,
            UNIQUE (day, model, task, tier, host, engine, simulated)
        ) STRICT""",
        "CREATE INDEX rollups_revision ON rollups (revision)",
        """CREATE TABLE acceptance (
            task TEXT NOT NULL,
            model TEXT NOT NULL,
            fifth INTEGER NOT NULL,
            asked INTEGER NOT NULL,
            accepted INTEGER NOT NULL,
            PRIMARY KEY (task, model, fifth)
        ) STRICT, WITHOUT ROWID""",
        "DROP INDEX inferences_at",
        "CREATE INDEX inferences_today ON inferences (at, outcome, engine, first_token_seconds)",
        "CREATE INDEX inferences_answer ON inferences (answer)",
        "CREATE INDEX inferences_complexity ON inferences (tier, id) WHERE complexity IS NOT NULL",
        """CREATE TABLE readings (
            minute INTEGER PRIMARY KEY,
            ram_used INTEGER,
            ram_total INTEGER,
            gpu_used INTEGER,
            gpu_total INTEGER,
            simulated INTEGER NOT NULL
        ) STRICT""",
        *FOLD_ALL,
    ),
)

BENCHMARKS = Migration(
    13,
    "what benchmarks have measured, and runs that are not finished",
    (
        """CREATE TABLE bench_runs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            quick INTEGER NOT NULL,
            state TEXT NOT NULL,
            models TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE bench_results (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            run INTEGER NOT NULL REFERENCES bench_runs (id) ON DELETE CASCADE,
            model TEXT NOT NULL,
            task TEXT NOT NULL,
            kind TEXT NOT NULL,
            at REAL NOT NULL,
            score REAL,
            missing TEXT NOT NULL,
            seconds REAL,
            first_token REAL,
            tokens_per_second REAL,
            tokens INTEGER NOT NULL,
            problem TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX bench_results_run ON bench_results (run)",
    ),
)

# An answer stays until it was judged: they are about companies that do not exist, and nobody's.
BENCH_JUDGE = Migration(
    18,
    "what a judge said of the answers of benchmarks",
    (
        "ALTER TABLE bench_runs ADD COLUMN judge TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE bench_runs ADD COLUMN most INTEGER NOT NULL DEFAULT 0",
        """CREATE TABLE bench_judgements (
            run INTEGER NOT NULL REFERENCES bench_runs (id) ON DELETE CASCADE,
            model TEXT NOT NULL,
            task TEXT NOT NULL,
            judge TEXT NOT NULL,
            at REAL NOT NULL,
            answer TEXT NOT NULL,
            grades TEXT NOT NULL DEFAULT '{}',
            problem TEXT NOT NULL DEFAULT '',
            micro_dollars INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (run, model, task)
        ) STRICT""",
    ),
)
