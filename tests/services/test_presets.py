"""Ways of asking under names, and instructions that go before every question of a chat."""

import pytest

from ice_desk.domain.chats import Preset
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.services.presets import Presets
from tests.services.desk_parts import open_history

CREDIT = Preset("Credit", "You are a credit analyst.", Tier.PROFESSIONAL, "task:financial_analysis")


async def test_presets_are_kept_replaced_and_deleted_by_name(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        presets = Presets(history.store)
        await presets.start()
        await presets.save(CREDIT)
        await presets.save(Preset("  a macro \n", "Be brief."))
        await presets.save(Preset("Credit", "Shorter.", None, ""))
        assert presets.presets.value == (Preset("a macro", "Be brief."), Preset("Credit", "Shorter."))
        with pytest.raises(UsageFault, match="no name"):
            await presets.save(Preset(" ", "x"))
        await presets.delete("Credit")
    async with open_history(tmp_path / "a.db") as history:
        again = Presets(history.store)
        await again.start()
        assert [one.name for one in again.presets.value] == ["a macro"]


async def test_instructions_stay_with_their_conversation(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("a", Tier.EDGE)
        await history.instruct(chat.id, "  Answer in German. ")
        assert history.conversations.value[0].instructions == "Answer in German."
    async with open_history(tmp_path / "a.db") as history:
        assert history.conversations.value[0].instructions == "Answer in German."
