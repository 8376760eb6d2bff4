"""What is said while an answer has not begun."""

from ice_desk.domain.stream import Loading, Waiting


def loading_sentence(event: Loading) -> str:
    eta = "" if event.eta_seconds is None else f", about {max(1, round(event.eta_seconds))} s"
    lead = f"Loading {event.model}{eta}."
    return f"{lead} {event.sentence}".strip()


def waiting_sentence(event: Waiting) -> str:
    return f"{event.why}. It is asked again in {max(1, round(event.seconds))} s."
