"""What a key may look like, and what can be said of the place where keys are kept."""

import re
from enum import StrEnum

from ice_desk.domain.errors import DataFault
from ice_desk.domain.secret import Secret

# No vendor's key comes near; a longer text is a file pasted by mistake, and no header holds it.
LONGEST_KEY = 4096
SHORTEST_KEY = 8
_QUOTES = "\"'`“”‘’"
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
_VENDOR_START = re.compile(r"sk-(?:proj|ant|svcacct|admin)-")


class KeyringState(StrEnum):
    """LOCKED: the user must open it first. ABSENT: there is none. STUCK: it does not answer in time."""

    AVAILABLE = "available"
    LOCKED = "locked"
    ABSENT = "absent"
    STUCK = "stuck"


def clean_key(text: str) -> Secret:
    """The key in what a user pasted: blanks, quotes and "Bearer" around it are taken off.

    Raises DataFault, without any part of the key in it, for what can be no key and would break a header.
    """
    key = text.strip().strip(_INVISIBLE).strip().strip(_QUOTES).strip()
    key = re.sub(r"^(?i:bearer)\s+", "", key)
    if not key:
        raise DataFault("The key is empty", remedy="Paste the key again")
    if any(character.isspace() for character in key):
        raise DataFault("The key has a line break or a space in it", remedy="Copy the key alone and paste it again")
    if any(not "!" <= character <= "~" for character in key):
        raise DataFault("The key has characters that no key has", remedy="Copy it from the provider's page again")
    if len(key) > LONGEST_KEY:
        raise DataFault(f"The key is longer than {LONGEST_KEY} characters", remedy="Paste the key alone")
    if len(key) < SHORTEST_KEY:
        raise DataFault("The key is too short", remedy="Copy the whole key and paste it again")
    if _is_twice(key):
        raise DataFault("The key was pasted twice", remedy="Clear the field and paste it once")
    return Secret(key)


def _is_twice(key: str) -> bool:
    half = len(key) // 2
    return (len(key) >= 2 * SHORTEST_KEY and key[:half] == key[half:]) or len(_VENDOR_START.findall(key)) > 1
