"""Passages that are kept nowhere, ranked by the words of a question: as those of a chat are, in memory."""

import sqlite3
from collections.abc import Sequence


def by_words(texts: Sequence[str], terms: Sequence[str], most: int) -> list[int]:
    """Places of the texts that hold any of the terms, the best by bm25 first. For a thread."""
    if not terms:
        return []
    wanted = " OR ".join('"' + term.replace('"', '""') + '"' for term in terms)
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE found USING fts5(text, tokenize='trigram')")
        db.executemany("INSERT INTO found (rowid, text) VALUES (?, ?)", enumerate(texts))
        rows = db.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY bm25(found) LIMIT ?", (wanted, most))
        return [int(row[0]) for row in rows]
    finally:
        db.close()
