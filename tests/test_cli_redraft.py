"""foi import --redraft and foi check --suggest: what rules read in a thread that tells less than it could."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import REPOSITORY
from foi_archive.cli import main
from foi_archive.drafting.propose import UNREAD
from foi_archive.model.message import Message, Party
from foi_archive.thread.read import read
from foi_archive.thread.write import write

THREAD = Path("archive/requests/example-council/visits.md")
TEXT = """\
---
format: 1
title: Visits to the reading room  # as the page has it
authority: example-council
requester: Ann Reader
law: uk-foia
messages:
  # Both letters are from the page.
  - {id: m1, kind: other-from-requester, from: Ann Reader}
  - {id: m2, kind: other-from-authority, from: Jo Clerk, note: Read by me.} # kept
---

~~~ letter m1
Dear Council,

Under the Freedom of Information Act 2000 please provide:

1. The number of visits to the reading room in 2023.
2. The number of visitors from outside the county.

Yours faithfully,

Ann Reader
~~~

A note of the keeper's.

~~~ letter m2
20 March 2024

Dear Ms Reader,

Thank you for your request for information, which we received on 1 March 2024. We have dealt with it under the
Freedom of Information Act 2000.

Question 1: The number of visits to the reading room in 2023.
There were 4,120 visits in 2023.

Question 2: The number of visitors from outside the county.
We do not hold this information.

Yours sincerely,

Jo Clerk
Information Officer
~~~
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    THREAD.parent.mkdir(parents=True)
    entry = "- {id: example-council, name: Example Council, jurisdiction: England and Wales}\n"
    Path("archive/authorities.yml").write_text(entry, "utf-8")
    THREAD.write_text(TEXT, "utf-8")


