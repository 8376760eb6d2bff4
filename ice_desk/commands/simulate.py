"""`ice-desk simulate`: the simulator alone, for other programs and for tests."""

import argparse
import asyncio
import signal

from ice_desk import paths
from ice_desk.domain.errors import DeskError, UsageFault
from ice_desk.engines.simulator.server import Simulator
from ice_desk.services.catalogue import load_catalogue

HIGHEST_PORT = 65_535


def run(arguments: argparse.Namespace) -> int:
    return asyncio.run(serve(arguments))


async def serve(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl+C or SIGTERM. Prints the address on its first line."""
    given = vars(arguments)
    if not 0 <= arguments.port <= HIGHEST_PORT:
        raise UsageFault(f"There is no port {arguments.port}", remedy=f"Choose one up to {HIGHEST_PORT}, or 0 for any.")
    catalogue = load_catalogue(paths.resources() / "catalogue")
    profile = given.get("profile") or catalogue.config.hardware_profile
    faults = frozenset(given.get("fault") or ())
    simulator = Simulator(
        catalogue, profile=profile, speed=given.get("speed") or 1.0, faults=faults, port=arguments.port
    )
    try:
        address = await simulator.start()
    except OSError as error:
        raise DeskError(
            f"Port {arguments.port} cannot be used", why=error.strerror or str(error), remedy="Choose another --port."
        ) from error
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:  # Windows: Ctrl+C arrives as KeyboardInterrupt
            break
    print(f"Simulated Ollama on {address} · {profile}", flush=True)
    if faults:
        print(f"Faults: {', '.join(sorted(faults))}", flush=True)
    try:
        await stopped.wait()
    finally:
        await simulator.close()
    return 0
