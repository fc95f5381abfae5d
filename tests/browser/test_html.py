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


@pytest.fixture(scope="module")
def checker() -> Path:
    jars = sorted(Path(sys.prefix).glob("vnu-*.jar"))
    if not jars:
        pytest.fail("This test needs v.Nu: run `make test`, which installs it.", pytrace=False)
    return jars[-1]


def test_pages_are_valid(checker: Path, every_kind: Site) -> None:
    errors = _errors(checker, every_kind.folder)
    pages = {page for page, _ in errors}
    assert set(every_kind.pages()) == pages
    assert [] == [(page, error) for page, error in errors if error not in _OF_THE_THEME]


def test_the_checker_would_find_something(checker: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!doctype html><html lang=en><title>x</title><p><div></p>")
    assert [page for page, _ in _errors(checker, tmp_path)]


def _errors(checker: Path, folder: Path) -> list[tuple[str, str]]:
    """Every error in a folder: the page, and the tag that it is about or else what is wrong."""
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", checker, "--errors-only", "--format", "json", "--skip-non-html", folder],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    found = json.loads(run.stderr)["messages"]
    assert {"error"} >= {each["type"] for each in found}, found
    return [(_page(each["url"], folder), _subject(each)) for each in found]


def _page(url: str, folder: Path) -> str:
    return Path(url.removeprefix("file:")).relative_to(folder).as_posix()


def _subject(error: dict[str, object]) -> str:
    extract, start = str(error.get("extract", "")), int(str(error.get("hiliteStart", 0)))
    tag = extract[start : start + int(str(error.get("hiliteLength", 0)))]
    return tag if "“autocomplete”" in str(error["message"]) else f"{error['message']} {extract!r}"
