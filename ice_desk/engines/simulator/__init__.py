"""A loopback server that speaks Ollama's wire format, for demonstrations, tests and benchmarks."""
