"""Uses the real Secret Service of the session it runs in: `python -m tests.services.keyring_child SCENE`.

Prints one JSON object per line: what happened and the seconds it took.
"""

import asyncio
import json
import sys
import time

import secretstorage

from ice_desk.services.keyring_store import open_platform_store
from ice_desk.services.secrets import KeyringUnusable, Secrets

KEY = "sk-proj-canary0123456789"


async def told(name, coroutine):
    began = time.monotonic()
    try:
        result = await coroutine
    except KeyringUnusable as refused:
        result = refused.state.value
    seconds = time.monotonic() - began
    print(json.dumps({"step": name, "result": getattr(result, "hint", result), "seconds": seconds}), flush=True)


def lock():
    bus = secretstorage.dbus_init()
    secretstorage.Collection(bus).lock()
    bus.close()


async def scene(name):
    secrets, again = (Secrets(open_platform_store, lambda _: None, {}) for _ in range(2))
    await told("start", secrets.start())
    await told("save", secrets.save("openai", KEY))
    if name == "locked":
        lock()
    await told("get", again.get("openai"))
    await told("forget", again.forget("openai"))
    print(json.dumps({"step": "state", "result": again.state.value.value, "seconds": 0}))
    await secrets.close()
    await again.close()


if __name__ == "__main__":
    asyncio.run(scene(sys.argv[1]))
