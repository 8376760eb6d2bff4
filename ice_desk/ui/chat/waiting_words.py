"""What is said while an answer has not begun."""

from ice_desk.domain.stream import Loading, Waiting
from ice_desk.texts import retold, tr


def loading_sentence(event: Loading) -> str:
    eta = "" if event.eta_seconds is None else tr(", about {max} s", max=max(1, round(event.eta_seconds)))
    lead = tr("Loading {model}{eta}.", model=event.model, eta=eta)
    return f"{lead} {retold(event.sentence)}".strip()


def waiting_sentence(event: Waiting) -> str:
    return tr("{why}. It is asked again in {time} s.", why=retold(event.why), time=max(1, round(event.seconds)))
