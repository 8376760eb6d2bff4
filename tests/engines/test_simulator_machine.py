"""What the simulated machines hold and how fast they are; and that the model files tell the truth about it."""

import asyncio

import pytest

from ice_desk.domain.footprint import Places, Serving, footprint
from ice_desk.domain.models import ModelFacts, Tensor
from ice_desk.domain.shapes import shape_of, tensor_bytes
from ice_desk.engines.simulator.models import THINKER as THINKER_SPEC
from ice_desk.engines.simulator.models import build
from ice_desk.engines.simulator.probe import SimulatorProbe
from tests.engines.simulator_wire import CATALOGUE, EMBEDDER, MISTRAL, PHI, THINKER, TINY, YI, Client, simulated

GIB = 1 << 30
QWEN_72B = "qwen:72b-chat-q4_0"
SETTINGS = {"num_ctx": 8192, "num_batch": 512}


async def facts(client: Client, model: str) -> ModelFacts:
    """What a client reads from /api/show."""
    answer = (await client.post("/api/show", model=model)).json
    return ModelFacts(
        name=model,
        architecture=answer["model_info"]["general.architecture"],
        blob="",
        info=answer["model_info"],
        tensors=tuple(Tensor(item["name"], item["type"], tuple(item["shape"])) for item in answer["tensors"]),
        capabilities=frozenset(answer["capabilities"]),
    )


@pytest.mark.parametrize("model", [MISTRAL, PHI, TINY, THINKER])
async def test_a_clients_estimate_is_right_within_one_percent(model: str) -> None:
    async with simulated() as client:
        await client.load(model, options=SETTINGS)
        (row,) = await client.ps()
        shape = shape_of(await facts(client, model))
        guess = footprint(shape, Serving(row["context_length"]), Places.unified())
        counted = guess.bytes - sum(guess.overhead.values())
        assert row["size"] == pytest.approx(counted, rel=0.0101)
        assert row["size_vram"] == row["size"]


async def test_models_differ_from_the_formula_each_by_its_own_amount() -> None:
    """Measuring must be worth something: no model is exactly what its metadata promise."""
    ratios = set()
    async with simulated() as client:
        for model in (MISTRAL, PHI, TINY):
            await client.load(model, options=SETTINGS)
        for row in await client.ps():
            shape = shape_of(await facts(client, row["name"]))
            guess = footprint(shape, Serving(row["context_length"]), Places.unified())
            ratios.add(round(row["size"] / (guess.bytes - sum(guess.overhead.values())), 4))
    assert len(ratios) == 3


@pytest.mark.parametrize("spec", [*CATALOGUE.models.values(), THINKER_SPEC], ids=lambda spec: spec.tag)
def test_the_tensors_weigh_what_the_file_weighs(spec: object) -> None:
    model = build(spec, 0)
    weights = sum(tensor_bytes(tensor) for tensor in model.facts.tensors)
    assert 0.99 * model.size < weights < model.size, "the rest is the tokenizer and other metadata"


async def test_a_model_beyond_the_gpu_is_split_and_slow() -> None:
    async with simulated(profile="rtx_4090") as client:
        answer = await client.chat(QWEN_72B, "hi", options=SETTINGS)
        (row,) = await client.ps()
        assert 0 < row["size_vram"] < row["size"]
        last = answer.lines[-1]
        assert last["eval_count"] / last["eval_duration"] * 1e9 < 4
        gpu = (await client.state())["gpus"][0]
        assert gpu["used"] < gpu["total"]


async def test_without_a_gpu_everything_lies_in_ram() -> None:
    async with simulated(profile="laptop_16gb") as client:
        await client.load(TINY)
        (row,) = await client.ps()
        assert row["size_vram"] == 0
        assert row["context_length"] == 2048
        assert (await client.state())["gpus"] == []


@pytest.mark.parametrize(("profile", "context"), [("rtx_4090", 32768), ("mac_m3_max", 4096), ("laptop_16gb", 4096)])
async def test_the_automatic_context_goes_by_gpu_memory(profile: str, context: int) -> None:
    async with simulated(profile=profile) as client:
        await client.load("mistral:7b-instruct-q4_0")
        assert [row["context_length"] for row in await client.ps()] == [context]


async def test_a_model_beyond_the_machine_evicts_all_and_dies() -> None:
    async with simulated() as client:
        await client.load(TINY, keep_alive=-1)
        before = await client.state()
        answer = await client.load("llama3.1:70b-instruct-q3_K_S")
        assert answer.status == 500
        assert "insufficient memory" in answer.json["error"]
        assert answer.text.count("GGML_ASSERT(ctx-\\u003emem_buffer") == 2
        assert await client.loaded() == set()
        assert (await client.load(TINY)).status == 200
        assert await client.state() == before


async def test_memory_is_given_back() -> None:
    async with simulated() as client:
        empty = await client.state()
        await client.load(MISTRAL)
        (row,) = await client.ps()
        full = await client.state()
        taken = full["ram"]["used"] - empty["ram"]["used"]
        assert row["size"] < taken < row["size"] + GIB
        await client.load(MISTRAL, keep_alive=0)
        assert await client.state() == empty


