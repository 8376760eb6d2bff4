"""Which engine speaks to an endpoint."""

from collections.abc import Mapping

from ice_desk.domain.endpoints import Endpoint, WireFormat
from ice_desk.engines.base import CloudEngine
from ice_desk.engines.cloud.anthropic_messages import AnthropicEngine
from ice_desk.engines.cloud.base import CloudBase
from ice_desk.engines.cloud.openai_chat import OpenAIChatEngine
from ice_desk.engines.cloud.openai_responses import OpenAIResponsesEngine
from ice_desk.engines.cloud.transport import KeySource

ENGINES: Mapping[WireFormat, type[CloudBase]] = {
    WireFormat.OPENAI: OpenAIChatEngine,
    WireFormat.RESPONSES: OpenAIResponsesEngine,
    WireFormat.ANTHROPIC: AnthropicEngine,
}


def open_cloud_engine(endpoint: Endpoint, key: KeySource, proxy: str = "") -> CloudEngine:
    """The engine of an endpoint; unencrypted http only at an address of the user's own. Raises UsageFault."""
    return ENGINES[endpoint.wire](endpoint.base_url, key, allow_plain=endpoint.own, proxy=proxy or None)
