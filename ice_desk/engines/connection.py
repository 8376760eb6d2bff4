"""The HTTP client of one engine: ollama.AsyncClient's, under rules of our own."""

import contextlib
import os
import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ice_desk.engines.deadlines import Deadlines
from ice_desk.engines.hosts import is_loopback

if TYPE_CHECKING:
    import httpx

# `import ollama` builds a client from these and fails on odd values; none of them may steer our connections.
_STEERING = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "OLLAMA_HOST", "OLLAMA_API_KEY")


def connect(address: str, deadlines: Deadlines) -> "httpx.AsyncClient":
    """A client that dials `address` only: no proxy, no redirects, no compression, no key, no retries.

    The first call imports the packages behind it, which takes some tenths of a second: make it in a thread.
    """
    with _unsteered() if "ollama" not in sys.modules else contextlib.nullcontext():
        import httpx
        import ollama

    patience = deadlines.connect_loopback if is_loopback(address) else deadlines.connect
    # A plain http address never needs certificates; an empty context spares loading them.
    verify = True if address.startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    client: httpx.AsyncClient = ollama.AsyncClient(
        host=address,
        timeout=httpx.Timeout(connect=patience, write=30.0, pool=5.0, read=None),
        follow_redirects=False,
        trust_env=False,
        verify=verify,
        headers={"Accept-Encoding": "identity"},
    )._client
    # The package adds OLLAMA_API_KEY for whatever host; a key is not for any engine that happens to be dialled.
    client.headers.pop("Authorization", None)
    return client


@contextmanager
def _unsteered() -> Iterator[None]:
    names = [name for name in os.environ if name.upper() in _STEERING]
    saved = {name: os.environ.pop(name) for name in names}
    try:
        yield
    finally:
        os.environ.update(saved)
