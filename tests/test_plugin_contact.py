"""The option `contact`: whom each request's page leads to."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest
from building import mkdocs, project
from conftest import THREAD

PAGE = f"requests/{THREAD.parent.name}/{THREAD.stem}.html"


def test_a_request_s_page_leads_to_the_contact(tmp_path: Path) -> None:
    result = build(tmp_path, "contact: {name: The keepers, address: archive@example.org}")
    assert 0 == result.returncode, result.stdout
    page = (tmp_path / "site" / PAGE).read_text("utf-8")
    assert '<a href="mailto:archive@example.org?subject=Correction%3A%20Facial' in page
    assert f"{PAGE.replace('/', '%2F')}%0D%0A" in page
    assert "No contact is set" not in result.stdout


def test_without_a_contact_the_build_says_so_and_goes_on(tmp_path: Path) -> None:
    result = build(tmp_path, "keep_going: false")
    assert 0 == result.returncode, result.stdout
    assert "No contact is set" in result.stdout
    assert "mailto:" not in (tmp_path / "site" / PAGE).read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("contact: archive@example.org", "write `name:` and `address:` below it"),
        ("contact: {name: The keepers}", "write `name:` and `address:` below it"),
        ("contact: {name: The keepers, address: the about page}", "neither an e-mail address nor a web"),
    ],
)
def test_a_contact_that_is_none_is_refused(tmp_path: Path, option: str, message: str) -> None:
    result = build(tmp_path, option)
    assert 1 == result.returncode
    assert message in result.stdout
    assert "Traceback" not in result.stdout
    assert not (tmp_path / "site").exists()


def build(folder: Path, option: str) -> CompletedProcess[str]:
    """What building a copy of the archive prints, with an option of the plugin."""
    settings = project(folder) / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert "\n  - foi-archive\n" in text
    settings.write_text(text.replace("\n  - foi-archive\n", f"\n  - foi-archive:\n      {option}\n"), "utf-8")
    return mkdocs(folder, "build", "--strict")
