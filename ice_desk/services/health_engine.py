"""Verdicts on what the engine really does: answers, loads, speed, models, and whom it listens to."""

import re
from collections.abc import Sequence

from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.plans import TierSpec
from ice_desk.domain.slots import Board, Card, Host, Link, State, Wait
from ice_desk.domain.telemetry import DriverState, GpuDriver
from ice_desk.domain.units import GB, listed, seconds_words
from ice_desk.services.answering import Answered
from ice_desk.services.pace import Pace

# What the buttons do.
RENEW, UNLOAD_IDLE, PULL = "Load it again", "Unload idle models", "Pull it"
SLOW_SECONDS = 10.0
SILENT_SECONDS, MUTE_SECONDS = 60.0, 240.0
LOAD_LONG, LOAD_HUNG = 60.0, 300.0
USUAL_TIMES = 4.0
SLOWER = 0.6
DISK_LOW, DISK_FULL = 20 * GB, 5 * GB
# Oldest branches of NVIDIA's driver that Ollama runs on: see `driver`.
DRIVER_LEAST, DRIVER_OLD_CARDS, DRIVER_ONCE = 550, 570, 531
LEAST_COMPUTE, OLD_COMPUTE = (5, 0), (6, 2)


def answers(host: Host, known: Answered, waits: Sequence[Wait], now: float) -> Check:
    """The lists of a hung engine stay well, so what counts is an answer: a user's, or one token of our own."""
    name = "Answers"
    if host.link is not Link.UP:
        return Check(name, Verdict.DEGRADED, "Unknown while the engine does not answer")
    mute = max((wait for wait in waits if wait.answer), key=lambda wait: wait.seconds, default=None)
    if mute is not None and mute.seconds >= SILENT_SECONDS:
        verdict = Verdict.BROKEN if mute.seconds >= MUTE_SECONDS else Verdict.DEGRADED
        figure = f"{mute.model} is answering but has been silent for {seconds_words(mute.seconds)}"
        return Check(name, verdict, figure, "Wait if the question is very long. Else stop the answer and check again.")
    if mute is not None:
        return Check(name, Verdict.HEALTHY, f"{mute.model} is answering now")
    if known.at is None:
        return Check(name, Verdict.HEALTHY, "No model is loaded and idle, so none was asked")
    ago = _ago(now - known.at)
    if known.silent and known.foreign:
        figure = f"{known.model} gave no answer when it was asked {ago}; another program loaded it and may be using it"
        return Check(
            name, Verdict.DEGRADED, figure, "Look again in a while. If it stays so, load it again.", RENEW, known.model
        )
    if known.silent:
        return Check(
            name,
            Verdict.BROKEN,
            f"{known.model} is loaded but gave no answer when it was asked {ago}: its runner hangs",
            "Load it again. If that does not help, restart Ollama.",
            RENEW,
            target=known.model,
        )
    if known.problem and known.by_user:
        return Check(name, Verdict.DEGRADED, f"{known.model}, {ago}: {known.problem}", "Ask it again.")
    if known.problem:
        return Check(name, Verdict.BROKEN, f"{known.model}: {known.problem}", "Load it again.", RENEW, known.model)
    figure = f"{known.model} gave its first token {_within(known.seconds or 0.0)}, {ago}"
    if not known.by_user and (known.seconds or 0.0) >= SLOW_SECONDS:
        remedy = "It answers, but slowly: see whether it runs on the GPU and what else this computer does."
        return Check(name, Verdict.DEGRADED, figure, remedy)
    return Check(name, Verdict.HEALTHY, figure)


def _ago(seconds: float) -> str:
    return "just now" if seconds < 1 else f"{seconds_words(seconds)} ago"


def _within(seconds: float) -> str:
    return "within 0.1 s" if seconds < 0.1 else f"in {seconds_words(seconds)}"


