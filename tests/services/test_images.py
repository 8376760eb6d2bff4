"""Images of a chat: kept with their prompt, sent to models that see, told of to those that do not."""

import json
from pathlib import Path

import pytest

from ice_desk.app import open_desk
from ice_desk.domain.chats import Role, Waiting
from ice_desk.domain.errors import Refused, UsageFault
from ice_desk.domain.images import MOST_IMAGES, Image
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Reserved
from ice_desk.engines.simulator.models import SEER
from ice_desk.services.images import Images
from ice_desk.services.library import Library
from ice_desk.services.transfer.chats_file import chats_of, json_of
from ice_desk.services.transfer.markdown import markdown_of
from ice_desk.ui.image_reading import read_image
from tests.engines.fake_provider import FakeProvider
from tests.services.ask_house import ask_house
from tests.services.desk_parts import eventually
from tests.services.fleet_house import MISTRAL
from tests.services.image_files import image_file
from tests.services.test_cloud_desk import KEY, ask, desk_with, state_of

QUESTION = "What does this chart show?"


async def read_here(path: Path):
    """Images of our own making need no process of their own."""
    return read_image(path)


async def attached(desk, tmp_path, name="chart.png", width=640, height=400) -> Image:
    desk.images._read = read_here
    return await desk.images.add(image_file(tmp_path / name, width, height), desk.chat)


async def prompts(desk):
    return [one for one in await desk.history.messages(desk.chat) if one.role is Role.USER]


async def test_a_question_with_an_image_goes_to_a_model_that_sees_and_is_kept_with_it(tmp_path):
    async with ask_house(tmp_path) as desk:
        image = await attached(desk, tmp_path)
        taken = desk.images.take(desk.chat)
        asked = await desk.ask(QUESTION, images=taken)
        assert asked.error is None
        assert asked.model == SEER.tag
        assert "1 (640 × 400 points)" in asked.text
        [prompt] = await prompts(desk)
        assert [(one.name, one.width, one.height) for one in prompt.images] == [("chart.png", 640, 400)]
        assert prompt.images[0].thumb
        assert await desk.images.data([image])
        [message] = desk.engine.requests[-1].messages
        assert (message.content, len(message.images)) == (QUESTION, 1)
        assert desk.images.state.value.of(desk.chat) == ()


async def test_it_stays_over_the_box_through_a_restart_until_it_is_sent_or_removed(tmp_path):
    async with ask_house(tmp_path) as desk:
        first, second = await attached(desk, tmp_path, "a.png"), await attached(desk, tmp_path, "b.jpg")
        again = Images(desk.store, desk.jobs)
        await again.start()
        assert [one.name for one in again.state.value.of(desk.chat)] == ["a.png", "b.jpg"]
        await again.remove(first.id)
        assert [one.id for one in again.state.value.of(desk.chat)] == [second.id]
        assert await again.data([first]) == {}


async def test_follow_ups_send_it_again_and_one_that_cannot_see_reads_a_note(tmp_path):
    async with ask_house(tmp_path) as desk:
        await attached(desk, tmp_path)
        await desk.ask(QUESTION, images=desk.images.take(desk.chat))
        seen = await desk.ask("And the year before?", model=SEER.tag)
        assert [len(message.images) for message in desk.engine.requests[-1].messages] == [1, 0, 0]
        assert "cannot see" not in seen.route.reason
        blind = await desk.ask("And the debt?", model=MISTRAL)
        assert blind.error is None
        assert "It cannot see the 1 image of earlier questions" in blind.route.reason
        messages = desk.engine.requests[-1].messages
        assert not any(message.images for message in messages)
        assert messages[0].content == f"[An image was attached here that you cannot see: chart.png]\n{QUESTION}"


async def test_a_preview_says_before_sending_where_it_goes_or_why_not(tmp_path):
    async with ask_house(tmp_path) as desk:
        await attached(desk, tmp_path)
        images = desk.images.state.value.of(desk.chat)
        question = desk_question(desk, images=images)
        assert desk.dispatcher.preview(question).model == SEER.tag
        refused = desk.dispatcher.preview(desk_question(desk, images=images, model=MISTRAL))
        assert isinstance(refused, Refused)
        assert refused.what == f"{MISTRAL} cannot see images"
        await desk.other.delete(SEER.tag)
        await desk.fleet.refresh()
        nobody = desk.dispatcher.preview(question)
        assert isinstance(nobody, Refused)
        assert "ice-desk pull" in nobody.remedy


def desk_question(desk, **more):
    from ice_desk.services.dispatcher import Question

    return Question(QUESTION, conversation=desk.chat, **more)


async def test_images_are_deleted_with_their_chat(tmp_path):
    async with ask_house(tmp_path) as desk:
        await attached(desk, tmp_path)
        await desk.ask(QUESTION, images=desk.images.take(desk.chat))
        await attached(desk, tmp_path, "later.png")
        await desk.store.write(lambda db: db.execute("DELETE FROM conversations") and None)
        await desk.images.start()
        assert await desk.store.run(lambda db: db.execute("SELECT count(*) FROM images").fetchone()[0]) == 0


