"""What coming tasks need in memory."""

from ice_desk.domain.needs import predict_memory_needs
from tests.services.fleet_house import CATALOGUE

GB = 10**9
SIZES = {
    "mistral:7b-instruct-v0.3-q6_K": 8 * GB,
    "yi:34b-200k-q4_K_M": 23 * GB,
    "llama3.1:70b-instruct-q3_K_S": 35 * GB,
}


def needs(*tasks: str, available: int = 24 * GB, sizes=SIZES):
    specs = [CATALOGUE.task(task) for task in tasks]
    return predict_memory_needs(specs, lambda tag: CATALOGUE.installed_for(tag, sizes), sizes.__getitem__, available)


def test_each_task_has_its_installed_models_best_first_and_their_sum():
    found = needs("entity_extraction", "financial_analysis")
    extraction, finance = found.needs
    assert (extraction.models, extraction.bytes, extraction.fits) == (("mistral:7b-instruct-v0.3-q6_K",), 8 * GB, True)
    assert finance.models == ("llama3.1:70b-instruct-q3_K_S", "yi:34b-200k-q4_K_M")
    assert (finance.bytes, finance.fits, finance.first_fits) == (58 * GB, False, False)


def test_a_model_that_two_tasks_share_counts_once():
    found = needs("financial_analysis", "causal_reasoning", available=60 * GB)
    assert found.bytes == 58 * GB
    assert found.fits
    assert needs("financial_analysis", "entity_extraction", available=60 * GB).fits is False


def test_a_task_without_a_model_here_needs_nothing_and_does_not_fit():
    [need] = needs("report_writing", sizes={"mistral:7b-instruct-v0.3-q6_K": 8 * GB}).needs
    assert (need.models, need.bytes, need.fits) == ((), 0, False)


def test_cloud_roles_take_no_memory():
    [need] = needs("report_writing", available=100 * GB).needs
    assert need.models == ("llama3.1:70b-instruct-q3_K_S",)
