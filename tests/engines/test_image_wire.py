"""How images go to each engine, to the letter, and what the simulator makes of them."""

import base64
from dataclasses import replace

import pytest

from ice_desk.domain.errors import BadRequest, EngineError
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.secret import Secret
from ice_desk.domain.stream import Delta
from ice_desk.engines.base import ChatImage, ChatMessage, ChatRequest
from ice_desk.engines.cloud.anthropic_messages import ANTHROPIC_URL, AnthropicEngine
from ice_desk.engines.cloud.openai import OPENAI_URL
from ice_desk.engines.cloud.openai_chat import OpenAIChatEngine
from ice_desk.engines.cloud.openai_responses import OpenAIResponsesEngine
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.models import SEER
from tests.engines.cloud_kits import QUESTION, ask, at
from tests.engines.simulator_wire import MISTRAL, simulated
from tests.services.image_files import encoded, picture

PNG = encoded(picture(56, 28), "png")
IMAGE = ChatImage("png", PNG, 56, 28, "chart.png")
TEXT = base64.b64encode(PNG).decode()
ASKED = (ChatMessage("system", "Be short."), ChatMessage("user", "Debt?", (IMAGE,)))
SEEN = replace(QUESTION, messages=ASKED)


async def sent_to(kind: str) -> dict:
    async with at(kind) as (provider, engine):
        await ask(engine, SEEN)
        return provider.requests[0].json


async def test_what_a_compatible_endpoint_is_sent() -> None:
    assert (await sent_to("openai"))["messages"] == [
        {"role": "system", "content": "Be short."},
        {
            "role": "user",
            "content": [
                {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{TEXT}"}},
                {"type": "text", "text": "Debt?"},
            ],
        },
    ]


async def test_what_the_responses_interface_is_sent() -> None:
    assert (await sent_to("responses"))["input"][1] == {
        "role": "user",
        "content": [
            {"type": "input_image", "image_url": f"data:image/png;base64,{TEXT}"},
            {"type": "input_text", "text": "Debt?"},
        ],
    }


async def test_what_anthropic_is_sent() -> None:
    assert (await sent_to("anthropic"))["messages"] == [
        {
            "role": "user",
            "content": [
                {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": TEXT}},
                {"type": "text", "text": "Debt?"},
            ],
        }
    ]


def test_openai_itself_is_told_how_closely_to_look_so_that_the_bound_holds() -> None:
    key = Secret("sk-test")
    chat = OpenAIChatEngine(OPENAI_URL, lambda: key)._body(SEEN)
    assert chat["messages"][1]["content"][0]["image_url"]["detail"] == "high"
    responses = OpenAIResponsesEngine(OPENAI_URL, lambda: key)._body(SEEN)
    assert responses["input"][1]["content"][0]["detail"] == "high"
    messages = AnthropicEngine(ANTHROPIC_URL, lambda: key)._body(SEEN)
    assert "detail" not in str(messages)


def test_without_images_all_is_as_it_was() -> None:
    body = OpenAIChatEngine(OPENAI_URL, lambda: Secret("sk-test"))._body(QUESTION)
    assert body["messages"][1] == {"role": "user", "content": "Debt?"}


async def answer(model: str, *messages: ChatMessage) -> str:
    async with simulated() as client:
        engine = OllamaEngine(client.address)
        try:
            request = ChatRequest(model, messages, RunnerOptions(4096))
            return "".join([one.text async for one in engine.chat(request) if isinstance(one, Delta)])
        finally:
            await engine.close()


async def test_ollama_is_sent_them_and_a_model_that_sees_tells_of_them() -> None:
    text = await answer(SEER.tag, ChatMessage("user", "What is this?", (IMAGE, IMAGE)))
    assert "Images in this chat: 2 (56 × 28 points, 56 × 28 points)" in text


async def test_a_model_that_cannot_see_refuses_them_as_the_real_one_does() -> None:
    with pytest.raises((BadRequest, EngineError), match=r"multimodal|does not support|cannot"):
        await answer(MISTRAL, ChatMessage("user", "What is this?", (IMAGE,)))


async def test_images_take_room_in_the_context() -> None:
    async with simulated() as client:
        plain = (await client.chat(SEER.tag, "hi", stream=False)).json
        message = {"role": "user", "content": "hi", "images": [TEXT]}
        seen = (await client.post("/api/chat", model=SEER.tag, messages=[message], stream=False)).json
        assert seen["prompt_eval_count"] - plain["prompt_eval_count"] == 2
        shown = (await client.post("/api/show", model=SEER.tag)).json
        assert "vision" in shown["capabilities"]
