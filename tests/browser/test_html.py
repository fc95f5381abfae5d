"""Every page is HTML as the standard asks, but for what the theme writes itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from browser.serving import Site

# The theme's two toggles, for a drawer and a search that this site does not have, say that browsers shall not
# remember them. The standard knows the attribute for fields of text only.
_OF_THE_THEME = {
    f'<input class="md-toggle" data-md-toggle="{name}" type="checkbox" id="__{name}" autocomplete="off">'
    for name in ("drawer", "search")
}


def test_pages_are_valid(every_kind: Site, tmp_path: Path) -> None:
    # One run for both, since a program in Java takes longer to start than to work.
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><html lang=en><title>x</title><p><div></p>")
    errors = _errors(every_kind.folder, wrong)
    assert [page for page, _ in errors if page == str(wrong)], "the checker would not find anything"
    right = [(page, error) for page, error in errors if page != str(wrong)]
    assert {str(every_kind.folder / page) for page in every_kind.pages()} == {page for page, _ in right}
    assert [] == [(page, error) for page, error in right if error not in _OF_THE_THEME]


def _checker() -> Path:
    jars = sorted(Path(sys.prefix).glob("vnu-*.jar"))
    if not jars:
        pytest.fail("This test needs v.Nu: run `make test`, which installs it.", pytrace=False)
    return jars[-1]


def _errors(*places: Path) -> list[tuple[str, str]]:
    """Every error in some folders and files: the page, and the tag that it is about or else what is wrong."""
    options = ("--errors-only", "--format", "json", "--skip-non-html")
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", _checker(), *options, *places],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    found = json.loads(run.stderr)["messages"]
    assert {"error"} >= {each["type"] for each in found}, found
    return [(each["url"].removeprefix("file:"), _subject(each)) for each in found]


def _subject(error: dict[str, object]) -> str:
    extract, start = str(error.get("extract", "")), int(str(error.get("hiliteStart", 0)))
    tag = extract[start : start + int(str(error.get("hiliteLength", 0)))]
    return tag if "“autocomplete”" in str(error["message"]) else f"{error['message']} {extract!r}"
