"""A provider on a loopback port, in all three shapes, which fails as it is told and bills by its own meter.

    provider = FakeProvider("429:2", "normal")    # the first POST is refused, all later ones are answered
    base_url = await provider.start()
    ...
    await provider.close()
    assert provider.micro_dollars <= cap

Scripts, of which some take an argument behind a colon:

    normal thinking odd drip              whole answers; odd: comments, CRLF, byte order mark, unknown fields
    cut cut_close reset no_done           an answer that ends in mid-event, at a closed connection, at a reset, unmarked
    error 500_after stall silent          an error event; the same and a closed connection; silence after, before bytes
    gate                                  the first words; the rest once `gate` is set
    hidden                                reasoning that is billed and not shown
    no_usage usage:KIND                   usage missing, or damaged: negative nan huge bool text
    overlong empty                        twenty times max_tokens; not one token
    429[:RETRY-AFTER] 503[:RETRY-AFTER]   and 400 401 402 403 404 500 529, quota, overflow, no_model
    no_stream_options                     400 naming stream_options wherever it is sent
    redirect:URL html html_STATUS gzip    what is no provider
    echo                                  a refusal that repeats the key it was given
"""

import asyncio
import gzip
import json
from typing import Any, Self

from tests.engines.fake_meter import Bill, prompt_tokens, tokens
from tests.engines.fake_shapes import SHAPES, Shape
from tests.engines.replay import Caller, Loopback, Request

ANSWER = "Net debt fell to 2.1x EBITDA, größer als erwartet; the covenant (3.5x) holds. 利益は増えた🙂"
PAGE = b"<!doctype html><html><body>Please sign in</body></html>"
OVERLONG = 20
SHOWN = 3
HIDDEN = 40
# Status, error type and text.
REFUSALS: dict[str, tuple[int, str, str]] = {
    "400": (400, "invalid_request_error", "temperature: must be at most 2"),
    "401": (401, "invalid_api_key", "Incorrect API key provided"),
    "402": (402, "billing_error", "Payment required"),
    "403": (403, "permission_error", "Your key lacks this right"),
    "404": (404, "not_found_error", "no such route"),
    "429": (429, "rate_limit_error", "Slow down; add a payment method at https://provider/account/billing"),
    "500": (500, "server_error", "Something broke"),
    "503": (503, "overloaded_error", "Try later"),
    "529": (529, "overloaded_error", "Overloaded"),
    "quota": (429, "insufficient_quota", "You exceeded your current quota, please check your plan and billing details"),
    "overflow": (400, "invalid_request_error", "prompt is too long: 210000 tokens > 200000 maximum"),
    "no_model": (404, "not_found_error", "The model `m` does not exist or you do not have access to it"),
}


class FakeProvider:
    """Listens after `start`. Each POST takes the next script; the last one goes on for ever.

    `key` set means that other keys are refused. `billed` holds one Bill for each POST that was worked on.
    """

    def __init__(
        self,
        *scripts: str,
        answer: str = ANSWER,
        key: str = "",
        models: tuple[str, ...] = ("m", "m-large"),
        cached_tokens: int = 0,
        input_price: int = 2_000_000,
        output_price: int = 10_000_000,
    ) -> None:
        self.billed: list[Bill] = []
        self.requests: list[Request] = []
        self.base_url = ""
        self.gate = asyncio.Event()
        self._scripts = list(scripts) or ["normal"]
        self._answer = answer
        self._key = key
        self._models = list(models)
        self._cached = cached_tokens
        self._prices = (input_price, output_price)
        self._server = Loopback(self._serve)

    async def start(self) -> str:
        """The base URL, without a version."""
        await self._server.__aenter__()
        self.base_url = self._server.address
        return self.base_url

    async def close(self) -> None:
        await self._server.__aexit__()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def micro_dollars(self) -> int:
        """All that was ever billed."""
        return sum(bill.micro_dollars for bill in self.billed)

    @property
    def posts(self) -> int:
        return sum(request.method == "POST" for request in self.requests)

    @property
    def connections(self) -> int:
        return self._server.connections

    @property
    def open_connections(self) -> int:
        return self._server.open

    async def _serve(self, caller: Caller) -> None:
        while (request := await caller.request()) is not None:
            self.requests.append(request)
            shape = next((one for one in SHAPES if request.path.endswith(one.path)), None)
            if request.method == "GET":
                await self._list(caller, request)
            elif shape is None:
                await _whole(caller, 404, {"detail": "Not Found"})
            elif not await self._answer_post(caller, request, shape):
                return

    async def _list(self, caller: Caller, request: Request) -> None:
        shape = SHAPES["x-api-key" in request.headers or "anthropic-version" in request.headers]
        if self._key and shape.key(request.headers) != self._key:
            await _whole(caller, 401, shape.refusal(REFUSALS["401"][2], "invalid_api_key"))
        elif request.path.partition("?")[0].endswith("/models"):
            await _whole(caller, 200, shape.models(self._models))
        else:
            await _whole(caller, 404, {"detail": "Not Found"})

    async def _answer_post(self, caller: Caller, request: Request, shape: Shape) -> bool:
        """False when the connection ends with it."""
        script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
        name, _, argument = script.partition(":")
        if self._key and shape.key(request.headers) != self._key:
            name = "401"
        if name == "no_stream_options":
            if "stream_options" in request.json:
                text = "Unrecognized request argument supplied: stream_options"
                await _whole(caller, 400, shape.refusal(text, "invalid_request_error"))
                return True
            name = "no_usage"
        if name == "silent":
            await caller.gone()
            return False
        if await _refused(caller, request, shape, name, argument):
            return True
        return await self._stream(caller, request, shape, name, argument)

    async def _stream(self, caller: Caller, request: Request, shape: Shape, name: str, argument: str) -> bool:
        body = request.json
        limit = shape.limit(body)
        bill = Bill(body["model"], prompt_tokens(shape.prompt(body)), self._cached, *self._prices)
        self.billed.append(bill)
        stream = Stream(caller, shape, bill, chunked=name != "cut_close", drip=name == "drip")
        await stream.open(odd=name == "odd")
        if name == "thinking":
            await stream.generate(["Let", " me", " see"], thinking=True)
        if name == "hidden":
            bill.hidden_tokens = HIDDEN
            bill.output_tokens += HIDDEN
        words = self._output(name, limit, bill)
        if name == "gate":
            await stream.generate(words[:SHOWN])
            await self.gate.wait()
            words = words[SHOWN:]
        await stream.generate(words)
        return await stream.end(
            name, argument, asks_usage="stream_options" in body or shape.path != "/chat/completions"
        )

    def _output(self, name: str, limit: int, bill: Bill) -> list[str]:
        words = tokens(self._answer)
        if name == "overlong":
            return (words * limit)[: OVERLONG * limit]
        if name == "empty":
            return []
        if name in ("cut", "cut_close", "reset", "error", "500_after", "stall"):
            return words[:SHOWN]
        bill.limited = len(words) > limit
        return words[:limit]


