"""The bodies of a provider's calls: what is sent, and what comes back, never more than is bearable."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from ice_desk.domain.errors import BadRequest
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.wire import Record

if TYPE_CHECKING:
    import httpx

BODY_CAP = 32 * 1024 * 1024
REFUSAL_CAP = 16 * 1024
REFUSAL_SECONDS = 2.0


def encode(body: Record) -> bytes:
    """A question as JSON. Raises BadRequest for numbers that JSON has not."""
    try:
        text = json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError:
        raise unsent("One of its numbers is not finite") from None
    # Half of a surrogate pair can be pasted; it has no UTF-8.
    return text.encode(errors="replace")


def unsent(why: str, remedy: str = "") -> BadRequest:
    """A question that was not sent at all."""
    fault = BadRequest("The question was not sent", why=why, remedy=remedy)
    fault.nothing_billed = True
    return fault


def decode(raw: bytes, fault: Fault) -> object:
    """An answer's JSON. Raises NotAnEngine for what is none."""
    try:
        value: object = json.loads(raw.decode(errors="replace"))
    except (ValueError, RecursionError):
        raise fault.foreign("Its answer is no JSON") from None
    return value


@asynccontextmanager
async def chunks(response: "httpx.Response") -> AsyncIterator[AsyncIterator[bytes]]:
    """The body's chunks as they arrive. Leaving before the end closes the connection.

    Reading on after that ends the generators nested inside httpx; left to the garbage collector, each would become a
    task of its own.
    """
    import httpx

    raw = response.aiter_raw()
    try:
        yield raw
    finally:
        await response.aclose()
        with contextlib.suppress(httpx.HTTPError, httpx.StreamError):
            async for _ in raw:
                pass


async def read_body(response: "httpx.Response", fault: Fault) -> bytes:
    """A whole answer. Raises NotAnEngine for one over BODY_CAP."""
    parts: list[bytes] = []
    size = 0
    async with chunks(response) as incoming:
        async for chunk in incoming:
            parts.append(chunk)
            size += len(chunk)
            if size > BODY_CAP:
                raise fault.foreign("Its answer is over 32 MB")
    return b"".join(parts)


async def refusal_body(response: "httpx.Response") -> bytes:
    """The first part of a refusal's body: as much as comes soon, for the status alone says enough."""
    import httpx

    body = b""
    with contextlib.suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(REFUSAL_SECONDS), chunks(response) as incoming:
            async for chunk in incoming:
                body += chunk
                if len(body) > REFUSAL_CAP:
                    break
    return body
