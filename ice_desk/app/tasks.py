"""Who tells the task of a question better than the classifier."""

from ice_desk.app.desk import Desk
from ice_desk.services.task_examples import TaskExamples
from ice_desk.services.task_refiner import TaskRefiner


async def open_tasks(desk: Desk) -> TaskRefiner:
    examples = TaskExamples(desk.store)
    await examples.start()
    refiner = TaskRefiner(
        desk.fleet,
        examples,
        desk.jobs,
        desk.routing_models.opinion,
        wanted=lambda: desk.settings.values.value.refine_task,
    )
    desk.history.rated.subscribe(lambda rated: refiner.rated(*rated))
    return refiner
