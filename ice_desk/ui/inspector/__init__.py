"""The right column: why this model, the month's spend, today."""
