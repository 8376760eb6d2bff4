import pytest

from ice_desk import paths
from ice_desk.services.catalogue import load_catalogue


@pytest.fixture(scope="module")
def catalogue():
    """What ships: the specification's models, tiers and rules."""
    return load_catalogue(paths.resources() / "catalogue")
