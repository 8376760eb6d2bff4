"""GPUs per maker: what is absent is (), what cannot be read is None, and neither is ever 0 bytes."""

import plistlib
import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.telemetry import Gpu, Memory
from ice_desk.services import gpus
from ice_desk.services.gpus import AmdReader, AppleReader, CombinedReader, NvidiaReader, parse_ioreg, working_set

GIB = 1024**3


class FakeNvml:
    """NVML's functions as the reader uses them; `fail` raises from the call of that name."""

    NVML_ERROR_LIBRARY_NOT_FOUND = 12

    class NVMLError(Exception):
        def __init__(self, value):
            super().__init__(f"NVML {value}")
            self.value = value

    def __init__(self, cards=(), fail="", code=999):
        self.cards, self.fail, self.code, self.inits = list(cards), fail, code, 0

    def _check(self, name):
        if self.fail == name:
            raise self.NVMLError(self.code)

    def nvmlInit(self):
        self.inits += 1
        self._check("init")

    def nvmlDeviceGetCount(self):
        self._check("count")
        return len(self.cards)

    def nvmlDeviceGetHandleByIndex(self, index):
        return self.cards[index]

    def nvmlDeviceGetName(self, handle):
        return handle[0]

    def nvmlDeviceGetMemoryInfo(self, handle):
        self._check("memory")
        return SimpleNamespace(total=handle[1], used=handle[2])


def nvidia(monkeypatch, nvml, vendors=frozenset()):
    monkeypatch.setitem(sys.modules, "pynvml", nvml)
    return NvidiaReader(lambda: vendors)


def test_nvidia_cards_are_read(monkeypatch):
    nvml = FakeNvml([(b"RTX 4090", 24 * GIB, 5 * GIB), ("RTX 4080", 16 * GIB, 0)])
    reader = nvidia(monkeypatch, nvml)
    assert reader.read() == (
        Gpu(0, "RTX 4090", Memory(24 * GIB, 5 * GIB)),
        Gpu(1, "RTX 4080", Memory(16 * GIB, 0)),
    )
    assert reader.read() == reader.read()
    assert nvml.inits == 1


@pytest.mark.parametrize(
    ("vendors", "expected"),
    [(frozenset(), ()), (frozenset({"0x10de"}), None), (frozenset({"0x8086"}), ()), (None, None)],
)
def test_without_nvidias_library_it_depends_on_what_the_system_sees(monkeypatch, vendors, expected):
    nvml = FakeNvml(fail="init", code=FakeNvml.NVML_ERROR_LIBRARY_NOT_FOUND)
    assert nvidia(monkeypatch, nvml, vendors).read() == expected
    monkeypatch.setitem(sys.modules, "pynvml", None)
    assert NvidiaReader(lambda: vendors).read() == expected


@pytest.mark.parametrize("fail", ["init", "count", "memory"])
def test_a_driver_that_fails_is_unknown_until_one_looks_again(monkeypatch, fail):
    nvml = FakeNvml([("RTX", GIB, 0)], fail=fail)
    reader = nvidia(monkeypatch, nvml)
    assert reader.read() is None
    nvml.fail = ""
    assert reader.read() is None
    reader.rescan()
    assert reader.read() == (Gpu(0, "RTX", Memory(GIB, 0)),)


def drm(root, cards):
    for number, files in cards.items():
        device = root / f"card{number}" / "device"
        device.mkdir(parents=True)
        for name, text in files.items():
            (device / name).write_text(f"{text}\n")
    (root / "card0-HDMI-A-1").mkdir(parents=True, exist_ok=True)
    return root


def test_amd_cards_are_read_from_the_kernels_files(tmp_path):
    amd = {"vendor": "0x1002", "mem_info_vram_total": 16 * GIB, "mem_info_vram_used": GIB, "product_name": "RX 7800"}
    root = drm(tmp_path, {10: {**amd, "product_name": "last"}, 2: amd, 1: {"vendor": "0x8086"}})
    assert AmdReader(root).read() == (
        Gpu(0, "RX 7800", Memory(16 * GIB, GIB)),
        Gpu(1, "last", Memory(16 * GIB, GIB)),
    )
    assert gpus.linux_vendors(root) == {"0x1002", "0x8086"}


