"""What all tests share: where the repository is, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

REPOSITORY = Path(__file__).resolve().parent.parent
THREAD = (
    REPOSITORY
    / "archive/requests/metropolitan-police-service/facial-recognition-notting-hill-carnival-2016.md"
)

# The same everywhere, though hypothesis has other settings for servers that run tests. How long an example
# takes says how busy the machine is, not whether the code is right.
settings.register_profile("everywhere", settings.get_profile("default"), deadline=None, derandomize=False)
settings.load_profile("everywhere")

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """The path of a Chromium: the one that FOI_CHROMIUM names, else the system's; None if there is none."""
    return os.environ.get("FOI_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, without which no test of a page can run."""
    path = chromium_path()
    if not path:
        pytest.fail(
            "These tests need Chromium. On Debian: apt-get install chromium. "
            "Elsewhere: set FOI_CHROMIUM to the path of a Chromium or Chrome.",
            pytrace=False,
        )
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running Chromium that calls nobody by itself; each test opens a context of its own."""
    # Chromium refuses to start its sandbox as root, which is who runs tests in a container.
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*_QUIET, *sandbox])
        yield browser
        browser.close()
