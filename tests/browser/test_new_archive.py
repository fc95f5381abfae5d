"""A new archive of somebody who has the wheel only: its pages open, from the disk and without a word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from building import ENVIRONMENT
from conftest import REPOSITORY
from playwright.sync_api import Browser, expect

from browser.serving import Site
from browser.watching import ending, watched

_EXAMPLE = "requests/example-council/visits-to-the-reading-room.html"


def test_from_the_wheel_alone_a_new_archive_builds_and_opens(browser: Browser, tmp_path: Path) -> None:
    _run(REPOSITORY, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path))
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    _run(tmp_path, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", installed, wheel)
    empty = tmp_path / "empty"
    empty.mkdir()
    # What it needs is here already; foi-archive itself is that of the wheel.
    foi = ("-P", installed / "bin/foi")
    _run(empty, *foi, "init", "demo", PYTHONPATH=str(installed))
    assert wheel.name in {path.name for path in (empty / "demo/wheels").iterdir()}
    _run(empty / "demo", *foi, "build", PYTHONPATH=str(installed))

    site = Site(empty / "demo/site", f"{(empty / 'demo/site').as_uri()}/")
    with watched(browser, site) as (page, record):
        page.goto(f"{site.address}index.html")
        page.get_by_role("link", name="Example: visits to the reading room").first.click()
        expect(page).to_have_url(ending(_EXAMPLE))
        outcomes = page.locator("#questions [data-outcome]").evaluate_all(
            "rows => rows.map(row => row.dataset.outcome)"
        )
        assert ["disclosed", "withheld", "not-held"] == outcomes
        page.wait_for_load_state("networkidle")
        assert ([], [], []) == (record.errors, record.requests, record.dialogs)


def _run(folder: Path, *arguments: str | Path, **environment: str) -> None:
    ran = subprocess.run(
        [sys.executable, *map(os.fspath, arguments)],
        cwd=folder,
        env=ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert 0 == ran.returncode, ran.stdout
