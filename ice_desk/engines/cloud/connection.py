"""The HTTP client of one provider: httpx under rules of our own, and what it means when it gets no answer."""

import ssl
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ice_desk.domain.errors import EngineUnreachable, UsageFault
from ice_desk.engines.cloud.endpoint import Endpoint
from ice_desk.engines.cloud.errors import CHECK_ADDRESS, Fault
from ice_desk.engines.deadlines import Deadlines

if TYPE_CHECKING:
    import httpx


def connect(endpoint: Endpoint, deadlines: Deadlines, proxy: str | None) -> "httpx.AsyncClient":
    """A client without redirects, retries, compression, or anything from the environment.

    `proxy` is never used for this computer. The first call imports httpx and reads the certificates, which takes some
    tenths of a second: make it in a thread.
    """
    import httpx

    patience = deadlines.connect_loopback if endpoint.loopback else deadlines.connect
    return httpx.AsyncClient(
        timeout=httpx.Timeout(connect=patience, write=30.0, pool=5.0, read=None),
        follow_redirects=False,
        trust_env=False,
        proxy=None if endpoint.loopback else proxy,
        verify=trusted() if endpoint.encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        headers={"Accept-Encoding": "identity", "User-Agent": "ice-desk"},
    )


def read_proxy(proxy: str | None) -> str | None:
    """A proxy that can be used: http or https with a host. Raises UsageFault for others, without repeating them."""
    text = (proxy or "").strip()
    if not text:
        return None
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise UsageFault(
            "This proxy cannot be used", why="Only http and https proxies are", remedy="Write it as http://host:port"
        )
    return text


def unreachable(fault: Fault, error: Exception, proxied: bool) -> EngineUnreachable:
    """The failure behind a call that got no answer. It cost nothing where it failed before anything was sent."""
    import httpx

    before_sending = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.InvalidURL)
    cause = _innermost(error)
    remedy = "Check the network, or use a local model"
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = f"Its certificate is not trusted: {fault.clean(cause.verify_message)}"
        remedy = "Check the address; a company's certificate must be known to the operating system"
    elif isinstance(cause, ssl.SSLError):
        why, remedy = "It does not speak TLS as it should", CHECK_ADDRESS
    elif isinstance(error, httpx.ProxyError):
        why, remedy = f"The proxy refused: {fault.clean(str(error))}", "Check the proxy in the settings"
    elif isinstance(error, httpx.ConnectTimeout):
        why = f"{'The proxy or the provider' if proxied else 'It'} did not answer in time"
    elif isinstance(error, httpx.PoolTimeout):
        why, remedy = "Too many calls are under way", "Try again"
    elif isinstance(error, before_sending):
        why = fault.clean(str(cause) or type(cause).__name__)
    else:
        why, remedy = "It closed the connection before it answered", "Try again later, or use a local model"
    failure = EngineUnreachable(f"{fault.place} is not reachable", why=why, remedy=remedy)
    failure.nothing_billed = isinstance(error, before_sending)
    return failure


def _innermost(error: BaseException) -> BaseException:
    """The first cause: the outer ones say no more than that all attempts failed."""
    while (cause := error.__cause__ or error.__context__) is not None:
        error = cause
    return error


def trusted() -> ssl.SSLContext:
    """What the operating system trusts, company certificates included; httpx's own list only where it has none."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if sys.platform != "win32" and not (paths.cafile or paths.capath):
        import certifi

        context.load_verify_locations(certifi.where())
    return context
