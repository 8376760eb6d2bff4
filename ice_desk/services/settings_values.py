"""The settings, each declared once: type, bounds, choices, default, label and help. Nothing here touches a file."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ice_desk.domain.local_engine import CACHE_TYPES
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.domain.tasks import TASKS
from ice_desk.services.settings_spec import Spec, clean_address, clean_proxy, machine_fault, memory_fault
from ice_desk.texts import LANGUAGES


def _setting(default: Any, kind: type, label: str, **more: Any) -> Any:
    metadata = {"spec": Spec(kind, label, **more)}
    if kind is dict:
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


def _share(default: float, label: str, help: str) -> Any:
    """A threshold of a tier's rule, 0 to 1."""
    return _setting(default, float, label, help=help, low=0.0, high=1.0, digits=2)


_A_MONTH = "For a calendar month. Local models cost nothing."


@dataclass(frozen=True, slots=True)
class SettingsValues:
    """All settings as they are now."""

    host: str = _setting(
        "http://127.0.0.1:11434", str, "Engine address", help="Where Ollama listens.", clean=clean_address
    )
    hosts: Mapping[str, str] = _setting(
        None, dict, "Further machines", help="Their engines' addresses, by name.", rule=machine_fault, hidden=True
    )
    host_memory_gb: Mapping[str, str] = _setting(
        None, dict, "Their memory", help="What their models may take, in GB.", rule=memory_fault, hidden=True
    )
    theme: str = _setting("system", str, "Appearance", choices=("system", "dark", "light"))
    language: str = _setting(
        "system",
        str,
        "Language",
        help="Of the window, from its next start. The command line speaks English.",
        choices=("system", *LANGUAGES),
    )
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
    refine_task: bool = _setting(
        True,
        bool,
        "Help with unclear tasks",
        help="From loaded models only: your own rated questions at once, one model's word within 0.5 s.",
    )
    starter_local_below: float = _share(
        0.3, "Starter: local below", "Complexity from which a question may go to the cloud. Specification: 0.30."
    )
    edge_local_below: float = _share(
        0.6, "Edge: local below", "Complexity from which a question may go to the cloud. Specification: 0.60."
    )
    edge_sure_above: float = _share(
        0.8, "Edge: sure above", "Local confidence above which a harder question stays here. Specification: 0.80."
    )
    professional_quality_above: float = _share(
        0.85, "Professional: quality above", "Expected quality that a model has to pass. Specification: 0.85."
    )
    local_second_price: float = _setting(
        0.0007,
        float,
        "Price of a local second",
        help="Weighs slow local models against their quality. 0: local time is free. Specification: open, 0.0007.",
        low=0.0,
        high=1.0,
        unit="$",
        digits=4,
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
    engine_cache_type: str = _setting(
        "f16",
        str,
        "KV cache",
        help="Of an Ollama started from here, from its next start. q8_0 takes half the memory of f16, q4_0 a quarter.",
        choices=CACHE_TYPES,
    )
    engine_models: int = _setting(
        6,
        int,
        "Models it may hold",
        help="Never fewer than models at once and two more, so that Ollama does not unload by its own rules.",
        low=1,
        high=32,
    )
    engine_stops: bool = _setting(
        False,
        bool,
        "Stop Ollama on quit",
        help="Only one that was started from here. Off: it stays, and is known again at the next start.",
    )
    documents_stay: bool = _setting(
        True,
        bool,
        "Documents stay here",
        help="A question about attached documents or images goes to no cloud model and no other machine.",
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
    openai_base_url: str = _setting("", str, "Address in OpenAI's place", help="Empty: OpenAI itself.", hidden=True)
    anthropic_base_url: str = _setting(
        "", str, "Address in Anthropic's place", help="Empty: Anthropic itself.", hidden=True
    )
    keyed_endpoints: Mapping[str, str] = _setting(None, dict, "Endpoints with a key", hidden=True)
    cloud_models: Mapping[str, str] = _setting(None, dict, "Cloud models", hidden=True)
    cloud_endpoints: Mapping[str, str] = _setting(None, dict, "Endpoints of the cloud roles", hidden=True)
    endpoints: Mapping[str, str] = _setting(None, dict, "Added endpoints", hidden=True)
    cloud_proxy: str = _setting(
        "",
        str,
        "Proxy",
        help="For cloud endpoints, such as http://proxy:3128; never for this computer. Empty: none. The system's and "
        "the environment's are not used.",
        clean=clean_proxy,
    )
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
    update_check: bool = _setting(
        False,
        bool,
        "Check for updates",
        help="Help → Check for updates may ask for the newest version. Nothing is asked by itself or downloaded.",
    )
    close_to_tray: bool = _setting(
        False, bool, "Stay in the tray", help="Closing the window leaves ICE Desk running there. Off: it quits."
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
