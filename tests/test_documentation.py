"""Every word, field, command, rule and law is documented, and the documents are true."""

from __future__ import annotations

import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from conftest import REPOSITORY
from foi_archive.checks.manual import manual
from foi_archive.cli import main as foi
from foi_archive.law.registry import laws
from foi_archive.model.decision import Effect, PublicInterest, Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.thread.fields import RECORDS

DOCS = REPOSITORY / "generator/docs"
DECISIONS = REPOSITORY / "generator/decisions"
STARTER = REPOSITORY / "generator/foi_archive/starter"
PAGES = sorted(
    [
        *REPOSITORY.glob("*.md"),
        *REPOSITORY.glob("generator/*.md"),
        *DOCS.glob("*.md"),
        *DECISIONS.glob("*.md"),
    ]
)
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))

NAMED = re.compile(r"`(?P<path>(?:archive|generator|tests|theme)/[\w./-]+)`")
LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#]+)(?:#[^)]*)?\)")


def test_the_tables_are_what_the_code_says() -> None:
    tables = runpy.run_path(str(DOCS / "tables.py"))
    documents = {page.name: page.read_text("utf-8") for page in tables["DOCUMENTS"]}
    # If this fails, `make docs` writes them anew.
    assert {name: tables["filled"](text) for name, text in documents.items()} == documents


def test_the_schemas_are_what_the_code_says() -> None:
    files = runpy.run_path(str(DOCS / "tables.py"))["SCHEMA_FILES"]
    written = {path: path.read_text("utf-8") for path in (REPOSITORY / "generator/schemas").iterdir()}
    assert files == written


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("outcomes.md", [f"`{outcome.value}`" for outcome in Outcome]),
        ("outcomes.md", [f"`{effect.value}`" for effect in Effect]),
        ("format.md", [f"`{word.value}`" for word in (*MessageKind, *Stage, *PublicInterest)]),
        ("format.md", [f"| `{field.name}` | " for record in RECORDS for field in record.fields]),
        ("laws.md", [f"`{law}`" for law in laws()]),
        ("rules.md", [f"## {rule}\n" for rule in manual()]),
        ("commands.md", [f"## foi {command}\n" for command in foi.commands]),
    ],
)
def test_each_word_is_documented(document: str, words: list[str]) -> None:
    text = (DOCS / document).read_text("utf-8")
    assert [] == [word for word in words if word not in text]


@each_page
def test_each_link_leads_to_a_file(page: Path) -> None:
    targets = [match["path"] for match in LINK.finditer(page.read_text("utf-8"))]
    assert [] == [target for target in targets if not (page.parent / target).exists()]


@each_page
def test_each_file_that_is_named_is_there(page: Path) -> None:
    named = [match["path"] for match in NAMED.finditer(page.read_text("utf-8"))]
    # What is said to whoever has a new archive is about the files in there.
    assert [] == [path for path in named if not any((root / path).exists() for root in (REPOSITORY, STARTER))]


def test_each_dependency_has_its_page() -> None:
    described = {
        name.strip()
        for page in DECISIONS.glob("*.md")
        for name in page.read_text("utf-8").partition("\n")[0].removeprefix("# ").split(",")
    }
    assert set() == set(dependencies()) - described


def test_the_thread_in_the_readme_is_right(tmp_path: Path) -> None:
    thread, authorities, _ = blocks_of_the_readme()
    write_archive(tmp_path, thread, authorities)
    assert (0, "1 thread: nothing to mend\n") == foi_check(tmp_path)


def test_the_report_in_the_readme_is_what_foi_check_prints(tmp_path: Path) -> None:
    thread, authorities, report = blocks_of_the_readme()
    write_archive(tmp_path, thread.replace('"There were 4,120', '"There were 4120'), authorities)
    assert (1, report) == foi_check(tmp_path)


def test_the_commands_in_the_readme_print_what_it_says() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```console\n(.*?)```", readme, re.DOTALL)
    foi = Path(sys.executable).with_name("foi")
    commands = re.findall(r"^\$ .venv/bin/foi (.*)\n((?:(?!\$).*\n)+)", block, re.MULTILINE)
    assert len(commands) == block.count("$ ")
    for arguments, output in commands:
        ran = subprocess.run([foi, *shlex.split(arguments)], capture_output=True, text=True)
        assert (0, output) == (ran.returncode, ran.stdout)


def blocks_of_the_readme() -> list[str]:
    """The blocks that show a thread, its authority, and a report on the thread with a slip."""
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    return re.findall(r"```(?:yaml|text)\n(.*?)```", readme, re.DOTALL)


def write_archive(folder: Path, thread: str, authorities: str) -> None:
    requests = folder / "archive/requests/example-council"
    requests.mkdir(parents=True)
    (requests / "visits.md").write_text(thread, "utf-8")
    (folder / "archive/authorities.yml").write_text(authorities, "utf-8")


def foi_check(folder: Path) -> tuple[int, str]:
    """The exit code and the output of `foi check --strict` in a folder."""
    foi = Path(sys.executable).with_name("foi")
    ran = subprocess.run([foi, "check", "--strict"], cwd=folder, capture_output=True, text=True)
    return ran.returncode, ran.stdout + ran.stderr


def dependencies() -> Iterable[str]:
    """The names of all distributions that pyproject.toml asks for."""
    pyproject = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    project = pyproject["project"]
    for requirement in [
        *pyproject["build-system"]["requires"],
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]:
        yield re.split(r"[<>=~! ]", requirement)[0]
