"""Requests read as Ollama reads them: which fields, of which type, refused in which words."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.engines.simulator.golang import GoComplaint, decode, kind_of, parse_keep_alive

_THINK_LEVELS = ("high", "medium", "low", "max")
_GO_TYPES: Mapping[str, tuple[str, type]] = {
    "model": ("string", str),
    "prompt": ("string", str),
    "system": ("string", str),
    "stream": ("bool", bool),
    "truncate": ("bool", bool),
    "shift": ("bool", bool),
    "options": ("map[string]interface {}", dict),
    "messages": ("[]api.Message", list),
    "tools": ("api.Tools", list),
    "source": ("string", str),
    "destination": ("string", str),
    "name": ("string", str),
    "dimensions": ("int", int),
}


class Refusal(Exception):
    """An answer of a status and a text in place of the wanted one."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


@dataclass(frozen=True, slots=True)
class Ask:
    """A chat or generate request. `messages` are (role, content); None where there is neither prompt nor message.

    `keep_alive` in seconds, None to leave the runner's; `think` None is the model's own default.
    """

    model: str
    messages: tuple[tuple[str, str], ...]
    options: Mapping[str, object] = field(default_factory=dict)
    stream: bool = True
    keep_alive: float | None = None
    shift: bool | None = None
    truncate: bool = True
    think: bool | None = None
    tools: bool = False
    images: tuple[bytes, ...] = ()
    form: object = None

    @property
    def empty(self) -> bool:
        return not self.messages

    @property
    def unloads(self) -> bool:
        """A request for nothing but the model's departure."""
        return self.empty and self.keep_alive == 0

    @property
    def prompt(self) -> str:
        return next((content for role, content in reversed(self.messages) if role == "user"), "")

    @property
    def turn(self) -> int:
        return sum(role == "user" for role, _ in self.messages)


def read(body: bytes, struct: str) -> dict[str, object]:
    """The request's fields with their types checked. Raises Refusal 400 in Go's words; unknown fields pass."""
    try:
        fields = decode(body, struct)
        for name, value in fields.items():
            expected = _GO_TYPES.get(name)
            if expected is None or value is None:
                continue
            words, kind = expected
            if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
                raise _mismatch(value, f"{struct}.{name}", words)
    except GoComplaint as problem:
        raise Refusal(400, str(problem)) from problem
    return fields


def _mismatch(value: object, place: str, wanted: str) -> Refusal:
    return Refusal(400, f"json: cannot unmarshal {kind_of(value)} into Go struct field {place} of type {wanted}")


def text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def options_of(fields: Mapping[str, object]) -> Mapping[str, object]:
    value = fields.get("options")
    return value if isinstance(value, dict) else {}


def keep_alive_of(fields: Mapping[str, object]) -> float | None:
    try:
        return parse_keep_alive(fields.get("keep_alive"))
    except GoComplaint as problem:
        raise Refusal(400, str(problem)) from problem


def read_chat(body: bytes) -> Ask:
    fields = read(body, "ChatRequest")
    raw = fields.get("messages")
    messages = [item for item in raw if isinstance(item, dict)] if isinstance(raw, list) else []
    for message in messages:
        _check_message(message)
    return _ask(
        fields,
        tuple((text(message, "role"), text(message, "content")) for message in messages),
        images=tuple(image for message in messages for image in _images(message)),
    )


def read_generate(body: bytes) -> Ask:
    fields = read(body, "GenerateRequest")
    prompt, system = text(fields, "prompt"), text(fields, "system")
    messages = ((("system", system),) if system else ()) + (("user", prompt),) if prompt else ()
    return _ask(fields, messages, images=_images(fields))


def _ask(fields: Mapping[str, object], messages: tuple[tuple[str, str], ...], *, images: tuple[bytes, ...]) -> Ask:
    shift = fields.get("shift")
    return Ask(
        model=text(fields, "model"),
        messages=messages,
        options=options_of(fields),
        stream=fields.get("stream") is not False,
        keep_alive=keep_alive_of(fields),
        shift=shift if isinstance(shift, bool) else None,
        truncate=fields.get("truncate") is not False,
        think=_think(fields.get("think")),
        tools=bool(fields.get("tools")),
        images=images,
        form=fields.get("format"),
    )


def _think(value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    if value in _THINK_LEVELS:
        return True
    if isinstance(value, str):
        levels = ", ".join(f'"{level}"' for level in _THINK_LEVELS)
        raise Refusal(400, f'invalid think value: "{value}" (must be {levels}, true, or false)')
    raise Refusal(400, 'think must be a boolean or string ("high", "medium", "low", "max", true, or false)')


def _check_message(message: Mapping[str, object]) -> None:
    for name in ("role", "content"):
        value = message.get(name)
        if value is not None and not isinstance(value, str):
            raise _mismatch(value, f"Alias.{name}", "string")
    _images(message)


def _images(message: Mapping[str, object]) -> tuple[bytes, ...]:
    """The images of a message. Raises Refusal for what is no base64."""
    images = message.get("images")
    found = []
    for place, image in enumerate(images if isinstance(images, list) else []):
        try:
            found.append(base64.b64decode(str(image), validate=True))
        except binascii.Error as problem:
            raise Refusal(
                400,
                f"json: cannot unmarshal string into Alias.images.{place} of type api.ImageData: "
                "illegal base64 data at input byte 0",
            ) from problem
    return tuple(found)
