"""Which endpoint answers, and what Ollama says where none does."""

import re
from collections.abc import Awaitable, Callable, Mapping

from ice_desk.domain.errors import UsageFault
from ice_desk.engines.simulator import chatting, embedding, pulling, shelf
from ice_desk.engines.simulator.faults import check_faults
from ice_desk.engines.simulator.fields import Refusal, read
from ice_desk.engines.simulator.host import Host
from ice_desk.engines.simulator.http import PLAIN, Reply, Request

VERSION = "0.33.0-sim"
Endpoint = Callable[[Host, Request, Reply], Awaitable[None]]

_LOCAL_HOST = re.compile(r"(localhost|[\w-]+\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)(:\d+)?", re.IGNORECASE)
_LOCAL_ORIGIN = re.compile(
    r"https?://(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(:\d+)?|(app|file|tauri|vscode-webview|vscode-file)://.*",
    re.IGNORECASE,
)
_PORTAL = (
    b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in to use this network.</body></html>"
)


async def root(host: Host, request: Request, reply: Reply) -> None:
    await reply.send(200, b"Ollama is running", "text/plain; charset=utf-8")


async def version(host: Host, request: Request, reply: Reply) -> None:
    await reply.json(200, {"version": VERSION})


async def status(host: Host, request: Request, reply: Reply) -> None:
    await reply.json(200, {"cloud": {"disabled": True, "source": "env"}})


async def simulator(host: Host, request: Request, reply: Reply) -> None:
    """What only a simulator tells: its machine's memory and disk. A POST of {"faults": [...]} replaces the faults."""
    if request.method == "POST":
        names = read(request.body, "SimulatorRequest").get("faults")
        try:
            host.faults = check_faults(str(name) for name in names) if isinstance(names, list) else frozenset()
        except UsageFault as problem:
            raise Refusal(400, str(problem)) from problem
    profile = host.machine.profile
    gpu = {
        "index": 0,
        "name": profile.gpu_name,
        "total": profile.gpu_total,
        "used": host.machine.gpu_used(),
        "unified": profile.unified,
    }
    await reply.json(
        200,
        {
            "profile": profile.name,
            "speed": host.clock.speed,
            "faults": sorted(host.faults),
            "ram": {"total": profile.ram, "used": host.machine.ram_used()},
            "gpus": [gpu] if host.machine.has_gpu else [],
            "other": profile.other,
            "disk": host.disk_free(),
        },
    )


ENDPOINTS: Mapping[str, Mapping[str, Endpoint]] = {
    "/": {"GET": root, "HEAD": root},
    "/api/version": {"GET": version, "HEAD": version},
    "/api/tags": {"GET": shelf.tags, "HEAD": shelf.tags},
    "/api/ps": {"GET": shelf.ps},
    "/api/show": {"POST": shelf.show},
    "/api/copy": {"POST": shelf.copy},
    "/api/delete": {"DELETE": shelf.delete},
    "/api/pull": {"POST": pulling.pull},
    "/api/chat": {"POST": chatting.chat},
    "/api/generate": {"POST": chatting.generate},
    "/api/embed": {"POST": embedding.embed},
    "/api/embeddings": {"POST": embedding.embeddings},
    "/api/status": {"GET": status},
    "/api/simulator": {"GET": simulator, "POST": simulator},
}


async def route(host: Host, request: Request, reply: Reply) -> None:
    """Answer one request; a Refusal of an endpoint becomes its error answer."""
    origin = request.headers.get("origin")
    foreign = not _LOCAL_HOST.fullmatch(request.headers.get("host", ""))
    if foreign or (origin is not None and not _LOCAL_ORIGIN.fullmatch(origin)):
        await reply.send(403)
        return
    if request.path != "/api/simulator" and await _captured(host, reply):
        return
    methods = ENDPOINTS.get(request.path)
    if methods is None:
        await _nowhere(request, reply)
    elif request.method not in methods:
        allowed = ", ".join(method for method in methods if method != "HEAD")
        await reply.send(405, b"405 method not allowed", PLAIN, {"Allow": allowed})
    else:
        try:
            await methods[request.method](host, request, reply)
        except Refusal as refusal:
            await reply.error(refusal.status, refusal.text)


async def _captured(host: Host, reply: Reply) -> bool:
    if "html-200" in host.faults:
        await reply.send(200, _PORTAL, "text/html; charset=utf-8")
        return True
    if "redirect" in host.faults:
        await reply.send(307, b"", None, {"Location": "http://127.0.0.1:9/elsewhere"})
        return True
    return False


async def _nowhere(request: Request, reply: Reply) -> None:
    stripped = request.path.rstrip("/")
    if request.path.endswith("/") and stripped in ENDPOINTS:
        status = 301 if request.method in ("GET", "HEAD") else 307
        link = f'<a href="{stripped}">Moved Permanently</a>.\n\n'.encode() if status == 301 else b""
        await reply.send(status, link, "text/html; charset=utf-8", {"Location": stripped})
    else:
        await reply.send(404, b"404 page not found", PLAIN)
