"""OLLAMA_HOST, read as Ollama reads it and made fit for dialling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import DeskError, UsageFault
from ice_desk.engines.hosts import is_loopback, read_address

# The left column and its meaning follow Ollama's own test of envconfig.Host; what only a server can bind is mapped.
AS_OLLAMA = {
    "": "http://127.0.0.1:11434",
    "1.2.3.4": "http://1.2.3.4:11434",
    ":1234": "http://127.0.0.1:1234",
    "1.2.3.4:1234": "http://1.2.3.4:1234",
    "example.com": "http://example.com:11434",
    "example.com:1234": "http://example.com:1234",
    ":0": "http://127.0.0.1:0",
    ":66000": "http://127.0.0.1:11434",
    ":-1": "http://127.0.0.1:11434",
    "host:": "http://host:11434",
    "host:none": "http://host:11434",
    "http://host:none": "http://host:80",
    "[::1]": "http://[::1]:11434",
    "::1": "http://[::1]:11434",
    "[::1]:1337": "http://[::1]:1337",
    " 1.2.3.4 ": "http://1.2.3.4:11434",
    '"1.2.3.4"': "http://1.2.3.4:11434",
    ' " 1.2.3.4 " ': "http://1.2.3.4:11434",
    "'1.2.3.4'": "http://1.2.3.4:11434",
    "http://1.2.3.4": "http://1.2.3.4:80",
    "http://1.2.3.4:4321": "http://1.2.3.4:4321",
    "https://1.2.3.4": "https://1.2.3.4:443",
    "https://1.2.3.4:4321": "https://1.2.3.4:4321",
    "https://example.com/ollama": "https://example.com:443/ollama",
    "example.com:56789/path/": "http://example.com:56789/path",
    "1.2.3.4/": "http://1.2.3.4:11434",
    "ollama.com": "https://ollama.com:443",
    "0.0.0.0": "http://127.0.0.1:11434",
    "0.0.0.0:8080": "http://127.0.0.1:8080",
    "[::]": "http://127.0.0.1:11434",
    "[::]:99": "http://127.0.0.1:99",
    "::": "http://127.0.0.1:11434",
    "localhost": "http://127.0.0.1:11434",
    "Localhost:1": "http://127.0.0.1:1",
    "http://localhost": "http://127.0.0.1:80",
}


@pytest.mark.parametrize(("text", "address"), AS_OLLAMA.items())
def test_an_address_is_read_as_ollama_reads_it(text: str, address: str) -> None:
    assert read_address(text) == address


@pytest.mark.parametrize("address", sorted(set(AS_OLLAMA.values())))
def test_a_read_address_stays_as_it_is(address: str) -> None:
    assert read_address(address) == address


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ftp://1.2.3.4", "ftp"),
        ("unix:///run/ollama.sock", "unix"),
        ("http://ann:secret@host", "password"),
        ("key@host:1", "password"),
        ("http://host/?key=secret", "query"),
        ("host#x", "query"),
        ("two words", "host name"),
        ("a:b:c", "host name"),
        ("fe80::1%eth0", "host name"),
        ("host/a b", "path"),
        ("ho\x00st", "host name"),
    ],
)
def test_a_bad_address_is_refused_with_its_reason(text: str, word: str) -> None:
    with pytest.raises(UsageFault) as refusal:
        read_address(text)
    assert word in refusal.value.why
    assert "secret" not in str(refusal.value)
    assert "127.0.0.1:11434" in refusal.value.remedy


@given(st.text(max_size=40))
def test_any_text_gives_an_address_or_a_refusal(text: str) -> None:
    try:
        address = read_address(text)
    except DeskError:
        return
    assert read_address(address) == address
    assert address.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1:11434", True),
        ("http://127.8.9.1:1", True),
        ("http://[::1]:11434", True),
        ("http://[::ffff:127.0.0.1]:1", True),
        ("http://localhost:1", True),
        ("http://192.168.0.9:11434", False),
        ("http://[2001:db8::1]:1", False),
        ("https://ollama.com:443", False),
        ("http://127.0.0.1.example.com:80", False),
        ("", False),
    ],
)
def test_loopback_is_told_from_elsewhere(address: str, expected: bool) -> None:
    assert is_loopback(address) is expected
