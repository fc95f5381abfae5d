"""What foi check prints for programs: annotations for GitHub, the summary of a job, and JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from building import write_notting_hill
from click.testing import CliRunner, Result
from conftest import REPOSITORY, THREAD
from foi_archive.cli import main
from foi_archive.cli.schema import SCHEMAS
from foi_archive.model.place import Diagnostic, Place, Severity
from foi_archive.publish.annotations import LONGEST_SUMMARY, annotation, job_summary, workflow_commands
from foi_archive.publish.findings_json import FINDINGS_SCHEMA, findings_json
from hypothesis import given as for_all
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser
from specification import cases

_FRAGMENTS = (
    "\n", "\r", "\n\n", "::", "::error::", "::stop-commands::x", "##[error]", "%0A", "%", ",", ":", "|", "`",
    "</code>", "<script>alert(1)</script>", "</td></tr></table>\n\n[a](https://example.org)", "@somebody",
    "#1", "https://example.org", "www.example.org", "<!--", "&amp;", "\x1b[31m", "\u2028", "\u202e", "é",
    "\udc80",
)  # fmt: skip
HOSTILE = st.lists(st.sampled_from(_FRAGMENTS) | st.text(max_size=3)).map("".join)
DIAGNOSTICS = st.builds(
    Diagnostic,
    st.builds(Place, HOSTILE, st.integers(1, 9), st.integers(1, 9)),
    st.sampled_from(Severity),
    st.just("a-rule"),
    HOSTILE,
    HOSTILE,
)
COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]*),line=(\d),col=(\d),title=a-rule::(.*)")


@cases("annotations")
def test_annotations(given: str, expected: str) -> None:
    place, said, rule, *fix = (_decoded(line) for line in given.split("\n"))
    path, line, column = place.rsplit(":", 2)
    severity, _, message = said.partition(" ")
    found = Diagnostic(Place(path, int(line), int(column)), Severity(severity), rule, message, *fix)
    assert expected == annotation(found)


@for_all(DIAGNOSTICS)
def test_whatever_is_found_it_is_one_command_with_its_own_place(found: Diagnostic) -> None:
    command = annotation(found)
    assert [command] == re.split(r"[\r\n]", command)
    match = COMMAND.fullmatch(command)
    assert match
    codes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    path = re.sub("%0D|%0A|%3A|%2C|%25", lambda code: codes[code[0]], match[2])
    assert (found.severity, found.place) == (match[1], Place(path, int(match[3]), int(match[4])))


@for_all(st.lists(DIAGNOSTICS, max_size=5))
def test_in_a_summary_the_words_of_strangers_are_text_in_code(found: list[Diagnostic]) -> None:
    summary = job_summary(found, "a conclusion")
    # A table of HTML ends at the first empty line: behind it, Markdown would begin.
    table, _, behind = summary.removeprefix("### foi check\n\na conclusion\n\n").partition("\n\n")
    assert (bool(found), "") == (table.endswith("</table>"), behind)
    html = LexborHTMLParser(table)
    assert {"table", "tbody", "tr", "th", "td", "code", "br"} >= {node.tag for node in html.body.css("*")} - {
        "body"
    }
    assert len(found) == len(html.css("tr:has(td)"))
    for code in html.css("code"):
        code.decompose()
    words = {"", "place", "what is wrong", "rule", *Severity}
    assert words >= {cell.text().strip() for cell in html.css("th, td")}


def test_errors_come_first() -> None:
    said = [
        Diagnostic(Place("a.md", line), severity, "r", "m")
        for line, severity in enumerate(
            [Severity.NOTICE, Severity.ERROR, Severity.WARNING, Severity.ERROR], start=1
        )
    ]
    assert [("error", "2"), ("error", "4"), ("warning", "3"), ("notice", "1")] == [
        re.findall(r"::(\w+) file=a\.md,line=(\d)", line)[0] for line in workflow_commands(said)
    ]


def test_a_summary_is_never_too_long_for_github() -> None:
    said = [Diagnostic(Place("a.md", line), Severity.NOTICE, "r", "&" * 1000) for line in range(1, 500)] + [
        Diagnostic(Place("b.md"), Severity.ERROR, "the-error", "m")
    ]
    summary = job_summary(said, "500")
    assert len(summary.encode()) < LONGEST_SUMMARY + 1000
    left = 500 - summary.count("<tr><td>")
    assert left > 0
    assert f"And {left} others: `foi check` prints all." in summary
    assert "<code>the-error</code>" in summary


@for_all(st.lists(DIAGNOSTICS, max_size=5))
def test_json_is_as_its_schema_says_and_tells_all(found: list[Diagnostic]) -> None:
    told = json.loads(findings_json(found, threads=1))
    Draft202012Validator(FINDINGS_SCHEMA).validate(told)
    assert found == [
        Diagnostic(
            Place(each["path"], each["line"], each["column"]),
            Severity(each["severity"]),
            each["rule"],
            each["message"],
            each["fix"] or "",
        )
        for each in told["diagnostics"]
    ]
    assert len(found) == sum(told["counts"].values())


@pytest.mark.parametrize("change", [{"version": 2}, {"diagnostics": [{}]}, {"counts": {}}, {"threads": "1"}])
def test_the_schema_of_json_refuses_another_form(change: dict[str, object]) -> None:
    told = json.loads(findings_json([], threads=1))
    assert not Draft202012Validator(FINDINGS_SCHEMA).is_valid({**told, **change})


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one_and_is_printed(name: str) -> None:
    printed = json.loads(foi("schema", name).output)
    Draft202012Validator.check_schema(printed)
    assert SCHEMAS[name] == printed


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a thread with an error, in an archive in which the user stands."""
    write_notting_hill(tmp_path / "archive")
    monkeypatch.chdir(tmp_path)
    file = Path("archive/requests/metropolitan-police-service/broken.md")
    text = THREAD.read_text("utf-8")
    file.write_text(text.replace("outcome: withheld", "outcome: <b>@x</b>", 1), "utf-8")
    return str(file)


