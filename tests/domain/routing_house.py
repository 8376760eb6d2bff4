"""Worlds to route in: a few models that could answer, and cloud roles with or without a key."""

from ice_desk.domain.world import CloudSeat, ModelOption, World

GB = 10**9
MISTRAL, QWEN = "mistral:7b-instruct-q4_0", "qwen2.5:7b-instruct"
TINY, PHI = "tinyllama:1.1b-chat", "phi3:mini-4k"


def seats(*roles, blocked=""):
    return {role: CloudSeat(role, f"model-of-{role}", blocked, 1000) for role in roles}


def option(model, quality=0.8, tps=30.0, **more):
    return ModelOption(model, quality=quality, tokens_per_second=tps, size=5 * GB, available=20 * GB, **more)


def world(catalogue, *models, **more):
    options = tuple(item if isinstance(item, ModelOption) else option(item) for item in models)
    return World(catalogue, options, **more)
