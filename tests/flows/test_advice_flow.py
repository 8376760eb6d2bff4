"""Advice in the real window: what was measured leads to it, its button does it, and then it is gone."""

import time

from pytestqt.qtbot import QtBot

from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.ui.performance.advice import AdviceSection
from tests.flows.window_house import LEFT, open_window, simulator
from tests.services.fleet_house import MISTRAL, PHI


def answer(model: str, speed: float, place: int) -> Inference:
    return Inference(
        at=time.time() - place, model=model, tier=Tier.EDGE, outcome=Outcome.COMPLETE, task="synthesis",
        tokens_per_second=speed, first_token_seconds=0.5, completion_tokens=100, rating=1, simulated=True,
    )  # fmt: skip


async def test_a_faster_model_is_recommended_and_the_button_routes_the_task_there(qtbot: QtBot, tmp_path):
    with simulator("--speed", "50") as address:
        async with open_window(qtbot, tmp_path, address) as stage:
            for place in range(30):
                await stage.desk.inferences.log(answer(MISTRAL, 40.0, place))
            for place in range(25):
                await stage.desk.inferences.log(answer(PHI, 80.0, place))
            stage.window.show_page("Performance")
            page = stage.session.frame.pages["Performance"]
            (section,) = page.findChildren(AdviceSection)
            await stage.until(lambda: section.rows, seconds=20)
            (row,) = section.rows
            assert row.button.text() == "Route it there"
            page.ensureWidgetVisible(row)
            qtbot.mouseClick(row.button, LEFT)
            await stage.until(lambda: stage.desk.settings.values.value.model_routing.get("synthesis") == PHI)
            await stage.until(lambda: not section.rows)
