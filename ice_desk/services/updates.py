"""Is there a newer version? Asked when a person asks, of a feed whose signature must fit the key built into this copy.

Nothing is asked by itself and nothing is downloaded: what comes back is a version and the page it can be had from.
"""

import asyncio
import base64
import binascii
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ice_desk.domain.errors import DataFault, DeskError, Refused
from ice_desk.domain.policy import Policy
from ice_desk.domain.release import Release, checked_release

PRODUCT = "ice-desk"
OFF = "The check for updates is off"
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class FeedPlace:
    """Where the feed lies, and the Ed25519 key that signs it."""

    address: str
    key: bytes

    @property
    def name(self) -> str:
        return urlsplit(self.address).netloc


def feed_place(file: Path) -> FeedPlace | None:
    """What the build wrote; None for a copy without a feed, such as one from source. Raises DataFault."""
    try:
        found = json.loads(file.read_text("utf-8"))
        place = FeedPlace(str(found["feed"]), base64.b64decode(str(found["key"]), validate=True))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataFault(f"{file.name} of this copy is damaged", remedy="Install ICE Desk again") from error
    if len(place.key) != KEY_BYTES or urlsplit(place.address).scheme != "https":
        raise DataFault(f"{file.name} of this copy is damaged", remedy="Install ICE Desk again")
    return place


class Updates:
    """`file` is what the build wrote, `allowed` the user's setting, `policy` the organisation's word.

    `fetch` reads a file from the network.
    """

    def __init__(
        self,
        file: Path,
        fetch: Callable[[str], Awaitable[bytes]],
        *,
        allowed: Callable[[], bool],
        policy: Callable[[], Policy],
    ) -> None:
        self._file = file
        self._fetch = fetch
        self._allowed = allowed
        self._policy = policy

    async def newest(self) -> Release:
        """The newest version there is. Raises Refused where asking is off, DeskError for what came back."""
        policy = self._policy()
        if not policy.update_check:
            raise policy.refusal(OFF)
        place = await asyncio.to_thread(feed_place, self._file)
        if place is None:
            raise Refused(
                "This copy cannot check for updates",
                why="It was built without the address of a feed",
                remedy="Look where you got it from",
            )
        if not self._allowed():
            raise Refused(
                OFF,
                why=f"It asks {place.name} on the network, so it waits for your word",
                remedy="Turn it on in Settings, or with: ice-desk setting update_check true",
            )
        return signed_release(await self._fetch(place.address), place.key)


def signed_release(feed: bytes, key: bytes) -> Release:
    """The release in `feed`, once its signature was found to be made with `key`. Raises DataFault."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        outer = json.loads(feed)
        signed, signature = str(outer["signed"]).encode(), base64.b64decode(str(outer["signature"]), validate=True)
        VerifyKey(key).verify(signed, signature)
        inner = json.loads(signed)
        if inner["product"] != PRODUCT:
            raise ValueError("it is about another program")  # noqa: TRY301  one kind of failure for all
        return checked_release(inner["version"], inner["page"], inner["published"])
    except BadSignatureError:
        raise _unfit("its signature was not made with the key of this copy") from None
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error) as error:
        raise _unfit(str(error) if type(error) is ValueError else "it is not in the form of a feed") from error


def _unfit(why: str) -> DeskError:
    return DataFault("The update feed is not believed", why=why, remedy="Look where you got ICE Desk from")
