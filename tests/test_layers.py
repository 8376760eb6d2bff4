"""The layers hold: every contract of import-linter in pyproject.toml."""

from pathlib import Path

from importlinter.application.use_cases import create_report, read_user_options
from importlinter.configuration import configure
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.domain.contract import registry

ROOT = Path(__file__).parent.parent


def test_nothing_imports_upward(monkeypatch):
    monkeypatch.chdir(ROOT)
    configure()
    registry.register(ForbiddenContract, "forbidden")
    registry.register(LayersContract, "layers")

    report = create_report(read_user_options(), cache_dir=None)

    checked = list(report.get_contracts_and_checks())
    assert len(checked) >= 6
    broken = {contract.name: check.metadata for contract, check in checked if not check.kept}
    assert not report.invalid_contract_options
    assert not broken