def loads(host: Host, waits: Sequence[Wait], failed: Sequence[Card] = ()) -> Check:
    """The oldest load under way, for an engine whose loads hang says nothing of it; and those that have `failed`."""
    name = "Loads"
    if host.link is not Link.UP:
        return Check(name, Verdict.DEGRADED, "Unknown while the engine does not answer")
    oldest = max((wait for wait in waits if not wait.answer), key=lambda wait: wait.seconds, default=None)
    if oldest is None and failed:
        number = f"{len(failed)} models" if len(failed) > 1 else "1 model"
        figure = f"{number} did not load; {failed[0].model}: {failed[0].reason or 'no reason was given'}"
        return Check(name, Verdict.DEGRADED, figure, "The journal (Ctrl+J) has each. Move one to a lane to try again.")
    if oldest is None:
        return Check(name, Verdict.HEALTHY, "Nothing waits to be loaded")
    usual = f", usually {seconds_words(oldest.usual)}" if oldest.usual else ""
    figure = f"{oldest.model} has been loading for {seconds_words(oldest.seconds)}{usual}"
    long = max(LOAD_LONG, USUAL_TIMES * (oldest.usual or 0.0))
    if oldest.seconds >= max(LOAD_HUNG, long):
        remedy = "The engine seems to hang on it. Unload what is idle; if that does not help, restart Ollama."
        return Check(name, Verdict.BROKEN, figure, remedy, UNLOAD_IDLE)
    if oldest.seconds >= long:
        return Check(name, Verdict.DEGRADED, figure, "It may be reading a slow disk. Wait, or take it back to Cold.")
    return Check(name, Verdict.HEALTHY, figure)


def speed(paces: Sequence[Pace]) -> Check:
    """Each model against its own history; `paces` has the slowest first."""
    name = "Speed"
    if not paces:
        return Check(name, Verdict.HEALTHY, "Too few answers yet to compare with")
    worst = paces[0]
    figure = f"{worst.model}: {worst.lately:.0f} tok/s lately, {worst.before:.0f} over {worst.number} answers before"
    if worst.share < SLOWER:
        remedy = "See whether the model still lies wholly on the GPU, and what else uses this computer."
        return Check(name, Verdict.DEGRADED, figure, remedy)
    return Check(name, Verdict.HEALTHY, figure)


def models(board: Board, tier: TierSpec, standing: Sequence[str | None]) -> Check:
    """What the tier's list has here. `standing` is the installed model for each of its local tags, None for none."""
    name = "Models"
    if board.host.link is not Link.UP:
        return Check(name, Verdict.DEGRADED, "Unknown while the engine does not answer")
    able = [card for card in board.cards if card.installed and not card.embedder and card.state is not State.CLOUD]
    missing = [tag for tag, found in zip(tier.local, standing, strict=True) if found is None]
    here = len(tier.local) - len(missing)
    figure = f"{here} of {len(tier.local)} of {tier.title}'s models are installed"
    if missing:
        figure += f"; missing {listed(missing)}"
    first = missing[0] if missing else ""
    if not able:
        return Check(name, Verdict.BROKEN, "No model that can answer is installed", f"Pull {first}.", PULL, first)
    if missing and not here:
        return Check(name, Verdict.DEGRADED, figure, f"Pull {first}, or choose another tier.", PULL, first)
    return Check(name, Verdict.HEALTHY, figure, action=PULL if missing else "", target=first)


def exposure(host: Host, listening: Sequence[str] | None) -> Check:
    """Whom an engine on this computer listens to. `listening` are its addresses, None where they cannot be read."""
    name = "Who can connect"
    if not host.here or host.link is not Link.UP:
        return Check(name, Verdict.HEALTHY, "Not on this computer" if not host.here else "No engine to look at")
    if host.simulated:
        return Check(name, Verdict.HEALTHY, "A simulation, on this computer only")
    if listening is None:
        return Check(name, Verdict.HEALTHY, "This system does not tell who may connect")
    wide = sorted(address for address in listening if not is_loopback(address))
    if wide:
        return Check(
            name,
            Verdict.DEGRADED,
            f"Anybody on the network can use the engine and read its models: it listens on {listed(wide)}",
            "Set OLLAMA_HOST=127.0.0.1:11434 for Ollama and restart it, unless other machines are meant to use it.",
        )
    return Check(name, Verdict.HEALTHY, "Listens to this computer only")


