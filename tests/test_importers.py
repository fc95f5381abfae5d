"""foi import, of the text of a form: it becomes a draft; nothing is lost, and nothing breaks out.

Each pair in tests/importing-issue-forms/ is what was sent (`.txt`), and what foi import prints and writes
(`.expected`). `FOI_WRITE_EXPECTED=1 pytest tests/test_importers.py` writes the latter; read it, then commit.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from conftest import REPOSITORY
from foi_archive.cli import main
from foi_archive.cli.drafts import name_of
from foi_archive.drafting.thread_of import thread_of
from foi_archive.drafting.unread import is_unread
from foi_archive.importers.draft import Draft
from foi_archive.importers.issue_form import CORRESPONDENCE, IMPORTER, ONE_LINE, PRIVACY, read_issue_form
from foi_archive.importers.source import Source, missing_words
from foi_archive.model.authority import Authority
from foi_archive.model.place import Place
from foi_archive.thread.names import LONGEST_NAME, NAME, RESERVED
from foi_archive.thread.read import read
from foi_archive.thread.write import write
from hypothesis import example, given
from hypothesis import strategies as st

PAIRS = sorted(Path(__file__).parent.glob("importing-issue-forms/*.txt"))
COUNCIL = Authority("example-council", "Example Council", "England and Wales")
FORM = REPOSITORY / ".github/ISSUE_TEMPLATE/request.yml"

# What a stranger may write: text of all kinds, and above all what the form and the file are made of.
_PIECES = st.sampled_from(
    [
        *(f"### {label}" for label in (*ONE_LINE, CORRESPONDENCE, PRIVACY)),
        *(
            "```",
            "```text",
            "````",
            "~~~ letter m2",
            "~~~",
            "---",
            "- [X] yes",
            "_No response_",
            "",
            " ",
            "\t",
        ),
        *(
            "title: x",
            "# y",
            "<script>",
            "\x0c",
            "\x85",
            "\u2028",
            "\u202e",
            "\ufffd",
            "\x00",
            "\x1b[31m",
            "é",
        ),
    ]
)
_LINES = st.one_of(_PIECES, st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=30))
_ONE_LINE = _LINES.map(lambda line: " ".join(line.split())).filter(bool)


@pytest.mark.parametrize("sent", PAIRS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_was_sent_becomes_a_draft(sent: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = import_form(archive(tmp_path), sent.read_text("utf-8"))
    (file,) = (tmp_path / "archive/requests").rglob("*.md")
    found = f"{result.output}\n{file.read_text('utf-8')}"
    expected = sent.with_suffix(".expected")
    if os.environ.get("FOI_WRITE_EXPECTED"):
        expected.write_text(found, "utf-8")
    assert 0 == result.exit_code
    assert expected.read_text("utf-8") == found


def test_the_labels_are_those_of_the_form() -> None:
    fields = yaml.safe_load(FORM.read_text("utf-8"))["body"]
    labels = [field["attributes"]["label"] for field in fields if "label" in field["attributes"]]
    assert [*ONE_LINE, CORRESPONDENCE, PRIVACY] == labels


def told_by(text: str) -> Draft:
    """The draft that the text of an issue tells."""
    read_form = read_issue_form(text)
    assert read_form
    return read_form[0]


@given(st.lists(_ONE_LINE, min_size=5, max_size=5), st.lists(_LINES, min_size=1, max_size=12), st.booleans())
@example(["### Authority", "### Requester", "### Law", "### Address", "### Correspondence"], ["```"], True)
def test_whatever_is_answered_each_answer_stays_in_its_place(
    answers: list[str], lines: list[str], ticked: bool
) -> None:
    draft = told_by(form(answers, lines, ticked))
    expected = [None if answer == "_No response_" else answer for answer in answers]
    assert expected == [draft.title, draft.authority, draft.requester, draft.law, draft.address]
    assert "\n".join(lines) == draft.messages[0].text
    assert ticked == draft.promised_privacy
    assert () == draft.left


@given(st.lists(_LINES, max_size=20))
def test_whatever_stands_there_no_word_is_lost(lines: list[str]) -> None:
    text = "\n".join([*lines, f"### {CORRESPONDENCE}", "the letters"])
    draft = told_by(text)
    told = [draft.title, draft.authority, draft.requester, draft.law, draft.address, draft.messages[0].text]
    kept = "\n".join([*filter(None, told), *(leftover.text for leftover in draft.left)]).split()
    of_the_form = {"###", *ONE_LINE, CORRESPONDENCE, PRIVACY, "```", "```text", "````"}
    of_the_form |= {"_No", "response_", "-", "[X]", "yes"}
    assert [] == [word for word in text.split() if word not in of_the_form and word not in kept]


@given(st.lists(_ONE_LINE, min_size=5, max_size=5), st.lists(_LINES, min_size=1, max_size=30))
@example(
    ["x", "Example Council", "Ann", "x", "x"],
    ["Dear Example Council,", "", "Example Council", "", "Dear Ann"],
)
def test_however_it_is_cut_into_letters_no_word_is_lost(answers: list[str], lines: list[str]) -> None:
    sent = form(answers, lines, ticked=True).encode("utf-8", "replace")
    imported = IMPORTER.read(Source({"issue.txt": sent}))
    assert () == missing_words(imported.told, imported.drafts)
    whole = told_by(sent.decode())
    (draft,) = imported.drafts
    assert whole.messages == draft.messages or len(draft.messages) > 1 or draft.status


@given(st.lists(_ONE_LINE, min_size=5, max_size=5), st.lists(_LINES, min_size=1, max_size=12))
def test_whatever_is_answered_the_file_is_one_draft_with_one_letter(
    answers: list[str], lines: list[str]
) -> None:
    draft = told_by(form(answers, lines, ticked=True))
    made = thread_of(draft, COUNCIL, "uk-foia", "the form", Place("-"))
    reading = read(write(made.thread), "x.md")
    assert made.thread == reading.thread
    assert [] == [each for each in reading.diagnostics if each.severity == "error"]
    assert made.thread.draft
    assert 1 == len(made.thread.messages)
    assert 1 == len(made.thread.body)
    assert [True] == [*map(is_unread, made.thread.messages)]


@given(st.text(max_size=200))
@example("Aux")
@example("404")
@example("日本")
@example("x" * 100)
def test_whatever_the_title_there_is_a_name(title: str) -> None:
    name = name_of(title, "request")
    assert NAME.fullmatch(name)
    assert len(name) <= LONGEST_NAME
    assert name not in RESERVED


def test_no_file_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = archive(tmp_path)
    text = (PAIRS[0].parent / "usual.txt").read_text("utf-8")
    others = [
        text.replace("Dear", f"{number} Dear").replace("https://", f"https://{number}.")
        for number in range(3)
    ]
    said = [import_form(folder, other).output for other in others]
    start = "archive/requests/example-council/visits-to-the-reading-room"
    expected = [f"{start}{end}.md: a draft under FOIA\n" for end in ("", "-2", "-3")]
    assert [] == [line for line, output in zip(expected, said, strict=True) if line not in output]


def test_a_draft_has_nothing_that_stops_a_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    import_form(archive(tmp_path), (PAIRS[0].parent / "usual.txt").read_text("utf-8"))
    assert 0 == CliRunner().invoke(main, ["check"]).exit_code


@pytest.mark.parametrize(
    ("sent", "code", "said"),
    [
        (b"Dear council,", 1, "there is no letter in this"),
        (b"", 1, "there is no letter in this"),
        (b"\xff\xfe", 1, "there is no letter in this"),
        (b"### Correspondence\n\nDear council,", 1, "say which with --law"),
        (b"x" * (2 * 1024 * 1024 + 1), 1, "there is no letter in this"),
        (b"### Law\n\nuk-foia\n\n### Correspondence\n" + b"\n" * 100_001 + b"x", 0, "a draft"),
        (b"### Law\n\nuk-foia\n\n### Correspondence\n" + b"x\n" * 100_001, 1, "it is too long"),
    ],
)
def test_what_is_no_form_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sent: bytes, code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = import_form(archive(tmp_path), sent)
    assert code == result.exit_code, result.output
    assert said in result.output
    assert code == 0 or not (tmp_path / "archive/requests").exists()


def test_lines_that_end_as_on_windows_are_lines() -> None:
    text = (PAIRS[0].parent / "usual.txt").read_text("utf-8")
    assert read_issue_form(text) == read_issue_form(text.replace("\n", "\r\n"))


def form(answers: list[str], lines: list[str], ticked: bool) -> str:
    asked = "".join(f"### {label}\n\n{answer}\n\n" for label, answer in zip(ONE_LINE, answers, strict=True))
    pasted = "\n".join(lines)
    return (
        f"{asked}### {CORRESPONDENCE}\n\n```text\n{pasted}\n```\n\n"
        f"### {PRIVACY}\n\n- [{'X' if ticked else ' '}] Promised.\n"
    )


def archive(folder: Path) -> Path:
    (folder / "archive").mkdir()
    entry = "- {id: example-council, name: Example Council, jurisdiction: England and Wales}\n"
    (folder / "archive/authorities.yml").write_text(entry)
    return folder / "archive"


def import_form(archive: Path, text: str | bytes) -> Result:
    return CliRunner().invoke(
        main, ["import", "-", "--from", "issue-form", "--output", str(archive)], input=text
    )
