"""Prompts whose task nobody doubts, with that task."""

OBVIOUS = (
    ("Extract the companies named in: Nvidia buys HBM from SK Hynix and Micron.", "entity_extraction"),
    ("What is EBITDA?", "quick_question"),
    ("Why did net interest margin fall although rates rose?", "causal_reasoning"),
    ("Write a two-page investment memo on ASML for the committee.", "report_writing"),
    ("What would a short-seller say against that conclusion?", "contrarian_analysis"),
    ("Synthesise these five transcripts into one view.", "synthesis"),
    ("Give me three hypotheses for the inventory build at distributors.", "hypothesis_generation"),
    ("Map NVDA's tier-2 packaging suppliers and their links to TSMC.", "relationship_inference"),
)
