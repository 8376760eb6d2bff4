"""A thread that blocks costs its own calls and nothing else."""

import asyncio
import threading
import time

import pytest

from ice_desk.services.worker import Worker


async def test_calls_run_in_order_on_one_thread_of_their_own():
    worker = Worker("a name")
    seen = []

    def work(number):
        seen.append((number, threading.current_thread().name))
        return number * 2

    results = await asyncio.gather(*(worker.call(lambda n=n: work(n), 5.0) for n in range(20)))

    assert results == [n * 2 for n in range(20)]
    assert seen == [(n, "a name") for n in range(20)]
    assert await worker.close()


async def test_a_failure_reaches_the_caller_and_the_next_call_works():
    worker = Worker("a name")
    with pytest.raises(ZeroDivisionError):
        await worker.call(lambda: 1 // 0, 5.0)
    assert await worker.call(lambda: "well", 5.0) == "well"
    await worker.close()


async def test_a_hung_call_times_out_and_is_shaken_while_queued_ones_are_dropped():
    release, done = threading.Event(), []
    worker = Worker("a name", overdue=release.set)
    hung = asyncio.gather(worker.call(lambda: release.wait(10), 0.05), return_exceptions=True)
    queued = asyncio.gather(worker.call(lambda: done.append(1), 0.02), return_exceptions=True)

    began = time.monotonic()
    assert isinstance((await queued)[0], TimeoutError)
    assert isinstance((await hung)[0], TimeoutError)

    assert time.monotonic() - began < 1.0
    assert await worker.call(lambda: "again", 5.0) == "again"
    assert done == []
    await worker.close()


async def test_a_thread_that_never_comes_back_is_left_behind(expect_log):
    expect_log("WARNING ice_desk.services.worker: the thread 'stuck' is still held up")
    release = threading.Event()
    worker = Worker("stuck")
    with pytest.raises(TimeoutError):
        await worker.call(release.wait, 0.01)
    assert worker.busy
    assert not await worker.close(grace=0.05)
    release.set()


async def test_a_cancelled_caller_drops_its_work_unless_it_must_be_done():
    release, done = threading.Event(), []
    worker = Worker("a name")
    blocked = asyncio.gather(worker.call(release.wait, 5.0))
    dropped = asyncio.gather(worker.call(lambda: done.append("dropped"), 5.0))
    kept = asyncio.gather(worker.call(lambda: done.append("kept"), 5.0, keep=True))
    await asyncio.sleep(0)
    dropped.cancel()
    kept.cancel()
    for one in (dropped, kept):
        with pytest.raises(asyncio.CancelledError):
            await one

    release.set()
    await blocked
    await worker.close()

    assert done == ["kept"]


async def test_many_calls_share_one_timer():
    worker = Worker("a name")
    await asyncio.gather(*(worker.call(lambda: None, 30.0) for _ in range(200)))
    scheduled = asyncio.get_running_loop()._scheduled
    assert sum(not handle.cancelled() for handle in scheduled) <= 1
    await worker.close()
