"""foi compare: what a contribution changes, and the small archive that shows it; none of it is run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from building import foi
from click.testing import CliRunner
from conftest import REPOSITORY
from foi_archive.analysis.changes import changes
from foi_archive.cli import main
from foi_archive.thread.read import read
from hypothesis import given as given_any
from specification import cases
from thread_strategies import threads

STARTER = REPOSITORY / "generator/foi_archive/starter"
EXAMPLE = "archive/requests/example-council/visits-to-the-reading-room.md"
HOSTILE = "##[add-mask]x ::error file=x::y</code><script>alert(1)</script> @everyone [a](https://example.org)"


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """An archive as it is, and the same to be changed."""
    for name in ("trusted", "contribution"):
        assert 0 == CliRunner().invoke(main, ["init", str(tmp_path / name)]).exit_code
    return tmp_path / "trusted", tmp_path / "contribution"


def compare(two: tuple[Path, Path], *options: str) -> str:
    result = CliRunner().invoke(main, ["compare", *map(str, two), *options])
    assert 0 == result.exit_code, result.output
    return result.output


@cases("changes")
def test_what_a_thread_tells_otherwise(given: str, expected: str) -> None:
    text = (STARTER / EXAMPLE).read_text("utf-8")
    new = text
    for line in given.splitlines():
        old, _, replacement = line.replace("\\n", "\n").partition(" -> ")
        assert old in new
        new = new.replace(old, replacement, 1)
    before, after = read(text, "x.md").thread, read(new, "x.md").thread
    assert before
    assert after

    def told(value: str | None) -> str:
        return "nothing" if value is None else '"' + value.replace("\n", "\\n") + '"'

    assert expected.splitlines() == [
        f"{each.subject}, {each.what}: {told(each.before)} -> {told(each.after)}"
        for each in changes(before, after)
    ]


@given_any(threads)
def test_a_thread_is_not_changed_against_itself(thread) -> None:
    assert () == changes(thread, thread)


def test_nothing_changes_nothing(two: tuple[Path, Path], tmp_path: Path) -> None:
    assert "no request changed.\n" == compare(two, "--preview", str(tmp_path / "preview"))
    assert not (tmp_path / "preview").exists()


@pytest.mark.parametrize(
    ("path", "text", "why"),
    [
        (".github/workflows/publish.yml", "on: push", "it says what GitHub runs"),
        (".github/dependabot.yml", "version: 2", "it says what GitHub runs"),
        ("mkdocs.yml", "hooks: [evil.py]", "it says how the site is built"),
        ("requirements.txt", "evil==1", "it says how the site is built"),
        ("evil.py", "import os", "it runs when the site is built or read"),
        ("theme/main.html", "<script>", "it runs when the site is built or read"),
        ("archive/about.md", "# About\n\nWords.\n", "a page of the archive's own"),
        ("archive/about.md", "# About\n\n<b onclick=x>", "may hold HTML"),
        ("archive/about.md", "---\ntemplate: evil.html\n---\n", "may hold HTML"),
        ("archive/evil.js", "alert(1)", "published as it is"),
        ("README.md", "Other words", "no part of the archive's content"),
    ],
)
def test_what_can_do_more_than_be_read_is_to_be_looked_at(
    two: tuple[Path, Path], path: str, text: str, why: str
) -> None:
    file = two[1] / path
    file.parent.mkdir(exist_ok=True, parents=True)
    file.write_text(text)
    said = compare(two)
    assert re.search(rf"^  look at {re.escape(path)}: .*{why}", said, re.MULTILINE)


def test_what_is_made_in_the_archive_is_no_change_but_to_send_such_is(two: tuple[Path, Path]) -> None:
    for made in ("site/index.html", ".venv/bin/foi", ".git/config"):
        (two[0] / made).parent.mkdir(parents=True)
        (two[0] / made).write_text("made")
    assert "no request changed.\n" == compare(two)
    (two[1] / "site").mkdir()
    (two[1] / "site/index.html").write_text("sent")
    assert "look at site/index.html" in compare(two)


def test_a_link_is_named_and_not_followed(two: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/x.md").write_text("secret words")
    (two[1] / "archive/requests/linked").symlink_to(tmp_path / "secret")
    (two[1] / EXAMPLE).unlink()
    (two[1] / EXAMPLE).symlink_to(tmp_path / "secret/x.md")
    said = compare(two, "--preview", str(tmp_path / "preview"))
    assert f"look at {EXAMPLE}: it leads to another file" in said
    assert "look at archive/requests/linked: it leads to another file" in said
    assert not (tmp_path / "preview").exists()


def test_no_word_of_a_stranger_is_a_command_or_html(two: tuple[Path, Path], tmp_path: Path) -> None:
    text = (two[1] / EXAMPLE).read_text("utf-8")
    (two[1] / EXAMPLE).write_text(text.replace("Example: visits to the reading room", HOSTILE))
    (two[1] / "::error file=x::\n::add-mask::y").write_text("x")
    summary = tmp_path / "summary.md"
    # GitHub takes a command from the middle of a line, too: with a summary, no word of others is printed.
    said = compare(two, "--summary", str(summary))
    assert "1 request changed, 1 file to be looked at.\n" == said
    assert HOSTILE in compare(two)
    html = summary.read_text("utf-8")
    assert "<script" not in html
    # Only the conclusion and the headings are Markdown; all words of others are in code within a table.
    outside = re.sub(r"<table>.*?</table>", "", html, flags=re.DOTALL)
    assert "alert" not in outside
    assert "everyone" not in re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)


def test_a_summary_stays_below_what_github_shows(two: tuple[Path, Path], tmp_path: Path) -> None:
    for number in range(3000):
        (two[1] / f"archive/{'x' * 150}{number}.bin").write_bytes(b"")
    summary = tmp_path / "summary.md"
    compare(two, "--summary", str(summary))
    text = summary.read_text("utf-8")
    assert len(text) < 500_000
    assert re.search(r"^And [\d,]+ others\.$", text, re.MULTILINE)


def test_the_preview_shows_the_changed_requests_with_the_settings_of_the_archive(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    before, after = two
    shutil.copy(after / EXAMPLE, after / "archive/requests/example-council/another.md")
    (after / "archive/requests/example-council/another").mkdir()
    (after / "archive/requests/example-council/another/table.csv").write_text("a,b\n")
    (after / "mkdocs.yml").write_text("hooks: [evil.py]\n")
    (after / "evil.py").write_text("raise SystemExit('this was run')\n")
    (after / "archive/about.md").write_text("<script>alert(1)</script>\n")
    preview = tmp_path / "preview"
    said = compare(two, "--preview", str(preview))
    assert "1 request new" in said
    assert ["another", "another.md"] == sorted(
        path.name for path in (preview / "archive/requests/example-council").iterdir()
    )
    assert (before / "mkdocs.yml").read_text() == (preview / "mkdocs.yml").read_text()
    assert (before / "archive/about.md").read_text() == (preview / "archive/about.md").read_text()
    assert not (preview / "evil.py").exists()
    built = foi(preview, "build", "--keep-going")
    assert "this was run" not in built.stdout
    assert (preview / "site/requests/example-council/another.html").exists()


def test_a_request_that_cannot_be_read_or_is_gone_is_named(two: tuple[Path, Path]) -> None:
    (two[1] / "archive/requests/example-council/broken.md").write_bytes(b"\xff\xfe")
    (two[1] / EXAMPLE).unlink()
    said = compare(two)
    assert said.startswith("1 request gone, 1 request not readable.")


def test_folders_that_cannot_be_compared_are_wrong_usage(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["compare", str(tmp_path), str(tmp_path)])
    assert 2 == result.exit_code
    assert "has no folder archive" in result.output


def test_a_name_that_no_archive_may_have_is_in_no_preview_and_in_no_log(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    folder = two[1] / "archive/requests/example-council"
    forged = "b\n::error file=x,line=1::PWNED"
    for name in (f"{forged}.md", f"{forged}.MD", f"{'x' * 230}\n::error::y"):
        (folder / name).write_text("---\n---\n")
    for name in (forged, f"{'z' * 200}\n::error ::y"):
        (folder / name).mkdir()
        (folder / name / "a.pdf").write_bytes(b"%PDF")
    preview = tmp_path / "preview"
    output = compare(two, "--summary", str(tmp_path / "summary"), "--preview", str(preview))
    assert "::" not in output
    assert "\n::" not in (tmp_path / "summary").read_text("utf-8")
    assert not preview.exists()


def test_attachments_and_authorities_are_to_be_looked_at(two: tuple[Path, Path]) -> None:
    attachment = two[1] / EXAMPLE.removesuffix(".md") / "a.pdf"
    attachment.parent.mkdir(exist_ok=True)
    attachment.write_bytes(b"%PDF")
    (two[1] / "archive/authorities.yml").write_text(
        "- {id: example-council, name: Forged, jurisdiction: X}\n"
    )
    output = compare(two)
    assert "a.pdf: a file that is published beside a request: open it" in output
    assert "authorities.yml: it says what authorities are called" in output


def test_a_link_in_the_place_of_the_archive_has_no_preview(two: tuple[Path, Path], tmp_path: Path) -> None:
    shutil.rmtree(two[1] / "archive")
    (two[1] / "archive").symlink_to(two[0] / "archive")
    compare(two, "--preview", str(tmp_path / "preview"))
    assert not (tmp_path / "preview").exists()
    result = CliRunner().invoke(main, ["check", str(two[1] / "archive")])
    assert 1 == result.exit_code
    assert "symbolic-link" in result.output
