"""An Ollama that only streams: the model "tokens:COUNT@PER_SECOND" answers with that many, at that rate (0: at once).

Every eighth token carries when it was sent, in microseconds of the monotonic clock, so that a reader on this machine
can tell how old it is once it is on the screen.
"""

import asyncio
import json
import re
import signal
import time

STAMP_EVERY = 8
STAMP = re.compile(r"«(\d+)»")
_MODEL = re.compile(r"tokens:(\d+)@(\d+)")
_WORDS = ("the", "model", "reads", "each", "line", "of", "a", "long", "report", "and", "names", "what", "moved", "it")


def token(index: int) -> str:
    word = _WORDS[index % len(_WORDS)]
    if index % STAMP_EVERY == 0:
        return f"«{time.monotonic_ns() // 1000}» "
    return f"{word}.\n\n" if index % 60 == 59 else f"{word} "


def line(index: int) -> bytes:
    record = {
        "model": "tokens",
        "created_at": "2026-11-01T10:00:00.000000Z",
        "message": {"role": "assistant", "content": token(index)},
        "done": False,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def end(count: int) -> bytes:
    record = {
        "model": "tokens",
        "created_at": "2026-11-01T10:00:00.000000Z",
        "message": {"role": "assistant", "content": ""},
        "done": True,
        "done_reason": "stop",
        "total_duration": 1_000_000_000,
        "load_duration": 0,
        "prompt_eval_count": 10,
        "prompt_eval_duration": 1_000_000,
        "eval_count": count,
        "eval_duration": 900_000_000,
    }
    return json.dumps(record, separators=(",", ":")).encode() + b"\n"


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


async def stream(writer: asyncio.StreamWriter, count: int, rate: int) -> None:
    """One HTTP chunk a token, as Ollama sends it; at rate 0 many lines go to the socket in one write."""
    began = time.monotonic()
    held = b""
    for index in range(count):
        if rate:
            await asyncio.sleep(max(0.0, began + index / rate - time.monotonic()))
        held += chunk(line(index))
        if rate or len(held) > 16_000:
            writer.write(held)
            held = b""
            await writer.drain()
    writer.write(held + chunk(end(count)) + b"0\r\n\r\n")
    await writer.drain()


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            size = re.search(rb"content-length: *(\d+)", head, re.I)
            body = await reader.readexactly(int(size[1])) if size else b""
            wanted = _MODEL.search(body.decode())
            count, rate = (int(wanted[1]), int(wanted[2])) if wanted else (1, 0)
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
            await stream(writer, count, rate)
    except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
        return  # the reader has gone, or the server is being stopped
    finally:
        writer.close()


async def main() -> None:
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await stopped.wait()
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
