"""What takes long to build is built by one process, and read by all that run tests at the same time."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """The folder of this name, which `build` fills once in a run of the tests. Nobody may change it."""
    base = factory.getbasetemp()
    # Each worker of pytest-xdist has a folder of its own in one that they share.
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = base / name, base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)  # what a build that failed has left
            build(folder)
            done.touch()
    return folder
