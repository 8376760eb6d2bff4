"""What OpenAI's two interfaces share: where they are, and how they want the key."""

from collections.abc import Mapping

from ice_desk.engines.cloud.base import CloudBase

OPENAI_URL = "https://api.openai.com/v1"


class OpenAIBase(CloudBase):
    """OpenAI, or a compatible endpoint at `base_url`, which may do without a key."""

    list_place = "/models"
    official_host = "api.openai.com"

    def _key_headers(self, key: str) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {key}"} if key else {}