async def test_a_discrete_gpu_frees_its_memory_a_moment_after_the_model_is_gone() -> None:
    async with simulated(profile="rtx_4090", speed=5) as client:
        empty = await client.state()
        await client.load(TINY)
        await client.load(TINY, keep_alive=0)
        assert await client.loaded() == set()
        assert (await client.state())["gpus"][0]["used"] > empty["gpus"][0]["used"]
        await client.settled(empty)


async def test_figures_add_up_and_the_speed_is_the_catalogues() -> None:
    async with simulated() as client:
        last = (await client.chat(MISTRAL, "a long answer please")).lines[-1]
        assert last["eval_count"] / last["eval_duration"] * 1e9 == pytest.approx(50, rel=0.01)
        parts = last["load_duration"] + last["prompt_eval_duration"] + last["eval_duration"]
        assert last["total_duration"] >= parts
        assert last["load_duration"] > 1e9, "5.9 GB at 5 GB/s"


async def test_a_known_prompt_is_not_read_again() -> None:
    async with simulated() as client:
        prompt = "word " * 2000
        first = (await client.chat(MISTRAL, prompt)).lines[-1]
        second = (await client.chat(MISTRAL, prompt)).lines[-1]
        assert second["prompt_eval_count"] == first["prompt_eval_count"]
        assert second["prompt_eval_duration"] < first["prompt_eval_duration"] / 20


async def test_an_answer_takes_the_time_it_claims() -> None:
    async with simulated(speed=20) as client:
        await client.load(MISTRAL)
        begun = asyncio.get_running_loop().time()
        last = (await client.chat(MISTRAL, "hello")).lines[-1]
        took = asyncio.get_running_loop().time() - begun
        assert took >= 0.9 * last["eval_duration"] / 1e9 / 20


async def test_the_probe_reads_the_machine() -> None:
    async with simulated(profile="rtx_4090") as client:
        probe = SimulatorProbe(client.address)
        empty = await probe.read()
        await client.load(TINY)
        sample = await probe.read()
    assert (sample.simulated, sample.profile) == (True, "rtx_4090")
    assert sample.ram is not None
    assert sample.gpus is not None
    assert empty.gpus is not None
    assert empty.runners == 0
    assert sample.gpus[0].memory.used - empty.gpus[0].memory.used > 600_000_000
    assert not sample.gpus[0].unified
    assert sample.runners


async def test_a_probe_of_nothing_reads_nothing() -> None:
    async with simulated() as client:
        address = client.address
    sample = await SimulatorProbe(address).read()
    assert sample.ram is None
    assert sample.gpus is None


async def test_texts_that_share_words_are_near() -> None:
    async with simulated() as client:
        texts = ["market price of copper", "the market price rose", "quarterly board meeting"]
        answer = (await client.post("/api/embed", model=EMBEDDER, input=texts)).json
        one, two, three = answer["embeddings"]
        assert len(one) == 768
        assert sum(value * value for value in one) == pytest.approx(1)
        near = sum(a * b for a, b in zip(one, two, strict=True))
        far = sum(a * b for a, b in zip(one, three, strict=True))
        assert near > far + 0.2


async def test_pulling_shows_progress_and_ends_installed() -> None:
    async with simulated() as client:
        lines = (await client.post("/api/pull", model="llama3:8b-instruct")).lines
        assert lines[0] == {"status": "pulling manifest"}
        assert [line["status"] for line in lines[-3:]] == ["verifying sha256 digest", "writing manifest", "success"]
        done = [line["completed"] for line in lines if "completed" in line]
        assert done == sorted(done)
        assert done[-1] == lines[1]["total"]
        assert (await client.load("llama3:8b-instruct")).status == 200
        again = (await client.post("/api/pull", model="llama3:8b-instruct")).lines
        assert again[-1] == {"status": "success"}
        assert len(again) < 6


async def test_a_broken_pull_resumes_where_it_was() -> None:
    async with simulated("pull-error") as client:
        first = (await client.post("/api/pull", model="llama3:8b-instruct")).lines
        assert first[-1]["error"]
        assert (await client.post("/api/show", model="llama3:8b-instruct")).status == 404
        client.simulator.faults = frozenset()
        second = (await client.post("/api/pull", model="llama3:8b-instruct")).lines
        assert second[1]["completed"] >= second[1]["total"] // 2
        assert second[-1] == {"status": "success"}


async def test_pulling_the_unknown_fails_in_both_forms() -> None:
    async with simulated() as client:
        lines = (await client.post("/api/pull", model="no-such:1b")).lines
        assert lines[-1] == {"error": "pull model manifest: file does not exist"}
        whole = await client.post("/api/pull", model="no-such:1b", stream=False)
        assert (whole.status, whole.json) == (500, lines[-1])


async def test_the_biggest_model_of_the_mac_fits_alone() -> None:
    async with simulated() as client:
        await client.load(YI, options=SETTINGS)
        (row,) = await client.ps()
        assert row["size"] > 20 * GIB