@pytest.mark.parametrize("used", ["", "garbage", "-5", "9" * 30])
def test_an_amd_card_that_says_nonsense_is_unknown(tmp_path, used):
    root = drm(tmp_path, {0: {"vendor": "0x1002", "mem_info_vram_total": GIB, "mem_info_vram_used": used}})
    assert AmdReader(root).read() is None


def test_no_card_and_no_kernel_folder_is_no_gpu(tmp_path):
    assert AmdReader(tmp_path / "absent").read() == ()
    assert AmdReader(drm(tmp_path, {})).read() == ()


class Fixed:
    def __init__(self, answer):
        self.answer = answer
        self.rescans = 0

    def read(self):
        return self.answer

    def rescan(self):
        self.rescans += 1


CARD = Gpu(0, "card", Memory(GIB, 0))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (((), ()), ()),
        ((None, ()), None),
        ((None, (CARD,)), (CARD,)),
        (((CARD,), (CARD,)), (CARD, Gpu(1, "card", Memory(GIB, 0)))),
    ],
)
def test_makers_are_put_together(answers, expected):
    parts = [Fixed(answer) for answer in answers]
    reader = CombinedReader(parts)
    assert reader.read() == expected
    reader.rescan()
    assert [part.rescans for part in parts] == [1, 1]


def ioreg(**statistics):
    return plistlib.dumps(
        [{"IOClass": "AGXAcceleratorG15X", "model": "Apple M3 Max", "PerformanceStatistics": statistics}]
    )


SAMPLE = ioreg(**{"Device Utilization %": 12, "In use system memory": 9 * GIB, "Alloc system memory": 20 * GIB})


def test_an_apple_gpu_is_a_share_of_the_machines_memory():
    commands = []

    def run(command):
        commands.append(command[0])
        return SAMPLE if "ioreg" in command[0] else b"0\n"

    reader = AppleReader(128 * GIB, run)
    assert reader.read() == (Gpu(0, "Apple M3 Max", Memory(96 * GIB, 9 * GIB), unified=True),)
    reader.read()
    assert commands == ["/usr/sbin/ioreg", "/usr/sbin/sysctl", "/usr/sbin/ioreg"]


def test_a_tool_that_hangs_is_unknown():
    assert AppleReader(128 * GIB, lambda _command: None).read() is None


@pytest.mark.parametrize(
    "output",
    [
        b"",
        b"garbage",
        plistlib.dumps([]),
        plistlib.dumps({"a": 1}),
        plistlib.dumps([{"PerformanceStatistics": 3}]),
        ioreg(),
        ioreg(**{"In use system memory": -1}),
        ioreg(**{"In use system memory": "9"}),
        SAMPLE[:-40],
    ],
)
def test_odd_output_is_unknown(output):
    assert parse_ioreg(output, GIB) is None


@given(st.binary(max_size=300))
def test_no_output_breaks_the_parser(output):
    assert parse_ioreg(output, GIB) is None


@pytest.mark.parametrize(
    ("limit", "ram_gib", "expected"),
    [
        (b"20480\n", 32, 20 * GIB),
        (b"999999999\n", 32, 32 * GIB),
        (b"0\n", 32, 32 * GIB * 2 // 3),
        (None, 96, 72 * GIB),
        (b"no such thing", 16, 16 * GIB * 2 // 3),
    ],
)
def test_what_an_apple_gpu_may_use(limit, ram_gib, expected):
    assert working_set(limit, ram_gib * GIB) == expected


def test_tools_are_named_by_path_and_end_in_time(monkeypatch):
    monkeypatch.setattr(gpus, "TOOL_SECONDS", 0.05)
    assert gpus.run_tool((sys.executable, "-c", "print('x')")) in (b"x\n", b"x\r\n", None)
    assert gpus.run_tool((sys.executable, "-c", "import threading; threading.Event().wait(30)")) is None
    assert gpus.run_tool(("/no/such/tool",)) is None