def test_the_command_prints_annotations_and_adds_a_summary(broken: str) -> None:
    Path("summary.md").write_text("What another step said.\n", "utf-8")
    result = foi("check", "--format", "github", "--summary", "summary.md")
    first, *_, last = result.output.splitlines()
    assert (1, "2 threads: 1 error, 8 notices") == (result.exit_code, last)
    assert first.startswith(f"::error file={broken},line=")
    summary = Path("summary.md").read_text("utf-8")
    assert summary.startswith(
        "What another step said.\n### foi check\n\n2 threads: 1 error, 8 notices\n\n<table>"
    )
    assert "&lt;b&gt;@x&lt;/b&gt;" in summary
    assert 9 == summary.count("<tr><td>")


def test_the_name_of_a_file_starts_no_command_of_its_own(broken: str) -> None:
    Path(broken).rename(Path(broken).with_name("a\n::error::b\r::stop-commands::c.md"))
    lines = re.split(r"[\r\n]+", foi("check", "--format", "github").output.rstrip("\n"))
    assert "1 thread: 1 error, 4 notices" == lines.pop()
    folder = str(Path(broken).parent)
    assert [] == [
        line for line in lines if not re.match(rf"::(error|notice) file={folder}/[^:,]+,line=", line)
    ]


@pytest.mark.usefixtures("broken")
def test_the_command_prints_json_and_nothing_else() -> None:
    result = foi("check", "--format", "json")
    told = json.loads(result.output)
    Draft202012Validator(FINDINGS_SCHEMA).validate(told)
    assert (1, 2, 1) == (result.exit_code, told["threads"], told["counts"]["error"])
    lines = [line for line in foi("check").output.splitlines() if not line.startswith("  fix: ")][:-1]
    form = "{path}:{line}:{column}: {severity}: {message} [{rule}]"
    assert lines == [form.format(**each) for each in told["diagnostics"]]


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_exit_codes_are_the_same_in_every_form(broken: str, form: str) -> None:
    assert 1 == foi("check", "--format", form).exit_code
    Path(broken).unlink()
    assert 0 == foi("check", "--strict", "--format", form).exit_code


@pytest.mark.usefixtures("broken")
def test_a_summary_that_cannot_be_written_is_said_to_be_so() -> None:
    result = foi("check", "--summary", "nowhere/summary.md")
    assert 1 == result.exit_code
    assert "nowhere/summary.md cannot be written: No such file" in result.output


def test_the_problem_matcher_reads_what_foi_check_prints(broken: str) -> None:
    (matcher,) = json.loads((REPOSITORY / ".github/foi-check.matcher.json").read_text("utf-8"))[
        "problemMatcher"
    ]
    (pattern,) = matcher["pattern"]
    matches = [
        match for line in foi("check").output.splitlines() if (match := re.match(pattern["regexp"], line))
    ]
    assert json.loads(foi("check", "--format", "json").output)["diagnostics"] == [
        {
            "path": match[pattern["file"]],
            "line": int(match[pattern["line"]]),
            "column": int(match[pattern["column"]]),
            "severity": match[pattern["severity"]],
            "rule": match[pattern["code"]],
            "message": match[pattern["message"]],
            "fix": fix,
        }
        for match, fix in zip(matches, _fixes(), strict=True)
    ]


def test_the_hooks_of_pre_commit_run_commands_on_files_of_the_archive(broken: str) -> None:
    hooks = {
        hook["id"]: hook
        for hook in yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text("utf-8"))
    }
    assert {"foi-check", "foi-format"} == set(hooks)
    attachment = broken.replace(".md", "/annex.pdf")
    for name, meant in (
        ("foi-check", [broken, "archive/authorities.yml", "requests/a/b.md", attachment]),
        ("foi-format", [broken, "requests/a/b.md"]),
    ):
        paths = [
            broken,
            "archive/authorities.yml",
            "archive/about.md",
            "requests/a/b.md",
            attachment,
            "README.md",
        ]
        assert meant == [path for path in paths if re.search(hooks[name]["files"], path)]
        given = [broken] if hooks[name].get("pass_filenames", True) else []
        assert 1 == foi(*hooks[name]["entry"].split()[1:], *given).exit_code


def foi(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def _fixes() -> list[str | None]:
    """The fix of each diagnostic, as foi check prints it."""
    lines = foi("check").output.splitlines()[:-1]
    return [
        following.removeprefix("  fix: ") if following.startswith("  fix: ") else None
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if not line.startswith("  fix: ")
    ]


def _decoded(line: str) -> str:
    return line.replace("\\n", "\n").replace("\\r", "\r").replace("\\e", "\x1b")
