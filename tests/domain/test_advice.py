"""The first page counts memory as the gauges do."""

from ice_desk.domain.advice import suggest_tier
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from tests.services.fleet_house import CATALOGUE


def test_memory_is_counted_in_the_gigabytes_of_the_gauges():
    sample = Sample(0.0, Memory(34_400_000_000, 0), (Gpu(0, "RTX 4090", Memory(25_800_000_000, 0)),))
    suggestion = suggest_tier(sample, CATALOGUE)
    assert suggestion.sentence.startswith("34.4 GB memory, RTX 4090 with 25.8 GB. Would install ")
