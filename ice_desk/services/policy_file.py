"""An organisation's policy file: JSON, read strictly. What is wrong with one closes the cloud instead of opening it."""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ice_desk.domain.errors import DataFault, DeskError
from ice_desk.domain.ledger import GLOBAL
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.routing import Tier
from ice_desk.engines.hosts import read_address

if TYPE_CHECKING:
    from pydantic import ValidationError

SIZE_LIMIT = 256 * 1024
MICRO = 1_000_000


class _Flaw(Exception):
    """What is wrong, with the line where that is known."""

    def __init__(self, what: str, line: int = 0) -> None:
        super().__init__(what)
        self.line = line


def read_policies(machine: Path, extra: Path | None = None) -> Policy:
    """The machine's policy, tightened by `extra` where one is named. Never raises: see `read_policy`."""
    policy = read_policy(machine)
    return policy if extra is None else policy.tightened(read_policy(extra, must_exist=True))


def read_policy(path: Path, *, must_exist: bool = False) -> Policy:
    """The policy in `path`, none where there is no such file.

    A file that is there and wrong, or cannot be read, gives a policy as tight as it can be, whose `problem` names file,
    line, reason and remedy.
    """
    try:
        text = _text(path, must_exist=must_exist)
    except _Flaw as flaw:
        return Policy(source=str(path)).closed(_sentence(path, flaw))
    if text is None:
        return NO_POLICY
    try:
        found = _parsed(text)
    except _Flaw as flaw:
        return Policy(source=str(path)).closed(_sentence(path, flaw))
    policy, wrong = _understood(path, text, found)
    return policy if wrong is None else policy.closed(_sentence(path, wrong))


def check_policy(path: Path) -> Policy:
    """For whoever writes one: the policy, or DataFault with its first flaw."""
    policy = read_policy(path, must_exist=True)
    if policy.problem:
        raise DataFault("This policy is not valid", why=policy.problem)
    return policy


def _text(path: Path, *, must_exist: bool) -> str | None:
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        if must_exist or os.path.lexists(path):
            raise _Flaw("there is no such file") from None
        return None
    except OSError as error:
        raise _Flaw(f"it cannot be opened ({error.strerror or type(error).__name__})") from error
    if len(raw) > SIZE_LIMIT:
        raise _Flaw("it is too large")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Flaw("it is not UTF-8 text", raw.count(b"\n", 0, error.start) + 1) from error


def _parsed(text: str) -> dict[str, Any]:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        for name, _ in pairs:
            if sum(name == other for other, _ in pairs) > 1:
                raise _Flaw(f"“{name}” stands there twice", _line(text, (name,)))
        return dict(pairs)

    try:
        found = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise _Flaw(f"it is not valid JSON: {error.msg} at column {error.colno}", error.lineno) from error
    except RecursionError as error:
        raise _Flaw("it is nested too deeply") from error
    if not isinstance(found, dict):
        raise _Flaw("it has to be one JSON object", 1)
    return found


def _understood(path: Path, text: str, found: dict[str, Any]) -> tuple[Policy, _Flaw | None]:
    from pydantic import ValidationError  # 0.1 s, and most machines have no policy

    from ice_desk.services.policy_schema import PolicyFile

    flaw = None
    try:
        file = PolicyFile.model_validate(found)
    except ValidationError as error:
        flaw = _flaw(error, text)
        file = PolicyFile.model_validate(_without(found, error))
    hosts, bad = _addresses(file.hosts)
    if bad and flaw is None:
        flaw = _Flaw(f"“hosts” names {bad}, which is no address of an engine", _line(text, ("hosts",)))
    caps = file.caps.model_dump(exclude_none=True) if file.caps is not None else {}
    return (
        Policy(
            source=str(path),
            contact=file.contact,
            hosts=hosts,
            tiers=None if file.tiers is None else tuple(tier for tier in Tier if tier.value in file.tiers),
            cloud=file.cloud,
            ceilings=MappingProxyType({_scope(name): int(cap * MICRO) for name, cap in caps.items()}),
            keep_local=file.keep_local,
            update_check=file.update_check,
            keyring_required=file.keyring_required,
        ),
        flaw,
    )


def _scope(name: str) -> str:
    return {"total": GLOBAL, "day": "day", "chat": "chat"}.get(name, f"tier:{name}")


def _addresses(hosts: list[str] | None) -> tuple[tuple[str, ...] | None, str]:
    """The addresses to dial, and the first that is none."""
    if hosts is None:
        return None, ""
    good: list[str] = []
    bad = ""
    for host in hosts:
        try:
            good.append(read_address(host))
        except DeskError:
            bad = bad or f"“{host}”"
    return tuple(dict.fromkeys(good)), bad


def _without(found: Mapping[str, Any], error: "ValidationError") -> dict[str, Any]:
    """The file less every entry that is wrong."""
    kept = dict(found)
    for fault in error.errors(include_url=False):
        name, *inner = fault["loc"]
        if name == "caps" and inner and isinstance(kept.get("caps"), dict):
            kept["caps"] = {key: cap for key, cap in kept["caps"].items() if key != inner[0]}
        else:
            kept.pop(str(name), None)
    return kept


def _flaw(error: "ValidationError", text: str) -> _Flaw:
    fault = error.errors(include_url=False)[0]
    names = tuple(str(part) for part in fault["loc"] if isinstance(part, str))
    words = {
        "extra_forbidden": "is not known to this version",
        "bool_type": "has to be true or false",
        "float_type": "has to be a number of dollars",
        "list_type": "has to be a list",
        "string_type": "has to be text",
        "model_type": "has to be an object",
        "greater_than": 'has to be more than 0; forbid the cloud with "cloud": false',
        "too_short": "must not be empty",
    }.get(fault["type"], f"is wrong: {fault['msg'][:1].lower()}{fault['msg'][1:]}")
    return _Flaw(f"“{'.'.join(names)}” {words}", _line(text, names))


def _line(text: str, names: tuple[str, ...]) -> int:
    """The line on which the entry called so begins, 0 where it cannot be told."""
    at = 0
    for name in names:
        found = re.compile(rf"{re.escape(json.dumps(name, ensure_ascii=False))}\s*:").search(text, at)
        if found is None:
            break
        at = found.start()
    return text.count("\n", 0, at) + 1 if at else 0


def _sentence(path: Path, flaw: _Flaw) -> str:
    where = f"{path}, line {flaw.line}" if flaw.line else str(path)
    return f"{where}: {flaw}."