def foi(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def redraft(*options: str) -> Result:
    return foi("import", "--redraft", str(THREAD), *options)


def test_a_decision_that_is_missing_is_added_behind_the_others() -> None:
    foi("import", "--redraft", str(THREAD))
    whole = THREAD.read_text("utf-8")
    decisions = whole[whole.index("decisions:\n") : whole.index("---\n\n~~~ letter m1")]
    first, second = decisions.removeprefix("decisions:\n").split("  - message: ")[1:]
    assert "disclosed" in first
    assert "not-held" in second
    THREAD.write_text(whole.replace(f"  - message: {second}", ""), "utf-8")
    assert "question 2: not-held" in foi("check", "--suggest", str(THREAD)).output
    foi("import", "--redraft", str(THREAD))
    assert whole == THREAD.read_text("utf-8")
    THREAD.write_text(whole.replace(f"  - message: {first}", ""), "utf-8")
    foi("import", "--redraft", str(THREAD))
    thread = read(THREAD.read_text("utf-8"), "").thread
    assert thread
    assert [("2",), ("1",)] == [decision.questions for decision in thread.decisions]


def test_what_the_thread_lacks_is_added_and_marked() -> None:
    assert 0 == redraft().exit_code
    thread = read(THREAD.read_text("utf-8"), "").thread
    assert thread
    assert thread.draft
    assert ["request", "response"] == [message.kind.value for message in thread.messages]
    assert ["1", "2"] == [question.id for question in thread.questions]
    assert {("1",): "disclosed", ("2",): "not-held"} == {
        decision.questions: decision.outcome.value for decision in thread.decisions if decision.outcome
    }
    # The name is no office, whatever word it is.
    assert thread.messages[1].role != "Jo Clerk"
    assert all(item.drafted for item in (*thread.messages, *thread.questions, *thread.decisions))


def test_what_people_wrote_stays() -> None:
    redraft()
    text = THREAD.read_text("utf-8")
    for words in (
        "title: Visits to the reading room  # as the page has it\n",
        "  # Both letters are from the page.\n",
        "from: Jo Clerk, note: Read by me.",
        "} # kept\n",
        "\nA note of the keeper's.\n",
    ):
        assert words in text
    assert text.endswith(TEXT.partition("\n---\n")[2])


def test_a_second_time_nothing_is_added() -> None:
    redraft()
    before = THREAD.read_bytes()
    result = redraft()
    assert (0, f"{THREAD}: nothing to add\n", before) == (
        result.exit_code,
        result.output,
        THREAD.read_bytes(),
    )


def test_what_was_added_is_told_and_quiet_leaves_it_out() -> None:
    told = redraft().output
    assert told.startswith(f"{THREAD}: redrafted\n  read by rules, which do not understand what they read:\n")
    assert "question 2: not-held" in told
    assert told.endswith(f"  next: compare what is drafted with the letters, foi check {THREAD}\n")
    THREAD.write_text(TEXT, "utf-8")
    assert "read by rules" not in redraft("--quiet").output


def test_what_somebody_has_stated_is_not_proposed() -> None:
    THREAD.write_text(TEXT.replace("kind: other-from-authority", "kind: holding-reply"), "utf-8")
    redraft()
    assert "kind: holding-reply" in THREAD.read_text("utf-8")


@pytest.mark.parametrize(
    "note", ["The source does not tell whose letter this is.", "This letter is from the regulator."]
)
def test_a_letter_of_which_nobody_knows_whose_it_is_is_not_read(note: str) -> None:
    THREAD.write_text(TEXT.replace("Read by me.", note), "utf-8")
    redraft()
    thread = read(THREAD.read_text("utf-8"), "").thread
    assert thread
    assert ("other-from-authority", None) == (thread.messages[1].kind.value, thread.messages[1].drafted)
    assert () == thread.decisions


def test_the_same_is_suggested_with_places_and_nothing_is_written() -> None:
    result = foi("check", "--suggest")
    assert 0 == result.exit_code
    assert TEXT == THREAD.read_text("utf-8")
    assert f"{THREAD}:9:20: notice: m1: request – stated, m1: " in result.output
    assert f"{THREAD}:1:1: notice: question 2: not-held – " in result.output
    assert "[suggestion]" in result.output
    assert "[suggestion]" not in foi("check").output


def test_when_all_is_told_nothing_is_suggested() -> None:
    redraft()
    assert "[suggestion]" not in foi("check", "--suggest").output


def test_of_a_thread_under_a_law_that_is_not_known_nothing_is_suggested() -> None:
    THREAD.write_text(TEXT.replace("uk-foia", "moon-foia"), "utf-8")
    assert "[suggestion]" not in foi("check", "--suggest").output


@pytest.mark.parametrize(
    ("before", "after", "code", "said"),
    [
        ("kind: other-from-authority", "kind: reply", 1, "[unknown-kind]"),
        ("example-council", "other-council", 1, '"other-council" is no authority in archive/authorities.yml'),
        ("uk-foia", "moon-foia", 1, 'there is no law "moon-foia"'),
        ("\n", "\r\n", 1, "cannot be added to as it is written"),
    ],
)
def test_what_cannot_be_redrafted_is_left_as_it_is(before: str, after: str, code: int, said: str) -> None:
    THREAD.write_bytes(TEXT.replace(before, after).encode())
    result = redraft()
    assert (code, True) == (result.exit_code, said in result.output), result.output
    assert TEXT.replace(before, after).encode() == THREAD.read_bytes()


@pytest.mark.parametrize("option", [["--law", "uk-foia"], ["--no-draft"], ["--from", "mail"]])
def test_options_of_sources_do_not_go_with_it(option: list[str]) -> None:
    assert 2 == redraft(*option).exit_code
    assert 2 == foi("import", "--redraft", "archive").exit_code


EXAMPLES = sorted(REPOSITORY.glob("tests/drafting/*/requests/*/*.md"))[::8]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_that_tells_its_letters_only_is_redrafted_once_and_no_comment_is_lost(
    example: Path,
) -> None:
    thread = read(example.read_text("utf-8"), "").thread
    assert thread
    messages = tuple(
        Message(each.id, UNREAD[0] if each.kind.party is Party.REQUESTER else UNREAD[1], each.sender)
        for each in thread.messages
    )
    bare = write(replace(thread, messages=messages, questions=(), decisions=(), references=()))
    commented = bare.replace("  - id: ", "  # above\n  - id: ").replace(
        "\nmessages:\n", "\nmessages:   # all\n"
    )
    folder = Path("archive/requests", thread.authority)
    folder.mkdir(exist_ok=True)
    file = folder / example.name
    file.write_text(commented, "utf-8")
    shutil.copy(example.parents[2] / "authorities.yml", "archive/authorities.yml")
    assert 0 == foi("import", "--redraft", str(file)).exit_code
    once = file.read_text("utf-8")
    assert f"{file}: nothing to add\n" == foi("import", "--redraft", str(file)).output
    assert once == file.read_text("utf-8")
    assert len(messages) == once.count("\n  # above\n")
    assert "\nmessages:   # all\n" in once
    assert ": error: " not in foi("check", str(file)).output
