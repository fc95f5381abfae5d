"""Slips in mkdocs.yml: each is told with its place and the way out, by all commands that read it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from building import FOI, foi, mkdocs
from click.testing import CliRunner
from conftest import REPOSITORY
from foi_archive.cli import main
from foi_archive.plugin.hooks import FoiArchiveConfig
from foi_archive.plugin.refusals import explained
from foi_archive.thread.placeholders import placeholders
from foi_archive.thread.plugin_options import OPTIONS
from foi_archive.thread.settings import read_settings
from hypothesis import given as for_all
from hypothesis import strategies as st
from live import get, served, wait_for
from specification import cases

SETTINGS = (REPOSITORY / "generator/foi_archive/starter/mkdocs.yml").read_text("utf-8")


@cases("settings")
def test_settings(given: str, expected: str) -> None:
    assert expected == said(read_settings(given.encode(), "mkdocs.yml").diagnostics)


@cases("settings-refused")
def test_what_mkdocs_refuses(given: str, expected: str) -> None:
    settings, message = given.split("\n---\n")
    found = explained(message, read_settings(settings.encode(), "mkdocs.yml"))
    assert expected == said([found] if found else [])


@cases("placeholders")
def test_placeholders(given: str, expected: str) -> None:
    assert expected == said(placeholders(given, "about.md"))


@for_all(st.binary() | st.text().map(str.encode))
def test_no_bytes_raise(data: bytes) -> None:
    read_settings(data, "mkdocs.yml")


@for_all(
    st.integers(0, len(SETTINGS)), st.integers(0, 9), st.text(st.sampled_from(" \t\n:-[]{}#!&*\"'|>%@a"))
)
def test_no_slip_raises(at: int, removed: int, written: str) -> None:
    read_settings((SETTINGS[:at] + written + SETTINGS[at + removed :]).encode(), "mkdocs.yml")


def test_the_plugin_has_these_options() -> None:
    assert sorted(OPTIONS) == sorted(name for name, _ in FoiArchiveConfig._schema)


def test_the_settings_of_a_new_archive_lack_a_name_only() -> None:
    assert ["not-filled-in"] == [each.rule for each in read_settings(SETTINGS.encode(), "x").diagnostics]


def test_every_passage_to_be_filled_in_is_pointed_out() -> None:
    about = (REPOSITORY / "generator/foi_archive/starter/archive/about.md").read_text("utf-8")
    assert about.count("[") + about.count("To be edited") == len([*placeholders(about, "about.md")])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    assert 0 == CliRunner().invoke(main, ["init", str(tmp_path / "archive")]).exit_code
    return tmp_path / "archive"


SLIPS = [
    ("site_name: My", 'site_name: "My', "mkdocs.yml:1:12: error: the quotation mark that opens here"),
    ("docs_dir: archive", "docs_dir: archiv", 'mkdocs.yml:8:11: error: there is no folder "archiv"'),
    ("- foi-archive", "- foi-archve", 'mkdocs.yml:42:1: error: "foi-archive" is not among the plugins'),
    ("  font: false", "  custom_dir: x", 'mkdocs.yml:18:15: error: there is no folder "x" [missing-path]'),
    ("validation:", "hooks: [x.py]\nv:", 'mkdocs.yml:56:9: error: there is no file "x.py" [missing-path]'),
    ("validation:", "INHERIT: x.yml\nv:", 'mkdocs.yml:56:10: error: there is no file "x.yml" [missing-pat'),
    ("docs_dir: archive", "", 'mkdocs.yml:1:1: error: mkdocs.yml needs the field "docs_dir" [missing-field]'),
]


@pytest.mark.parametrize(("old", "new", "message"), SLIPS, ids=[new for _, new, _ in SLIPS])
def test_every_command_tells_a_slip(archive: Path, old: str, new: str, message: str) -> None:
    write(archive, old, new)
    for arguments in (["build"], ["build", "--quiet"], ["serve"], ["check"], ["check", "--format=github"]):
        result = foi(archive, *arguments)
        assert 1 == result.returncode, result.stdout
        where = message.split(":")
        github = f"::error file=mkdocs.yml,line={where[1]},col={where[2]},title="
        assert (github if "--format=github" in arguments else message) in result.stdout
        assert "Traceback" not in result.stdout
    assert not (archive / "site").exists()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("name: material", "name: materal", "mkdocs.yml:17:9: error: Unrecognised theme name: 'materal'."),
        ("- def_list", "- deflist", "mkdocs.yml:38:5: error: Failed to load extension 'deflist' [wrong-s"),
        ("validation:", "extra: !!python/name:os.x\nv:", "mkdocs.yml:56:8: error: cannot find 'x' in the"),
    ],
)
def test_what_only_mkdocs_knows_is_told_by_a_build(archive: Path, old: str, new: str, message: str) -> None:
    write(archive, old, new)
    result = foi(archive, "build")
    assert 1 == result.returncode
    assert message in result.stdout
    assert "Traceback" not in result.stdout
    assert "ERROR   -" not in result.stdout


def test_what_is_doubtful_counts_when_strict(archive: Path) -> None:
    write(archive, "validation:", "nav: [index.md, abuot.md]\nvalidation:")
    lax, strict = foi(archive, "build"), foi(archive, "build", "--strict")
    for result in (lax, strict):
        assert 1 == result.stdout.count('mkdocs.yml:56:17: warning: there is no page "abuot.md" [nav-with')
        assert "WARNING -" not in result.stdout
    assert [0, 1] == [lax.returncode, strict.returncode]


def test_a_warning_of_both_is_told_once(archive: Path) -> None:
    write(archive, "  - foi-archive\n", "  - foi-archive:\n      contct: x\n")
    result = foi(archive, "build")
    assert 0 == result.returncode
    assert 1 == result.stdout.count("contct")


def test_format_says_why_it_finds_no_archive(archive: Path) -> None:
    write(archive, "docs_dir: archive", "docs_dir: archiv")
    result = foi(archive, "format", "--check")
    assert 1 == result.returncode
    assert result.stdout.startswith('mkdocs.yml:8:11: error: there is no folder "archiv" [missing-path]\n')


def test_a_link_is_not_followed(archive: Path) -> None:
    (archive / "mkdocs.yml").rename(archive / "others.yml")
    (archive / "mkdocs.yml").symlink_to("others.yml")
    assert "mkdocs.yml:1:1: error: this is a symbolic link" in foi(archive, "check").stdout


def test_the_settings_of_another_folder_are_not_those_of_the_archive(archive: Path) -> None:
    write(archive, "docs_dir: archive", "docs_dir: .github")
    assert "mkdocs.yml" not in foi(archive, "check", "archive").stdout


def test_a_server_goes_on_when_the_settings_are_broken(archive: Path) -> None:
    with served(archive, FOI, "serve", "--address") as (address, log):
        write(archive, "site_name: My", 'site_name: "My')
        wait_for(lambda: "mkdocs.yml:1:12: error: the quotation mark" in log.read_text())
        assert "My Freedom" in get(address)
        write(archive, 'site_name: "My', "site_name: Our")
        wait_for(lambda: "Our Freedom" in get(address))
    assert "Traceback" not in log.read_text()


def test_mkdocs_itself_goes_on_to_work(archive: Path) -> None:
    result = mkdocs(archive, "build")
    assert 0 == result.returncode, result.stdout


def write(archive: Path, old: str, new: str) -> None:
    file = archive / "mkdocs.yml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1))


def said(diagnostics: Iterable[object]) -> str:
    lines = (str(each).partition(":")[2] for each in diagnostics)
    return "\n".join(lines)