class Stream:
    """One answer being sent. What is generated is billed, whether or not anybody reads it."""

    def __init__(self, caller: Caller, shape: Shape, bill: Bill, *, chunked: bool, drip: bool) -> None:
        self._caller, self._shape, self._bill = caller, shape, bill
        self._chunked, self._drip = chunked, drip

    async def open(self, *, odd: bool) -> None:
        how = "Transfer-Encoding: chunked" if self._chunked else "Connection: close"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n{how}\r\n\r\n"
        await self._caller.send(head.encode())
        if odd:
            await self._send(b"\xef\xbb\xbf: hello\r\n\r\nid: 7\r\nretry: 5\r\nwhatever\r\n\r\n")
            await self._send(b'data: {"choices":[],\r\ndata: "unknown": null}\r\n\r\n: again\r\r')
        for frame in self._shape.start(self._bill):
            await self._send(frame)

    async def generate(self, words: list[str], *, thinking: bool = False) -> None:
        make = self._shape.thought if thinking else self._shape.token
        for word in words:
            if self._caller.reader.at_eof():
                raise ConnectionError
            self._bill.output_tokens += 1
            await self._send(make(self._bill, word))

    async def end(self, name: str, argument: str, *, asks_usage: bool) -> bool:
        """Finish as the script says. False when the connection ends with it."""
        match name:
            case "cut" | "cut_close":
                await self._send(self._shape.token(self._bill, " more")[:-9])
                return False
            case "reset":
                await asyncio.sleep(0.02)
                self._caller.reset()
                return False
            case "stall":
                await self._caller.gone()
                return False
            case "error" | "500_after":
                await self._send(self._shape.failure("The model crashed", "server_error"))
            case _:
                for frame in self._shape.finish(self._bill, "length" if self._bill.limited else "stop"):
                    await self._send(frame)
                if asks_usage and name != "no_usage":
                    for frame in self._shape.usage(self._bill, argument if name == "usage" else ""):
                        await self._send(frame)
                if name != "no_done":
                    await self._send(self._shape.end(self._bill))
        if name == "500_after" or not self._chunked:
            return False
        await self._caller.send(b"0\r\n\r\n")
        return True

    async def _send(self, data: bytes) -> None:
        for part in (data[index : index + 1] for index in range(len(data))) if self._drip else (data,):
            await self._caller.send(b"%x\r\n%b\r\n" % (len(part), part) if self._chunked else part)
            await asyncio.sleep(0)


async def _refused(caller: Caller, request: Request, shape: Shape, name: str, argument: str) -> bool:
    """Answer as a script without a stream says; False where the script streams."""
    if name in REFUSALS:
        status, kind, text = REFUSALS[name]
        await _whole(caller, status, shape.refusal(text, kind), {"Retry-After": argument} if argument else {})
    elif name == "redirect":
        await _whole(caller, 307, {}, {"Location": f"{argument}{request.path}?key=secret"})
    elif name.startswith("html"):
        await _raw(caller, int(name[5:] or 200), "text/html", PAGE, {})
    elif name == "gzip":
        packed = gzip.compress(b"data: {}\n\n" * 1_000_000)
        await _raw(caller, 200, "text/event-stream", packed, {"Content-Encoding": "gzip"})
    elif name == "echo":
        key = shape.key(request.headers)
        await _whole(caller, 400, shape.refusal(f"Bad header {key}; again: {key}", "invalid_request_error"))
    else:
        return False
    return True


async def _whole(caller: Caller, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
    await _raw(caller, status, "application/json", json.dumps(body).encode(), headers or {})


async def _raw(caller: Caller, status: int, kind: str, body: bytes, headers: dict[str, str]) -> None:
    more = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    await caller.send(head.encode() + body)
