"""Who answers a question with images: only a model that surely sees them."""

from dataclasses import replace

from ice_desk.domain.errors import Refused
from ice_desk.domain.images import REMEDY
from ice_desk.domain.routing import Route
from ice_desk.domain.tier_rules import Case, Choice, choose_pool

SIGHT_REMEDY = f"Choose Auto, or pull a model that can: ice-desk pull {REMEDY}."


def choose_seeing(case: Case) -> Choice:
    """The tier's rule among the models that can see; where none is here, the tier's first cloud model that can.

    Raises Refused where nobody can.
    """
    best, role = case.best(case.eligible), case.usable(case.tier.cloud)
    if best is None:
        if role is None:
            raise _nobody_sees(case)
        otherwise = f"Local once a model here can see images, such as {REMEDY}."
        return Choice(role, "No model here can see images, so this goes to the cloud.", otherwise, "only it can see")
    choice = choose_pool(case)
    if choice.model != best or case.installed((*case.tier.local, *case.tier.wider)):
        return choice
    return replace(choice, reason=f"{best} is the best here that can see images.", short="it can see images")


def sees(route: Route) -> bool:
    """Whether the chosen model surely sees images."""
    if route.basis is None:
        return False
    world = route.basis.world
    if route.engine == "local":
        return any(option.vision for option in world.options if option.model == route.model)
    seat = world.cloud.get(route.role)
    return seat is not None and seat.vision


def _nobody_sees(case: Case) -> Refused:
    seeing = [option for option in case.options if option.vision]
    if seeing:
        full = any(not option.fits for option in seeing)
        return Refused(
            "No model that can see images can take this question",
            why="; ".join(f"{option.model}: {case.barred.get(option.model, '')}" for option in seeing),
            remedy="Eject a model, or move one out of Hot." if full else "Send fewer images, or shorten the question.",
        )
    blocked = next((seat.blocked for seat in case.cloud.values() if seat.vision and seat.blocked), "")
    cloud = f", and a cloud model cannot take it: {blocked}" if blocked else ""
    way = "let images leave this machine in the settings" if case.keep_local else "use a cloud model that can"
    return Refused(
        "No model here can see images",
        why=f"None of the {len(case.options)} installed models can{cloud}",
        remedy=f"Pull one: ice-desk pull {REMEDY}. Or {way}.",
    )
