"""The signed update feed: `feed.py keys` makes a key pair, `feed.py sign PAGE` writes dist/updates.json.

PAGE is the https address where people get this version. ICE_DESK_UPDATE_SECRET is the secret half that signs; without
it nothing is written. The public half goes into every build as ICE_DESK_UPDATE_KEY.
"""

import argparse
import base64
import json
import os
import sys
import time

import parts
import tools
from nacl.signing import SigningKey


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    acts = parser.add_subparsers(dest="act", required=True)
    acts.add_parser("keys", help="print a new key pair")
    sign = acts.add_parser("sign", help="write the feed of this version")
    sign.add_argument("page", metavar="PAGE")
    arguments = parser.parse_args()
    if arguments.act == "keys":
        print(keys())
        return 0
    secret = os.environ.get("ICE_DESK_UPDATE_SECRET", "").strip()
    if not secret:
        print("No ICE_DESK_UPDATE_SECRET: no feed is written.")
        return 0
    target = parts.DIST / "updates.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(feed(secret, parts.version(), arguments.page, tools.commit_time()), "utf-8", newline="\n")
    print(target)
    return 0


def keys() -> str:
    pair = SigningKey.generate()
    secret, public = (base64.b64encode(bytes(half)).decode() for half in (pair, pair.verify_key))
    return (
        f"ICE_DESK_UPDATE_SECRET={secret}\nICE_DESK_UPDATE_KEY={public}\n"
        "Keep the first where only releases are signed; the second is public."
    )


def feed(secret: str, version: str, page: str, published: int) -> str:
    """The feed's text. `published` is in seconds since 1970."""
    day = time.strftime("%Y-%m-%d", time.gmtime(published))
    signed = json.dumps({"product": parts.PROGRAM, "version": version, "page": page, "published": day})
    signature = SigningKey(base64.b64decode(secret, validate=True)).sign(signed.encode()).signature
    return json.dumps({"signed": signed, "signature": base64.b64encode(signature).decode()}, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main())
