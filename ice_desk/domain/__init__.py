"""Values and functions: no Qt, no asyncio, no input or output, no clock."""