def driver(host: Host, found: GpuDriver | None) -> Check:
    """NVIDIA's driver against what Ollama needs: 550, and 570 for cards of compute capability 5.0 to 6.2.

    Source: docs.ollama.com/gpu, as of late 2026; until about 0.33 its page named 531, so an Ollama of then still takes
    that. With an older driver Ollama does not fail: it silently runs models on the processor.
    """
    name = "GPU driver"
    if not host.here or host.simulated:
        return Check(name, Verdict.HEALTHY, "A simulation" if host.simulated else "Not this computer's")
    if found is None:
        return Check(name, Verdict.HEALTHY, "Unknown: it did not tell in time")
    if found.state is DriverState.NOT_NEEDED:
        return Check(name, Verdict.HEALTHY, f"Not applicable. {found.problem}")
    if found.state is DriverState.UNKNOWN:
        return Check(name, Verdict.HEALTHY, f"Unknown, so not judged: {found.problem}")
    if found.state is DriverState.MISSING:
        figure = f"There is an NVIDIA GPU, but its driver does not answer: {found.problem}"
        return Check(name, Verdict.DEGRADED, figure, "Install NVIDIA's driver; after an update restart the computer.")
    return _judged(name, found)


def _judged(name: str, found: GpuDriver) -> Check:
    cuda = f", CUDA {found.cuda}" if found.cuda else ""
    figure = f"NVIDIA {found.version}{cuda}"
    branch = re.match(r"(\d{1,5})\.", f"{found.version}.")
    if branch is None:
        return Check(name, Verdict.HEALTHY, f"{figure}, a version that cannot be judged")
    if found.compute is not None and found.compute < LEAST_COMPUTE:
        figure += f"; a card has compute capability {found.compute[0]}.{found.compute[1]}, and Ollama needs 5.0"
        return Check(name, Verdict.DEGRADED, figure, "Models run on the processor beside that card.")
    old = found.compute is not None and found.compute <= OLD_COMPUTE
    needed, number = DRIVER_OLD_CARDS if old else DRIVER_LEAST, int(branch[1])
    if number >= needed:
        return Check(name, Verdict.HEALTHY, f"{figure}; Ollama needs {needed}")
    card = f" for a card of compute capability {found.compute[0]}.{found.compute[1]}" if old and found.compute else ""
    figure += f"; Ollama needs {needed}{card}" + (", older versions of it 531" if number >= DRIVER_ONCE else "")
    remedy = f"Update NVIDIA's driver to {needed} or later: without, Ollama may run models on the processor."
    return Check(name, Verdict.DEGRADED, figure, remedy)


def model_disk(host: Host, free: int | None) -> Check:
    name = "Disk for models"
    if not host.here or host.simulated:
        return Check(name, Verdict.HEALTHY, "A simulation" if host.simulated else "Models lie on another machine")
    if free is None:
        return Check(name, Verdict.DEGRADED, "Free space cannot be read", "Check the disk that holds Ollama's models.")
    figure = f"{free / GB:.1f} GB free where models are kept"
    if free < DISK_FULL:
        return Check(name, Verdict.BROKEN, figure, "Delete a model that is not used, or free some space.")
    if free < DISK_LOW:
        return Check(name, Verdict.DEGRADED, figure, "A large model no longer fits on the disk.")
    return Check(name, Verdict.HEALTHY, figure)


def is_loopback(address: str) -> bool:
    return address.startswith("127.") or address in ("::1", "::ffff:127.0.0.1")
