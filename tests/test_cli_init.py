"""foi init: a new archive, which builds, checks and can be published as it is."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from building import FOI, files, foi
from click.testing import CliRunner
from conftest import REPOSITORY
from foi_archive.cli import main
from foi_archive.cli.requirements import pins, requirement_fault

COMMIT = "0123456789abcdef0123456789abcdef01234567"
REQUIREMENT = f"foi-archive @ git+https://github.com/someone/foi-archive@{COMMIT}"


def init(folder: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["init", str(folder), *options])
    return result.exit_code, result.output


def test_a_new_archive_has_only_blanks_to_fill_in_and_builds(tmp_path: Path) -> None:
    assert 0 == init(tmp_path / "demo", "--requirement", REQUIREMENT)[0]
    code, said = _said(foi(tmp_path / "demo", "check", "--strict"))
    assert 0 == code
    assert said.endswith("\n1 thread: 9 notices\n")
    rules = re.findall(r"^([^:]+):\d+:\d+: notice: .* \[(.*)\]$", said, re.MULTILINE)
    assert {
        ("archive/about.md", "not-filled-in"): 6,
        ("mkdocs.yml", "not-filled-in"): 1,
        ("archive/authorities.yml", "example-left"): 1,
        ("archive/requests/example-council/visits-to-the-reading-room.md", "example-left"): 1,
    } == Counter(rules)
    built = foi(tmp_path / "demo", "build", "--strict")
    assert 0 == built.returncode, built.stdout
    assert 0 == foi(tmp_path / "demo", "format", "--check").returncode
    page = tmp_path / "demo/site/requests/example-council/visits-to-the-reading-room.html"
    assert "This request is invented." in page.read_text("utf-8")


def test_an_archive_that_is_somebody_s_has_nothing_to_mend(tmp_path: Path) -> None:
    init(tmp_path, "--requirement", REQUIREMENT)
    shutil.rmtree(tmp_path / "archive/requests/example-council")
    (tmp_path / "archive/authorities.yml").write_text("# None yet.\n")
    about = (tmp_path / "archive/about.md").read_text("utf-8").replace("**To be edited:**", "Edited:")
    (tmp_path / "archive/about.md").write_text(re.sub(r"\[[^]]*\]", "the keepers", about))
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(settings.replace("site_name: My", "site_name: Our"))
    assert (0, "0 threads: nothing to mend\n") == _said(foi(tmp_path, "check", "--strict"))


def test_it_has_all_that_github_needs(tmp_path: Path) -> None:
    init(tmp_path, "--requirement", REQUIREMENT)
    assert {
        *(".gitattributes", ".gitignore", "CONTRIBUTING.md", "LICENCE-CONTENT.md", "README.md"),
        *("archive/about.md", "archive/authorities.yml", "archive/index.md"),
        "archive/requests/example-council/visits-to-the-reading-room.md",
        *("mkdocs.yml", "requirements.txt", ".github/dependabot.yml"),
        *(f".github/workflows/{name}.yml" for name in ("publish", "pull-request", "release")),
        *(f".github/ISSUE_TEMPLATE/{name}.yml" for name in ("config", "correction", "request")),
    } == set(files(tmp_path))


@pytest.mark.parametrize("name", ["diary.txt", ".hidden", "archive"])
def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Dear diary")
    code, said = init(tmp_path, "--requirement", REQUIREMENT)
    assert 2 == code
    assert f"holds files already, such as {name}" in said
    assert {name: b"Dear diary"} == files(tmp_path)


def test_an_empty_repository_is_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert 0 == init(tmp_path, "--requirement", REQUIREMENT)[0]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("")
    code, said = init(tmp_path / "demo")
    assert 2 == code
    assert "is a file" in said


def test_a_wheel_is_copied_into_the_archive(tmp_path: Path) -> None:
    wheel = tmp_path / "foi_archive-0.1.0-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    assert 0 == init(tmp_path / "demo", "--wheel", str(wheel))[0]
    assert f"./wheels/{wheel.name}" in requirements(tmp_path / "demo")
    assert b"a wheel" == (tmp_path / "demo/wheels" / wheel.name).read_bytes()


def test_where_nothing_is_known_the_file_says_what_is_to_be_filled_in(tmp_path: Path) -> None:
    code, said = init(tmp_path / "demo")
    assert 0 == code
    assert "requirements.txt has to say where foi-archive comes from" in said
    assert "TO BE MENDED" in (tmp_path / "demo/requirements.txt").read_text()
    # No index is asked for a name that may be somebody else's there.
    assert [] == [line for line in requirements(tmp_path / "demo") if line.startswith("foi-archive")]


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [FOI, "init", "demo"], cwd=tmp_path, stdin=theirs, stdout=subprocess.PIPE, text=True
    ) as process:
        os.write(ours, b"foi-archive @ git+https://example.org/foi-archive\n" + REQUIREMENT.encode() + b"\n")
        said, _ = process.communicate(timeout=60)
    assert 0 == process.returncode
    assert "Where does it come from?" in said
    assert "it names no commit" in said
    assert REQUIREMENT in requirements(tmp_path / "demo")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (REQUIREMENT, None),
        ("foi-archive==1.0.0", None),
        ("foi-archive @ https://example.org/foi_archive-1.0.0-py3-none-any.whl", None),
        ("foi-archive @ git+https://github.com/someone/foi-archive@main", "it names no commit"),
        ("foi-archive\nsomething-else", "it is not one line"),
        ("foi-archive-of-another==1.0.0", "it is not one line"),
        ("--index-url https://example.org", "it is not one line"),
    ],
)
def test_a_requirement_names_one_foi_archive(text: str, fault: str | None) -> None:
    found = requirement_fault(text)
    assert (fault is None) == (found is None)
    assert (fault or "") in (found or "")


def test_what_it_needs_is_pinned_to_what_this_repository_is_tested_with() -> None:
    locked = set(re.findall(r"^[a-z0-9-]+==[^ ]+", (REPOSITORY / "requirements.txt").read_text(), re.M))
    assert set(pins()) <= locked
    assert {"mkdocs", "pyyaml", "pymdown-extensions"} <= {pin.partition("==")[0] for pin in pins()}


@pytest.mark.parametrize(
    ("address", "styles", "first"),
    [
        ("https://someone.github.io/demo", "/demo/css/", "https://someone.github.io/demo/index.html"),
        ("https://foi.example.org", "/css/", "https://foi.example.org/index.html"),
        ("", "/css/", None),
    ],
    ids=["below a path", "a domain of its own", "no address"],
)
def test_it_can_be_published_at_any_address(
    tmp_path: Path, address: str, styles: str, first: str | None
) -> None:
    init(tmp_path, "--requirement", REQUIREMENT)
    built = foi(tmp_path, "build", "--strict", SITE_URL=address)
    assert 0 == built.returncode, built.stdout
    assert f'href="{styles}' in (tmp_path / "site/404.html").read_text("utf-8")
    assert 'href="css/' in (tmp_path / "site/about.html").read_text("utf-8")
    listed = re.findall("<loc>(.*?)</loc>", (tmp_path / "site/sitemap.xml").read_text("utf-8"))
    assert first is None or first == listed[0]
    assert (first is None) == (listed == [])


def requirements(archive: Path) -> list[str]:
    lines = (archive / "requirements.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _said(result: subprocess.CompletedProcess[str]) -> tuple[int, str]:
    return result.returncode, result.stdout
