"""The settings, each declared once: type, bounds, choices, default, label and help. Nothing here touches a file."""

import dataclasses
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from ice_desk.domain.errors import DeskError
from ice_desk.domain.models import is_host_name
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.domain.tasks import TASKS
from ice_desk.engines.hosts import read_address

TEXT_LENGTH = 4_000
MAP_LENGTH = 500
MOST_MEMORY_GB = 100_000


@dataclass(frozen=True, slots=True)
class Spec:
    """What a setting may be. `low` and `high` are inclusive; `choices` the only words allowed (or values of a map).

    `hidden` settings are kept for the window itself and have no row on the Settings page. `rule` says what is wrong
    with an entry of a map, or nothing; `clean` gives the form in which a text is kept.
    """

    kind: type
    label: str
    help: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    hidden: bool = False
    clean: Callable[[str], str] | None = None
    rule: Callable[[str, str], str] | None = None

    def check(self, value: object) -> Any:
        """The value as it is kept. Raises ValueError with the reason in plain words."""
        if self.kind is bool:
            return _flag(value)
        if self.kind is dict:
            return self._map(value)
        if self.kind in (int, float):
            return self._number(value)
        return self._text(value)

    def mend(self, value: object) -> dict[str, str]:
        """The entries of a map that are right, where others are not."""
        if not isinstance(value, Mapping):
            return {}
        return {
            str(key): str(one) for key, one in list(value.items())[:MAP_LENGTH] if self._entry_fault(key, one) == ""
        }

    def _number(self, value: object) -> int | float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError("it has to be a number")  # noqa: TRY004  one kind of failure for all
        if self.kind is int and value != int(value if math.isfinite(value) else 0):
            raise ValueError("it has to be a whole number")
        if not (self.low or 0) <= value <= (self.high if self.high is not None else math.inf) or math.isinf(value):
            raise ValueError(f"it has to lie between {self.low or 0:g} and {self.high or 0:g}")
        return self.kind(value)  # type: ignore[no-any-return]

    def _text(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValueError("it has to be text")  # noqa: TRY004
        if len(value) > TEXT_LENGTH or not value.isprintable():
            raise ValueError("it is too long or has characters that cannot be shown")
        if self.choices and value not in self.choices:
            raise ValueError(f"it has to be one of {', '.join(choice or 'empty' for choice in self.choices)}")
        return self.clean(value) if self.clean else str(value)

    def _map(self, value: object) -> dict[str, str]:
        if not isinstance(value, Mapping):
            raise ValueError("it has to be a table")  # noqa: TRY004
        if len(value) > MAP_LENGTH:
            raise ValueError(f"it may have at most {MAP_LENGTH} entries")
        for key, one in value.items():
            if fault := self._entry_fault(key, one):
                raise ValueError(fault)
        return {str(key): str(one) for key, one in value.items()}

    def _entry_fault(self, key: object, value: object) -> str:
        for part in (key, value):
            if not isinstance(part, str) or not part.strip() or len(part) > 200 or not part.isprintable():
                return "every entry has to be a short text"
        if self.keys and key not in self.keys:
            return f"“{key}” is not one of {', '.join(self.keys)}"
        if self.choices and value not in self.choices:
            return f"“{value}” is not one of {', '.join(self.choices)}"
        return self.rule(str(key), str(value)) if self.rule is not None else ""


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it has to be true or false")  # noqa: TRY004
    return value


def clean_address(value: str) -> str:
    """Scheme, host and port of an engine, without the rest. Raises ValueError."""
    text = value.strip()
    if "//" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError("it is not an address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("it has to look like http://127.0.0.1:11434")
    if parts.username is not None or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise ValueError("it may hold a host and a port only")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    default = 11434 if parts.scheme == "http" else 443
    return f"{parts.scheme}://{host}:{port or default}"


def _machine_fault(name: str, address: str) -> str:
    """What is wrong with a further machine, or nothing."""
    if not is_host_name(name) or name != name.lower():
        return f"“{name}” is no name for a machine: small letters, digits, dots and dashes, at most 40"
    try:
        read_address(address)
    except DeskError as fault:
        return f"the address of {name} cannot be used: {fault.why}"
    return ""


def _memory_fault(name: str, amount: str) -> str:
    try:
        good = 0 < float(amount) <= MOST_MEMORY_GB
    except ValueError:
        good = False
    return "" if good else f"the memory of {name} has to be a number of GB"


def _setting(default: Any, kind: type, label: str, **more: Any) -> Any:
    metadata = {"spec": Spec(kind, label, **more)}
    if kind is dict:
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


_A_MONTH = "For a calendar month. Local models cost nothing."


@dataclass(frozen=True, slots=True)
class SettingsValues:
    """All settings as they are now."""

    host: str = _setting(
        "http://127.0.0.1:11434", str, "Engine address", help="Where Ollama listens.", clean=clean_address
    )
    hosts: Mapping[str, str] = _setting(
        None, dict, "Further machines", help="Their engines' addresses, by name.", rule=_machine_fault, hidden=True
    )
    host_memory_gb: Mapping[str, str] = _setting(
        None, dict, "Their memory", help="What their models may take, in GB.", rule=_memory_fault, hidden=True
    )
    theme: str = _setting("system", str, "Appearance", choices=("system", "dark", "light"))
    tier: str = _setting(
        Tier.EDGE.value, str, "Tier", help="Which models may be used, and the monthly cap.", choices=tuple(Tier)
    )
    routing_task: str = _setting(
        "", str, "Task", help="Automatic: ICE Desk tells it from the question.", choices=("", *TASKS)
    )
    hardware_profile: str = _setting(
        "",
        str,
        "Hardware profile",
        help="Empty: this computer is measured. For a simulated fleet: mac_m3_max, rtx_4090 or laptop_16gb.",
    )
    quality_priority: str = _setting(
        "high",
        str,
        "Quality",
        help="How much quality weighs when a model is chosen.",
        choices=("high", "medium", "low"),
    )
    memory_management: str = _setting(
        "intelligent",
        str,
        "Memory",
        help="Intelligent: models make room by themselves. Manual: only when you say so.",
        choices=("intelligent", "manual"),
    )
    quantization_strategy: str = _setting(
        "quality_priority",
        str,
        "Quantization",
        help="Which variant of a model is proposed for installing.",
        choices=("quality_priority", "balanced", "memory_priority"),
    )
    model_routing: Mapping[str, str] = _setting(
        None, dict, "Models per task", help="A task always asked of one model.", keys=TASKS
    )
    default_context: int = _setting(
        8192, int, "Context length", help="More takes more memory.", low=512, high=1_048_576, unit="tokens"
    )
    warm_minutes: int = _setting(
        30, int, "Keep warm", help="How long a warm model stays loaded.", low=1, high=1_440, unit="minutes"
    )
    load_ahead: bool = _setting(
        True, bool, "Load ahead", help="Load what is usually asked next while there is room. Nothing leaves for it."
    )
    max_concurrent_models: int = _setting(
        2, int, "Models at once", help="Models for embeddings do not count.", low=1, high=16
    )
    memory_buffer_gb: float = _setting(
        2.0, float, "Memory kept free", help="For the system and other programs.", low=0.0, high=256.0, unit="GB"
    )
    answer_tokens: int = _setting(
        4096,
        int,
        "Longest cloud answer",
        help="Its cost is set aside before sending.",
        low=512,
        high=128_000,
        unit="tokens",
    )
    drain_stopped: bool = _setting(
        True,
        bool,
        "Settle after Stop",
        help="The rest of a stopped cloud answer is read unseen to learn its exact cost. Off: the connection is cut "
        "at once, and the answer counts at its most until you enter the bill.",
    )
    cap_starter: float = _setting(50.0, float, "Starter cap", help=_A_MONTH, low=0.0, high=1e6, unit="$")
    cap_edge: float = _setting(300.0, float, "Edge cap", help=_A_MONTH, low=0.0, high=1e6, unit="$")
    cap_professional: float = _setting(800.0, float, "Professional cap", help=_A_MONTH, low=0.0, high=1e6, unit="$")
    cap_enterprise: float = _setting(2000.0, float, "Enterprise cap", help=_A_MONTH, low=0.0, high=1e6, unit="$")
    cap_total: float = _setting(2000.0, float, "Cap of all tiers", help=_A_MONTH, low=0.0, high=1e6, unit="$")
    cap_day: float = _setting(0.0, float, "Cap of a day", help="$0.00: no cap.", low=0.0, high=1e6, unit="$")
    cap_chat: float = _setting(0.0, float, "Cap of a chat", help="$0.00: no cap.", low=0.0, high=1e6, unit="$")
    openai_base_url: str = _setting(
        "", str, "OpenAI-compatible address", help="Empty: OpenAI itself. For vLLM, LiteLLM, LM Studio and others."
    )
    anthropic_base_url: str = _setting("", str, "Anthropic-compatible address", help="Empty: Anthropic itself.")
    keyed_endpoints: Mapping[str, str] = _setting(None, dict, "Endpoints with a key", hidden=True)
    cloud_models: Mapping[str, str] = _setting(None, dict, "Cloud models", hidden=True)
    cloud_endpoints: Mapping[str, str] = _setting(None, dict, "Endpoints of the cloud roles", hidden=True)
    endpoints: Mapping[str, str] = _setting(None, dict, "Added endpoints", hidden=True)
    environment_keys: bool = _setting(
        False, bool, "Use keys of the environment", help="OPENAI_API_KEY and ANTHROPIC_API_KEY, for this session only."
    )
    measurement_days: int = _setting(
        180,
        int,
        "Keep measurements",
        help="Figures of single answers, never their text. Sums of days stay.",
        low=7,
        high=3_650,
        unit="days",
    )
    window_geometry: str = _setting("", str, "Window", hidden=True)
    panel_sizes: str = _setting("", str, "Panels", hidden=True)
    fleet_lanes: Mapping[str, str] = _setting(None, dict, "Lanes", choices=tuple(Lane), hidden=True)
    left_open: bool = _setting(True, bool, "Left panel", hidden=True)
    right_open: bool = _setting(True, bool, "Right panel", hidden=True)


SPECS: Mapping[str, Spec] = {item.name: item.metadata["spec"] for item in dataclasses.fields(SettingsValues)}
DEFAULTS = SettingsValues()


def repaired(found: Mapping[str, object]) -> tuple[SettingsValues, tuple[str, ...]]:
    """The settings in `found`, wrong ones replaced by their defaults, and a sentence for each of those.

    Keys that are unknown here belong to another version and are passed over.
    """
    values: dict[str, Any] = {}
    told: list[str] = []
    for name, spec in SPECS.items():
        if name not in found:
            continue
        try:
            values[name] = spec.check(found[name])
        except ValueError as fault:
            told.append(f"The setting {name} was set back to its default: {fault}.")
            if spec.kind is dict:
                values[name] = spec.mend(found[name])
    return SettingsValues(**values), tuple(told)
