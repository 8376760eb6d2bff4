"""Providers across the network: OpenAI's and Anthropic's interfaces, spoken under our own rules."""
