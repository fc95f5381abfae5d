"""Each source in tests/importers/, a file or a folder, beside what its importer makes of it (`.expected`).

`FOI_WRITE_EXPECTED=1 pytest tests/test_sources.py` writes the latter; read it, then commit.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from importing import cases, source_of, told


@pytest.mark.parametrize("given", cases(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_source_becomes_a_draft_and_nothing_is_lost(given: Path) -> None:
    expected = given.with_name(f"{given.stem if given.is_file() else given.name}.expected")
    found = told(source_of(given))
    if os.environ.get("FOI_WRITE_EXPECTED"):
        expected.write_text(found, "utf-8")
    assert expected.read_text("utf-8") == found


def test_each_case_is_recognised_as_what_its_folder_says() -> None:
    recognised = {
        (given.parent.name, told(source_of(given)).splitlines()[0].removeprefix("recognised as: "))
        for given in cases()
    }
    assert {(folder, folder) for folder, _ in recognised} == recognised


def test_no_case_loses_a_word() -> None:
    assert {"words missing: none"} == {
        line
        for given in cases()
        for line in told(source_of(given)).splitlines()
        if line.startswith("words missing: ")
    }
