"""The simulator against recorded answers of a real server: status, headers, texts, keys and their order."""

import json
from typing import Any

import pytest

from tests.engines.replay import transcript
from tests.engines.simulator_wire import MISTRAL, Answer, simulated

# Recorded cases whose first exchange needs nothing before it but an installed model.
SAME_TEXT = (
    "chat_bad_name", "chat_content_array", "chat_empty_model", "chat_format_bad", "chat_format_bad_schema",
    "chat_images_not_base64", "chat_images_on_text_model", "chat_missing_model", "chat_no_model_key",
    "chat_on_embedding_model", "chat_think_bad_level", "chat_think_on_nonthinking", "chat_tools_unsupported",
    "copy_bad_dest", "copy_missing", "delete_bad_name", "delete_missing", "delete_post_method", "embed_bad_input",
    "embed_bad_list", "embed_chat_model", "embed_empty_list", "embed_empty_string", "embed_missing", "embed_no_input",
    "embed_too_long_truncate_false", "empty_body_chat", "empty_body_embed", "empty_body_generate", "empty_body_show",
    "generate_num_ctx_string", "generate_on_embedding_model", "generate_options_list", "generate_prompt_number",
    "generate_stop_string", "generate_stream_string", "generate_temperature_string", "host_header_foreign",
    "json_array", "load_embedding_by_embed", "load_embedding_by_generate", "load_keepalive_bool",
    "load_keepalive_minus1_string", "load_keepalive_string_number", "load_missing", "malformed_json",
    "malformed_json_2", "origin_foreign", "ps_empty", "pull_bad_name", "pull_empty_body", "pull_empty_name",
    "root_get", "show_empty_object", "show_get_method", "show_missing", "show_untagged", "trailing_slash",
    "unknown_endpoint", "unknown_endpoint_get", "unload_missing", "wrong_method",
)  # fmt: skip
SAME_FORM = (
    "chat_bad_role", "chat_cold_load", "chat_generation_past_ctx", "chat_history", "chat_history_longer_than_ctx",
    "chat_no_messages_key", "chat_nostream", "chat_num_predict_0", "chat_options_all", "chat_prompt_longer_than_ctx",
    "chat_stop_sequence", "chat_stream_natural_stop", "chat_system", "chat_think_absent_on_thinking",
    "chat_think_false_on_nonthinking", "chat_think_false_on_thinking", "chat_think_on_thinking", "chat_unicode",
    "cold_chat_no_keepalive", "copy", "embed_batch", "embed_dimensions", "embed_one", "embed_too_long",
    "embeddings_old", "generate_nostream", "generate_num_ctx_float", "generate_num_ctx_negative",
    "generate_num_ctx_zero", "generate_short", "generate_unknown_field", "generate_unknown_option",
    "keepalive_2s_expiry", "keepalive_day", "load_default_keepalive", "load_keepalive_5m", "load_keepalive_float",
    "load_keepalive_minus1",
    "load_keepalive_minus1m_string", "load_keepalive_null", "load_via_chat_no_messages", "origin_localhost",
    "root_head", "status_endpoint", "tags_head", "unload_embedding_by_generate", "unload_keepalive_0s",
    "unload_not_loaded", "unload_via_chat", "version", "version_head", "content_type_form", "no_content_type",
)  # fmt: skip


