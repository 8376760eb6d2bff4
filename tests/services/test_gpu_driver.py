"""The NVIDIA driver: what is told is judged, what is not told stays unknown."""

import sys

import pytest

from ice_desk.domain.health import Verdict
from ice_desk.domain.slots import Host, Link
from ice_desk.domain.telemetry import DriverState, GpuDriver
from ice_desk.services.gpu_driver import cuda_words, read_driver
from ice_desk.services.gpus import AMD_VENDOR, NVIDIA_VENDOR
from ice_desk.services.health_engine import driver

HERE = Host(address="http://127.0.0.1:11434", link=Link.UP)
HEALTHY, DEGRADED = Verdict.HEALTHY, Verdict.DEGRADED


class FakeNvml:
    """NVML's functions as the reader uses them; `fails` maps the name of a call to the code it raises."""

    NVML_ERROR_LIB_RM_VERSION_MISMATCH = 18

    class NVMLError(Exception):
        def __init__(self, value):
            super().__init__(f"NVML {value}")
            self.value = value

    def __init__(self, version="550.120", cuda=12040, compute=((8, 9),), fails=()):
        self.version, self.cuda, self.compute, self.fails, self.open = version, cuda, compute, dict(fails), 0

    def _check(self, name):
        if name in self.fails:
            raise self.NVMLError(self.fails[name])

    def nvmlInit(self):
        self._check("init")
        self.open += 1

    def nvmlShutdown(self):
        self.open -= 1

    def nvmlDeviceGetCount(self):
        self._check("count")
        return len(self.compute)

    def nvmlSystemGetDriverVersion(self):
        return self.version

    def nvmlSystemGetCudaDriverVersion(self):
        self._check("cuda")
        return self.cuda

    def nvmlDeviceGetHandleByIndex(self, index):
        return index

    def nvmlDeviceGetCudaComputeCapability(self, handle):
        self._check("compute")
        return self.compute[handle]


@pytest.fixture
def read(monkeypatch):
    def with_nvml(nvml, *makers: str, platform: str = "linux", told: bool = True) -> GpuDriver:
        monkeypatch.setitem(sys.modules, "pynvml", nvml)
        found = read_driver(platform, lambda: frozenset(makers) if told else None)
        assert nvml is None or nvml.open == 0, "NVML is closed again"
        return found

    return with_nvml


def test_version_cuda_and_the_oldest_card_are_read(read):
    found = read(FakeNvml(b"560.94", 12060, ((8, 9), (6, 1))), NVIDIA_VENDOR)
    assert found == GpuDriver(DriverState.READ, "560.94", "12.6", (6, 1))


def test_what_nvml_does_not_tell_is_left_empty(read):
    found = read(FakeNvml(fails={"cuda": 3, "compute": 3}), NVIDIA_VENDOR)
    assert found == GpuDriver(DriverState.READ, "550.120", "", None)
    assert read(FakeNvml(fails={"count": 999}), NVIDIA_VENDOR).state is DriverState.UNKNOWN


def test_macs_and_amds_have_nothing_to_judge(read):
    assert "Metal" in read(FakeNvml(), platform="darwin").problem
    assert "ROCm 7" in read(FakeNvml(fails={"init": 12}), AMD_VENDOR).problem
    assert read(None, AMD_VENDOR).state is DriverState.NOT_NEEDED
    assert "no NVIDIA GPU" in read(FakeNvml(fails={"init": 12})).problem
    assert read(FakeNvml(compute=()), NVIDIA_VENDOR).state is DriverState.NOT_NEEDED


def test_a_missing_driver_is_told_from_one_of_which_nothing_is_known(read):
    assert read(FakeNvml(fails={"init": 12}), NVIDIA_VENDOR).state is DriverState.MISSING
    assert read(FakeNvml(fails={"init": 12}), told=False).state is DriverState.UNKNOWN
    halves = read(FakeNvml(fails={"init": 18}), told=False)
    assert (halves.state, halves.problem) == (DriverState.MISSING, "The driver was updated while the computer ran")


def test_cuda_numbers():
    assert [cuda_words(number) for number in (11080, 12040, 13000, 0, -5)] == ["11.8", "12.4", "13.0", "", ""]


def told(version: str, compute=None) -> GpuDriver:
    return GpuDriver(DriverState.READ, version, "12.4", compute)


@pytest.mark.parametrize(
    ("found", "verdict", "words"),
    [
        (told("550.54.14", (8, 9)), HEALTHY, "NVIDIA 550.54.14, CUDA 12.4; Ollama needs 550"),
        (told("610.01"), HEALTHY, "Ollama needs 550"),
        (told("549.9"), DEGRADED, "Ollama needs 550, older versions of it 531"),
        (told("522.25", (7, 5)), DEGRADED, "NVIDIA 522.25, CUDA 12.4; Ollama needs 550"),
        (told("560.1", (6, 1)), DEGRADED, "Ollama needs 570 for a card of compute capability 6.1"),
        (told("570.1", (6, 1)), HEALTHY, "Ollama needs 570"),
        (told("560.1", (7, 0)), HEALTHY, "Ollama needs 550"),
        (told("470.1", (3, 7)), DEGRADED, "a card has compute capability 3.7, and Ollama needs 5.0"),
        (told("garbage"), HEALTHY, "a version that cannot be judged"),
        (None, HEALTHY, "Unknown"),
        (GpuDriver(DriverState.UNKNOWN, problem="NVML 9"), HEALTHY, "Unknown, so not judged: NVML 9"),
        (GpuDriver(DriverState.MISSING, problem="NVML 9"), DEGRADED, "its driver does not answer: NVML 9"),
        (GpuDriver(DriverState.NOT_NEEDED, problem="A Mac"), HEALTHY, "Not applicable. A Mac"),
    ],
)
def test_the_verdict(found, verdict, words):
    check = driver(HERE, found)
    assert (check.name, check.verdict) == ("GPU driver", verdict)
    assert words in check.figure
    assert bool(check.remedy) is (verdict is DEGRADED)


def test_another_machines_and_a_simulation_are_not_judged():
    away = Host(address="http://10.0.0.7:11434", link=Link.UP, here=False)
    assert driver(away, None).figure == "Not this computer's"
    assert driver(Host(address=HERE.address, link=Link.UP, simulated="mac_m3_max"), None).figure == "A simulation"
