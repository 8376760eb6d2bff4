"""The commands: each a thin call of a service."""
