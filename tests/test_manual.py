"""The documentation as a site: it builds without a warning, and everything that foi knows stands on it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import click
import pytest
from building import ENVIRONMENT, MKDOCS
from conftest import REPOSITORY
from foi_archive.checks.manual import manual as rules
from foi_archive.cli import main as foi
from foi_archive.law.registry import laws
from foi_archive.model.outcome import Outcome
from foi_archive.thread.fields import RECORDS
from selectolax.lexbor import LexborHTMLParser
from shared import built_once


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each page says, by its name, with white space as one space."""
    folder = built_once(tmp_path_factory, "manual", _build)
    return {
        path.stem: _words(LexborHTMLParser(path.read_text("utf-8")).css_first("article").text())
        for path in folder.glob("*.html")
        if path.name != "404.html"
    }


def test_each_page_is_in_the_navigation(pages: dict[str, str]) -> None:
    # mkdocs --strict, which built it, fails for a page that is not, and for a link that leads nowhere.
    assert {path.stem for path in (REPOSITORY / "generator/docs").glob("*.md")} == set(pages)


def test_it_publishes_the_schemas(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = built_once(tmp_path_factory, "manual", _build)
    for schema in (REPOSITORY / "generator/schemas").glob("*.json"):
        assert schema.read_bytes() == (folder / "schemas" / schema.name).read_bytes()
    assert 'href="schemas/thread.schema.json"' in (folder / "format.html").read_text("utf-8")


def test_each_outcome_stands_there_with_its_definition_and_an_example(pages: dict[str, str]) -> None:
    for outcome in Outcome:
        assert outcome.definition in pages["outcomes"]
        assert 2 <= len(re.findall(rf"(?<![\w-]){outcome.value}(?![\w-])", pages["outcomes"])), outcome


def test_each_rule_stands_there_as_foi_explain_prints_it(pages: dict[str, str]) -> None:
    assert [] == [rule for rule, page in rules().items() if _words(page) not in pages["rules"]]


def test_each_command_stands_there_with_its_help(pages: dict[str, str]) -> None:
    for name, command in foi.commands.items():
        parent = click.Context(foi, info_name="foi", terminal_width=100, **foi.context_settings)
        context = click.Context(command, info_name=name, parent=parent)
        assert _words(command.get_help(context)) in pages["commands"], name


def test_each_field_stands_there_with_its_meaning(pages: dict[str, str]) -> None:
    fields = [field for record in RECORDS for field in record.fields]
    assert [] == [field.name for field in fields if _words(field.meaning) not in pages["format"]]


def test_each_law_stands_there(pages: dict[str, str]) -> None:
    assert [] == [law.id for law in laws().values() if f"{law.id} {law.name}" not in pages["laws"]]


def _build(folder: Path) -> None:
    arguments = (
        "build",
        "--strict",
        "--config-file",
        REPOSITORY / "generator/manual.yml",
        "--site-dir",
        folder,
    )
    ran = subprocess.run([*MKDOCS, *arguments], env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert 0 == ran.returncode, ran.stderr


def _words(text: str) -> str:
    return " ".join(text.split())
