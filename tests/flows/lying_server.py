"""A server that speaks Ollama's language and tells nothing but lies: `with lying_server() as address`."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAMES = [
    "honest:1b", "<img src=x onerror=1>:latest", "\x1b[31mred\x1b[0m:1b", "../../../etc/passwd", "a\nb:latest",
    "\u202eevil:latest", "x" * 10_000, "=cmd|' /C calc'!A0", "honest:1b", "mo&del:7b", "model@machine", "con:latest",
    "\0nul", "🙂:1b", "{0}%s:1b", "big:cloud", "nomic-embed-text:latest",
]  # fmt: skip
SIZES = [300_000_000, 2**70, -1, float("nan"), 1e30, "x", None, 10**400]
DATES = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "now", None, 123]
ANSWER = (
    "\x1b[2J\x1b]0;title\x07\x1b[31mred \u202eevil \x9b31m [1 p. 12] ![](file:///etc/passwd)\r overwritten\n\n"
    "| a |\n|---|\n| 1 | hidden |\n\n<ticker> ends here"
)
SHOW = {
    "modelfile": "x",
    "details": {"family": "<b>llama</b>", "parameter_size": "1e400B"},
    "model_info": {
        "general.architecture": "llama", "llama.block_count": 2**62, "llama.context_length": 10**30,
        "llama.embedding_length": -1, "llama.attention.head_count": float("nan"),
        "llama.attention.head_count_kv": [1e308, None, "x", 10**400], "llama.vocab_size": float("inf"),
    },
    "tensors": [{"name": "token_embd.weight", "type": "\x1b[1m", "shape": [2**62] * 50}],
    "capabilities": ["completion", "tools", "\x1b[1m"],
}  # fmt: skip

HONEST = {
    "model_info": {
        "general.architecture": "llama", "llama.block_count": 2, "llama.context_length": 8_192,
        "llama.embedding_length": 64, "llama.attention.head_count": 2, "llama.attention.head_count_kv": 2,
    },
    "capabilities": ["completion"],
}  # fmt: skip
"""Of one model, so that it can be asked."""


def row(number: int, name: str) -> dict[str, object]:
    return {
        "name": name,
        "model": name,
        "size": SIZES[number % len(SIZES)],
        "size_vram": 2**63,
        "digest": "\x1b]0;owned\x07" + "d" * 64,
        "modified_at": DATES[number % len(DATES)],
        "expires_at": DATES[number % len(DATES)],
        "context_length": -5,
        "details": {
            "family": "<b>x</b>",
            "parameter_size": "1e400B",
            "quantization_level": "\x1b[2J",
            "families": None,
        },
    }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    loaded: dict[str, object] | None = None

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""

    def say(self, told: object, status: int = 200) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        if self.path == "/api/version":
            self.say({"version": "\x1b[31m0.30.0<img>" + "9" * 5_000})
        elif self.path == "/api/tags":
            self.say({"models": [row(number, name) for number, name in enumerate(NAMES)]})
        elif self.path == "/api/ps":
            self.say({"models": [type(self).loaded] if type(self).loaded else []})
        else:
            self.say({"error": "<script>\x1b[5mnot found"}, 404)

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        if self.path == "/api/show":
            self.say(HONEST if asked.get("model") == "honest:1b" else SHOW)
        elif self.path == "/api/chat":
            self.answer()
        else:
            context = (asked.get("options") or {}).get("num_ctx", 4_096)
            kept = row(0, "honest:1b") | {"size_vram": 0, "context_length": context, "expires_at": DATES[1]}
            type(self).loaded = kept
            self.say({"done": True, "done_reason": "load", "response": "", "embeddings": [[float("inf")] * 3]})

    def answer(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        call = [{"function": {"name": "rm", "arguments": {"path": "/"}}}]
        for message in (
            {"role": "assistant", "content": ANSWER}, {"content": "", "tool_calls": call},
            {"content": None, "images": ["AA"]}, None, ["x"], {"content": "", "thinking": {"a": 1}},
        ):  # fmt: skip
            self.chunk({"message": message, "done": False})
        figures = {"eval_count": 10**400, "eval_duration": -1, "prompt_eval_count": float("nan"), "total_duration": "x"}
        self.chunk({"model": "\x1b[31m", "message": {"content": ""}, "done": True, "done_reason": "<b>"} | figures)
        self.wfile.write(b"0\r\n\r\n")

    def chunk(self, told: object) -> None:
        line = json.dumps(told).encode() + b"\n"
        self.wfile.write(b"%x\r\n%b\r\n" % (len(line), line))


class Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def handle_error(self, *_: object) -> None:
        """A client may leave whenever it likes."""


@contextmanager
def lying_server() -> Iterator[str]:
    Handler.loaded = None
    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, name="lying server")
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
