"""Templates that are asked of many rows, by the same road as every other question."""

from ice_desk.app.desk import Desk
from ice_desk.services.batches import Batches


def open_batches(desk: Desk) -> None:
    desk.batches = Batches(
        desk.dispatcher,
        desk.store,
        desk.jobs,
        desk.places.data / "batches.lock",
        best=desk.documents,
        stays=lambda: desk.settings.values.value.documents_stay,
    )
