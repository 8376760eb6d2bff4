"""The mishaps that a simulator can be told to have, each by name.

Behaviour that Ollama itself always shows is always on: an unload during a load is lost, victims go by keep_alive, a
request with a keep_alive revives a victim, expiries are stale while a model answers. For these a name here makes the
hazard happen at the first occasion instead of at the unlucky one.
"""

from collections.abc import Iterable, Mapping

from ice_desk.domain.errors import UsageFault

FAULTS: Mapping[str, str] = {
    "lost-unload": "each model's first unload is acknowledged and lost (always on: an unload during a load is lost)",
    "keepalive-order": "at most two models stay loaded, so a third evicts by keep_alive, then blob path (always on)",
    "revive-deadlock": "another client pins the victim of a load, so loads hang (always on: any keep_alive does)",
    "vram-lag": "memory of an unloaded model stays taken for 3 seconds (always on for a discrete GPU: 0.3 seconds)",
    "prompt-cache": "each answer leaves 1 GiB in its runner's hidden prompt cache, up to 8 GiB (always off else)",
    "oom-expire-all": "each answer runs out of memory after 5 tokens and every loaded model leaves",
    "oom-at-load": "each load ends with out of memory",
    "eof-without-done": "each answer ends without a done line, as after 30 equal tokens",
    "error-midstream": "the runner dies after 5 tokens: an error line inside the 200 stream",
    "busy-503": "requests that need a load are refused: server busy",
    "stale-expiry": "expiries of all models lie an hour in the past (always on: stale while a model answers)",
    "wedged": "runners take questions and never answer, while tags, ps and version stay well",
    "wedged-runner": "each model's first runner never answers; loaded again, it does",
    "slow-answers": "every answer comes at a twentieth of the machine's speed",
    "slow-headers": "the status line and headers of every answer come in pieces over 2 seconds",
    "stall": "each answer stops after 5 tokens with the connection open",
    "cut-line": "the connection closes in the middle of a line after 5 tokens",
    "reset": "the connection is reset after 5 tokens",
    "bad-json": "the sixth line of each answer is no JSON",
    "html-200": "every request is answered with 200 and a page of HTML, as by a captive portal",
    "redirect": "every request is redirected elsewhere",
    "gzip": "bodies come gzip-compressed",
    "slow-load": "loads take 20 times as long",
    "partial-load": "models land half in RAM although the GPU has room",
    "external-client": "another client sets every model's keep_alive to 5 minutes at each load",
    "token-flood": "answers are 16,000 words, sent as fast as the connection takes them",
    "pull-error": "pulls fail half way",
    "disk-full": "the disk of the models has 3 GB left: larger pulls end with no space left on device",
    "pull-stall": "pulls stop half way and keep repeating the same progress",
}


def check_faults(names: Iterable[str]) -> frozenset[str]:
    """The names as a set. Raises UsageFault that lists the choices where one is unknown."""
    wanted = frozenset(names)
    unknown = sorted(wanted - FAULTS.keys())
    if unknown:
        raise UsageFault(
            f"The simulator knows no fault named {', '.join(unknown)}",
            remedy=f"Choose from: {', '.join(sorted(FAULTS))}",
        )
    return wanted
