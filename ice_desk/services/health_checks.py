"""The verdicts behind the Health page, each a function of what was found. Sizes are bytes."""

import re

from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.policy import BY_ORGANISATION, Policy
from ice_desk.domain.slots import Host, Link
from ice_desk.domain.telemetry import Gpu, Memory
from ice_desk.services.machine_list import crosses_network

GB = 1_000_000_000
# CVE-2026-7482: before it, three calls of anybody who reaches the port read other people's chats from memory.
SAFE_ENGINE = (0, 17, 1)
# ollama/ollama#17408: up to here a request that pins a model which is being unloaded blocks every later load. The
# fleet refuses questions to a model that leaves, so only another program can bring it about; Loads would tell.
HANG_UNSEEN = (0, 34, 0)
# Before it, two connections that write at once could damage a file. We have one, so the version is told, not judged.
WAL_FIXED = (3, 51, 3)
# What a check's button does.
CONNECT, LOOK = "Connect again", "Look again"
MEMORY_HIGH, MEMORY_FULL = 0.80, 0.90
DISK_LOW, DISK_FULL = 5 * GB, 1 * GB


def engine(host: Host) -> Check:
    name = "Engine"
    where = host.address or "its address"
    if host.link is Link.UP:
        return Check(name, Verdict.HEALTHY, f"{host.engine or 'The engine'} answers at {where}")
    if host.link is Link.CONNECTING:
        return Check(name, Verdict.DEGRADED, f"Connecting to {where}")
    figure = host.problem or f"Nothing answers at {where}"
    return Check(name, Verdict.BROKEN, figure, "Start Ollama, then connect again.", CONNECT)


def machine(host: Host) -> Check:
    """A further machine's engine, in one line. That it is switched off is no fault of the desk."""
    name = f"Machine {host.name}"
    if host.link is Link.CONNECTING:
        return Check(name, Verdict.DEGRADED, f"Connecting to {host.address}")
    if host.link is Link.DOWN:
        figure = host.problem or f"Nothing answers at {host.address}"
        return Check(name, Verdict.DEGRADED, figure, "Start it, or take it off the list in the settings.", CONNECT)
    version = engine_version(host)
    if version.verdict is not Verdict.HEALTHY:
        return Check(name, version.verdict, version.figure, version.remedy)
    memory = f"models take {(host.used or 0) / GB:.1f} GB"
    memory += f" of {host.memory / GB:.1f} GB" if host.memory is not None else ", its memory is not known"
    way = ", unencrypted" if crosses_network(host.address) else ""
    return Check(name, Verdict.HEALTHY, f"{host.engine} {host.version} at {host.address}{way}; {memory}")


def engine_version(host: Host) -> Check:
    name = "Engine version"
    if host.link is not Link.UP:
        return Check(name, Verdict.DEGRADED, "Unknown while the engine does not answer")
    if host.simulated:
        return Check(name, Verdict.HEALTHY, f"{host.version or 'Simulated'}, a simulation")
    version = version_of(host.version)
    if version is None:
        return Check(name, Verdict.DEGRADED, "The engine does not tell its version", "Check that it is Ollama.")
    if version < SAFE_ENGINE:
        safe = ".".join(map(str, SAFE_ENGINE))
        return Check(
            name,
            Verdict.BROKEN,
            f"{host.version} lets others on the network read chats from its memory (CVE-2026-7482)",
            f"Update Ollama to {safe} or later.",
        )
    if version < HANG_UNSEEN:
        figure = f"{host.version}; its known fault, loads that hang when a leaving model is pinned, is kept clear of"
        return Check(name, Verdict.HEALTHY, figure)
    return Check(name, Verdict.HEALTHY, host.version)


def memory(ram: Memory | None) -> Check:
    name = "Memory"
    if ram is None:
        return Check(name, Verdict.DEGRADED, "Cannot be read", "Plans are made from the models' sizes alone.")
    figure = f"{ram.share * 100:.0f} % of {ram.total / GB:.1f} GB in use"
    if ram.share >= MEMORY_FULL:
        return Check(name, Verdict.BROKEN, figure, "Unload a model or close another program.")
    if ram.share >= MEMORY_HIGH:
        return Check(name, Verdict.DEGRADED, figure, "The next model may have to make another one leave.")
    return Check(name, Verdict.HEALTHY, figure)


def gpu(gpus: tuple[Gpu, ...] | None) -> Check:
    """A full GPU is what it is for, so only whether it can be read is judged."""
    name = "GPU"
    if gpus is None:
        return Check(name, Verdict.DEGRADED, "Cannot be read", "Check the GPU's driver, then look again.", LOOK)
    if not gpus:
        return Check(name, Verdict.HEALTHY, "None found: models run on the processor")
    parts = (f"{one.name}: {one.memory.used / GB:.1f} of {one.memory.total / GB:.1f} GB in use" for one in gpus)
    return Check(name, Verdict.HEALTHY, "; ".join(parts))


def disk(free: int | None) -> Check:
    name = "Disk"
    if free is None:
        return Check(name, Verdict.DEGRADED, "Free space cannot be read", "Check the disk that holds ICE Desk's data.")
    figure = f"{free / GB:.1f} GB free where the history is kept"
    if free < DISK_FULL:
        return Check(name, Verdict.BROKEN, figure, "Free some space: the history cannot be saved without.")
    if free < DISK_LOW:
        return Check(name, Verdict.DEGRADED, figure, "Free some space soon.")
    return Check(name, Verdict.HEALTHY, figure)


def history(*, in_memory: bool, read_only: bool, problem: str, told: tuple[str, ...]) -> Check:
    """`problem` is what a try to read it said, `told` what was repaired when it was opened."""
    name = "History"
    if problem:
        return Check(name, Verdict.BROKEN, problem)
    if in_memory:
        return Check(name, Verdict.BROKEN, "Kept in memory only", "Check the data folder, then start ICE Desk again.")
    if read_only:
        return Check(
            name, Verdict.DEGRADED, "Written by a newer ICE Desk; it can be read only", "Install the newer one."
        )
    if told:
        return Check(name, Verdict.DEGRADED, " ".join(told))
    return Check(name, Verdict.HEALTHY, "Saved and readable")


def sqlite(version: tuple[int, ...]) -> Check:
    figure = ".".join(map(str, version))
    if version < WAL_FIXED:
        figure += "; its known fault needs two writers, and ICE Desk has one"
    return Check("SQLite", Verdict.HEALTHY, figure)


def policy(rules: Policy) -> tuple[Check, ...]:
    """Nothing where no organisation has set anything."""
    name = "Policy"
    if not rules.exists:
        return ()
    if rules.problem:
        remedy = f"Nothing goes to the cloud until it is mended. Ask {rules.contact or 'whoever set it'}."
        return (Check(name, Verdict.DEGRADED, rules.problem, remedy),)
    return (Check(name, Verdict.HEALTHY, f"Some of the settings are {BY_ORGANISATION} ({rules.source})"),)


def version_of(text: str) -> tuple[int, int, int] | None:
    """The three numbers at the start of a version ("0.33.0-rc1"), or None."""
    found = re.match(r"v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})", text.strip())
    return (int(found[1]), int(found[2]), int(found[3])) if found else None