async def test_a_prompt_that_waits_keeps_its_images(tmp_path):
    async with ask_house(tmp_path) as desk:
        await attached(desk, tmp_path)
        taken = desk.images.take(desk.chat)
        waiting = Waiting("k", QUESTION, Tier.EDGE, images=taken)
        await desk.history.keep_waiting(desk.chat, waiting)
        await desk.images.start()
        assert desk.images.state.value.of(desk.chat) == ()
        [kept] = await desk.history.waiting(desk.chat)
        assert kept.images == taken
        await desk.ask(QUESTION, images=kept.images, waiting="k", model=SEER.tag)
        assert [one.name for one in (await prompts(desk))[0].images] == ["chart.png"]
        await attached(desk, tmp_path, "b.png")
        await desk.history.keep_waiting(desk.chat, Waiting("l", "x", Tier.EDGE, images=desk.images.take(desk.chat)))
        await desk.history.forget_waiting("l")
        await desk.images.refresh()
        assert [one.name for one in desk.images.state.value.of(desk.chat)] == ["b.png"], "it is over the box again"


async def test_an_image_that_is_asked_about_anew_is_there_twice(tmp_path):
    async with ask_house(tmp_path) as desk:
        await attached(desk, tmp_path)
        taken = desk.images.take(desk.chat)
        await desk.ask(QUESTION, images=taken)
        await desk.ask("Look again.", images=taken)
        first, second = await prompts(desk)
        assert first.images[0].id != second.images[0].id
        assert first.images[0].thumb == second.images[0].thumb


async def test_no_more_go_with_one_question_than_providers_take(tmp_path):
    async with ask_house(tmp_path) as desk:
        for number in range(MOST_IMAGES):
            await attached(desk, tmp_path, f"{number}.png", 20, 20)
        with pytest.raises(UsageFault, match="8 images go with one question at most"):
            await attached(desk, tmp_path, "more.png")


async def test_what_cannot_be_read_says_so_until_it_is_dismissed(tmp_path):
    async with ask_house(tmp_path) as desk:
        path = tmp_path / "a.svg"
        path.write_text("<svg/>")
        desk.images.attach(path, desk.chat)
        await eventually(lambda: any(one.fault for one in desk.images.state.value.readings))
        [reading] = desk.images.state.value.readings
        assert "SVG" in reading.fault
        assert reading.key < 0
        desk.images.dismiss(reading.key)
        assert desk.images.state.value.readings == ()


async def test_what_is_pasted_becomes_an_image_with_a_name(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.images._read = read_here
        content = image_file(tmp_path / "a.png").read_bytes()
        desk.images.attach_pasted(lambda: content, None)
        await eventually(lambda: bool(desk.images.state.value.of(None)))
        assert [one.name for one in desk.images.state.value.of(None)] == ["Pasted image 1.png"]


async def test_an_exported_chat_brings_its_images_back_and_only_what_is_one(tmp_path):
    async with ask_house(tmp_path) as desk:
        await attached(desk, tmp_path)
        await desk.ask(QUESTION, images=desk.images.take(desk.chat))
        library = Library(desk.store, desk.history, read=read_here)
        chats = await library.take([desk.chat])
        assert "*Image chart.png*" in markdown_of(chats)
        file = tmp_path / "chats.json"
        file.write_text(json_of(chats))
        [added] = await library.put(chats_of(file))
        back = next(one for one in await desk.history.messages(added) if one.role is Role.USER)
        assert [(one.name, one.width, one.height) for one in back.images] == [("chart.png", 640, 400)]
        record = json.loads(file.read_text())
        record["chats"][0]["messages"][0]["images"][0]["data"] = "PHN2Zy8+"
        file.write_text(json.dumps(record))
        with pytest.raises(UsageFault, match=r"chart.png in the chat .* cannot be imported. SVG"):
            await library.put(chats_of(file))


async def test_money_for_an_image_is_set_aside_before_it_leaves_and_never_too_little(tmp_path):
    async with FakeProvider("normal", key=KEY) as provider, desk_with(tmp_path, provider.base_url) as desk:
        desk.images._read = read_here
        for number, size in enumerate([(1568, 1568), (1568, 300), (60, 40)]):
            await desk.images.add(image_file(tmp_path / f"{number}.png", *size), None)
        taken = desk.images.take(None)
        with pytest.raises(Refused, match="stays on this machine"):
            await ask(desk, images=taken)
        assert provider.posts == 0
        desk.settings.set("documents_stay", False)
        _, events = await ask(desk, images=taken)
        [reserved] = [event for event in events if isinstance(event, Reserved)]
        assert provider.posts == 1
        content = provider.requests[-1].json["messages"][-1]["content"]
        assert [part["type"] for part in content] == ["image_url"] * 3 + ["text"]
        [bill] = provider.billed
        assert bill.input_tokens > 2_400, "the provider counts images"
        assert bill.micro_dollars <= reserved.micro_dollars
        assert state_of(desk) == [("settled", bill.micro_dollars)]


async def test_a_desk_finds_them_again(tmp_path):
    from ice_desk.options import DeskOptions

    async with open_desk(DeskOptions(data_dir=tmp_path / "desk", simulate=True, speed=500.0)) as desk:
        desk.images._read = read_here
        await desk.images.add(image_file(tmp_path / "a.png"), None)
    async with open_desk(DeskOptions(data_dir=tmp_path / "desk", simulate=True, speed=500.0)) as desk:
        assert [one.name for one in desk.images.state.value.of(None)] == ["a.png"]
