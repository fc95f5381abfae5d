"""A server that builds a project again after each change, and what it shows."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from building import ENVIRONMENT


@contextmanager
def served(folder: Path, *command: str) -> Iterator[tuple[str, Path]]:
    """The address of the project while the command serves it there, and the file with what it prints.

    The command is without its last argument, which is host and port.
    """
    place = f"127.0.0.1:{free_port()}"
    log = folder / "log.txt"
    with log.open("w") as out:
        server = subprocess.Popen(
            [*command, place], cwd=folder, env=ENVIRONMENT, stdout=out, stderr=subprocess.STDOUT
        )
    try:
        wait_for(lambda: "Serving on" in log.read_text())
        yield f"http://{place}/", log
    finally:
        server.terminate()
        server.wait(30)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as response:
        return str(response.read().decode())


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)
