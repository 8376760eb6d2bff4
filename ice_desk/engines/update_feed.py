"""Fetches the small signed file that names the newest version. One request, and only when somebody asked for it."""

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ice_desk.domain.errors import DataFault, EngineUnreachable
from ice_desk.engines.cloud.bodies import chunks
from ice_desk.engines.cloud.connection import read_proxy, trusted
from ice_desk.engines.hosts import is_loopback

if TYPE_CHECKING:
    import httpx

SECONDS = 15.0
SIZE_LIMIT = 64 * 1024
MOST_REDIRECTS = 5


async def fetch_feed(address: str, proxy: str = "") -> bytes:
    """The file at `address`, over https alone (plain http only on this computer), redirects included.

    `proxy` is the one of the settings, never used for this computer; the environment's is not. No cookie and no key is
    sent. Raises EngineUnreachable, DataFault, UsageFault for a proxy that is none.
    """
    import httpx

    async def only_encrypted(request: httpx.Request) -> None:
        if request.url.scheme != "https" and not is_loopback(str(request.url)):
            raise DataFault("The update feed was not asked", why="It was sent on to an address without encryption")

    name = urlsplit(address).netloc or address
    try:
        async with (
            asyncio.timeout(SECONDS),
            httpx.AsyncClient(
                verify=await asyncio.to_thread(trusted),
                trust_env=False,
                proxy=None if is_loopback(address) else read_proxy(proxy),
                follow_redirects=True,
                max_redirects=MOST_REDIRECTS,
                headers={"User-Agent": "ice-desk", "Accept-Encoding": "identity"},
                event_hooks={"request": [only_encrypted]},
            ) as client,
            client.stream("GET", address) as answer,
        ):
            answer.raise_for_status()
            return await _limited(answer)
    except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as error:
        raise EngineUnreachable(
            f"{name} was asked for the newest version and did not tell",
            why=_why(error),
            remedy="Try again later",
        ) from None


async def _limited(answer: "httpx.Response") -> bytes:
    body = b""
    async with chunks(answer) as pieces:
        async for piece in pieces:
            body += piece
            if len(body) > SIZE_LIMIT:
                raise DataFault("The update feed cannot be read", why="It is too large to be one")
    return body


def _why(error: Exception) -> str:
    import httpx

    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return f"It did not answer within {SECONDS:.0f} s"
    if isinstance(error, httpx.HTTPStatusError):
        return f"It answered with {error.response.status_code}"
    return str(error) or type(error).__name__