def recorded(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    exchange = transcript(name)[0]
    return exchange["request"], exchange["response"]


async def replayed(name: str) -> Answer:
    request, _ = recorded(name)
    headers = {key: value for key, value in request["headers"].items() if key != "Content-Length"}
    if headers.get("Host", "").startswith("127.0.0.1"):
        del headers["Host"]
    raw = request.get("raw_body")
    body = raw.encode() if isinstance(raw, str) else request.get("body")
    async with simulated() as client:
        return await client.ask(request["method"], request["path"], body, headers)


def recorded_text(response: dict[str, Any]) -> str:
    return "\n".join(piece["text"] for piece in response.get("body") or [])


def headers_of(rows: list[Any]) -> list[tuple[str, str]]:
    """Names in order with the values that matter; how the body's end is told depends on its size."""
    ends = ("Content-Length", "Transfer-Encoding")
    return [
        (name, "" if name in ("Date", *ends) else value) if name not in ends else ("body's end", "")
        for name, value in rows
    ]  # fmt: skip


def keys(value: Any) -> Any:
    """The keys of objects in their order, all the way down; metrics that may be left out are left out."""
    if isinstance(value, dict):
        return [(key, keys(item)) for key, item in value.items() if key not in ("context", "thinking")]
    return [keys(value[0])] if isinstance(value, list) and value and isinstance(value[0], dict) else None


@pytest.mark.parametrize("name", SAME_TEXT)
async def test_says_word_for_word_what_a_real_server_said(name: str) -> None:
    answer, (_, response) = await replayed(name), recorded(name)
    assert answer.status == response["status"]
    assert headers_of(answer.headers) == headers_of(response["headers"])
    assert answer.text.strip() == recorded_text(response).strip()


@pytest.mark.parametrize("name", SAME_FORM)
async def test_answers_in_the_form_of_a_real_server(name: str) -> None:
    answer, (request, response) = await replayed(name), recorded(name)
    assert answer.status == response["status"]
    real = headers_of(response["headers"])
    # A recorded HEAD of a list beyond Go's buffer tells no length; ours is shorter or longer by chance.
    assert [row for row in headers_of(answer.headers) if request["method"] != "HEAD" or row[0] != "body's end"] == [
        row for row in real if request["method"] != "HEAD" or row[0] != "body's end"
    ]
    text = recorded_text(response)
    if text.startswith("{") and request["path"] != "/api/show":
        lines = [json.loads(line) for line in text.splitlines()]
        assert keys(answer.lines[0]) == keys(lines[0])
        assert keys(answer.lines[-1]) == keys(lines[-1])
        assert (len(answer.lines) > 1) == (len(lines) > 1)
    if "application/x-ndjson" in dict(response["headers"]).values():
        assert answer.header("Transfer-Encoding") == "chunked"
        assert answer.chunks == len(answer.lines), "one chunk a line"


@pytest.mark.parametrize("name", ["show_mistral", "show_embed"])
async def test_show_has_the_real_fields(name: str) -> None:
    answer, (_, response) = await replayed(name), recorded(name)
    real = json.loads(recorded_text(response))
    assert list(answer.json) == list(real)
    assert "FROM /var/lib/ollama/models/blobs/sha256-" in answer.json["modelfile"]
    assert list(answer.json["tensors"][0]) == list(real["tensors"][0])
    assert list(answer.json["details"]) == list(real["details"])
    assert list(answer.json["model_info"]) == sorted(answer.json["model_info"])


async def test_tags_have_the_real_fields() -> None:
    answer, (_, response) = await replayed("tags"), recorded("tags")
    real = json.loads(recorded_text(response))["models"][0]
    assert list(answer.json["models"][0]) == list(real)
    assert list(answer.json["models"][0]["details"]) == list(real["details"])


async def test_ps_has_the_real_fields() -> None:
    real = json.loads(recorded_text(recorded("ps_one")[1]))["models"][0]
    async with simulated() as client:
        await client.load(MISTRAL)
        assert keys((await client.ps())[0]) == keys(real)


async def test_one_connection_serves_several_requests() -> None:
    async with simulated() as client:
        call = await client.start("GET", "/api/version")
        first = await call.all()
        call.answer = Answer(0, [])
        call.writer.write(
            b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\nGET /api/ps HTTP/1.1\r\nHost: localhost\r\n\r\n"
        )
        second = await call.all()
        call.answer = Answer(0, [])
        third = await call.all()
        assert (first.status, second.status, third.json) == (200, 404, {"models": []})


async def test_what_is_no_http_is_refused() -> None:
    async with simulated() as client:
        call = await client.start("GET", "/bad path with blanks")
        await call.head()
        assert call.answer.status == 400
