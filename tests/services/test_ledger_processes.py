"""Several processes spend at once and two are killed: the cap holds, and what is left is accounted for."""

import sys
import time

import pytest

from ice_desk.domain.routing import Tier
from ice_desk.services import ledger_chain
from tests.services.ledger_crowd import crowd
from tests.services.ledger_house import Caps, Clocks, ledger_on


@pytest.mark.skipif(sys.platform == "win32", reason="kills processes with SIGKILL")
async def test_four_processes_and_two_kills_never_pass_the_cap(tmp_path):
    cap = 3_500_000
    result = await crowd("ours", tmp_path, processes=4, requests=40, kills=2, cap=cap)
    assert result.killed == 2
    assert result.overshoot == 0
    assert result.refused["spent"] > 0, "the cap was reached"
    assert result.refused["false"] == 0

    async with ledger_on(
        tmp_path / "ledger.db", caps=Caps({Tier.EDGE: cap}, total=cap), clocks=Clocks(time.time())
    ) as ledger:
        edge = ledger.state.value.tiers[Tier.EDGE]
        assert edge.held == 0, "the dead hold nothing"
        assert result.billed <= edge.spent + edge.unconfirmed <= cap
        assert sum(row.state == "unconfirmed" for row in ledger.state.value.rows) <= 2
        await ledger._call(lambda: ledger._file.read(ledger_chain.verify))
