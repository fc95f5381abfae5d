"""The small archive against its description: what each request is for, and what follows from its letters."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Iterable
from enum import Enum

import pytest
from foi_archive.analysis.histories import steps
from foi_archive.analysis.timeliness import Timeliness
from foi_archive.checks.run import check_archive
from foi_archive.model.decision import Effect, PublicInterest, Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.question import SplitBy
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.request_outcome import Flag, RequestOutcome, Status
from foi_archive.model.thread import AttachmentText, Letter, Note, Thread
from small_archive import ARCHIVE, CASES, DESCRIPTION, SMALL, THREADS

# No kind of message brings a case before a tribunal, and no fee is still awaited here.
NOT_SHOWN = {Status.AWAITING_TRIBUNAL, Status.AWAITING_FEE}
# Of the one request with a fee a part was paid for and disclosed.
NOT_THE_OUTCOME = {RequestOutcome.FEE_UNPAID}

DECISIONS = [decision for thread in THREADS.values() for decision in thread.decisions]
MESSAGES = [message for thread in THREADS.values() for message in thread.messages]


def table(heading: str) -> list[list[str]]:
    """The rows of the table below a heading of the archive's description."""
    text = DESCRIPTION.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in text.split("\n") if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


EXPECTED = table("What follows from the letters")


def test_every_request_has_a_purpose() -> None:
    assert list(CASES) == [name for name, _ in table("What each request is for")]


@pytest.mark.parametrize("row", EXPECTED, ids=[row[0] for row in EXPECTED])
def test_what_was_counted_by_hand(row: list[str]) -> None:
    case = CASES[row[0]]
    outcome = ", ".join(word.value for word in (case.outcome, *case.flags))
    due = str(case.timeliness.due or "not computed")
    assert row[1:5] == [outcome, case.status.value, due, answer(case.timeliness)]


def test_every_request_was_counted() -> None:
    assert list(CASES) == [row[0] for row in EXPECTED]


def answer(clock: Timeliness) -> str:
    if not clock.answer:
        return "not computed"
    came = "" if clock.answered else "none, "
    if clock.answer.is_in_time:
        return f"{came}in time"
    if clock.answer.exact is not None:
        return f"{came}{clock.answer.exact} late"
    return f"{came}{clock.answer.at_least} to {clock.answer.at_most} late"


def test_diagnostics() -> None:
    expected = [(f"requests/{name}.md", rule) for name, _, rule in table("What `foi check` says")]
    found = check_archive(ARCHIVE)
    assert expected == [
        ("/".join(diagnostic.place.path.split("/")[-3:]), diagnostic.rule) for diagnostic in found
    ]
    assert {Severity.WARNING, Severity.NOTICE} == {diagnostic.severity for diagnostic in found}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (Outcome, [history.outcome for case in CASES.values() for history in case.histories]),
        (Effect, [decision.effect for decision in DECISIONS]),
        (PublicInterest, [decision.public_interest for decision in DECISIONS]),
        (Stage, [step.stage for thread in THREADS.values() for step in steps(thread)]),
        (MessageKind, [message.kind for message in MESSAGES]),
        (SplitBy, [question.split_by for thread in THREADS.values() for question in thread.questions]),
        (RequestOutcome, [*NOT_THE_OUTCOME, *(case.outcome for case in CASES.values())]),
        (Flag, [flag for case in CASES.values() for flag in case.flags]),
        (Status, [*NOT_SHOWN, *(case.status for case in CASES.values())]),
        (ReceiptRule, [thread.receipt_rule for thread in THREADS.values()]),
    ],
)
def test_every_word_is_shown(words: type[Enum], shown: Iterable[Enum | None]) -> None:
    assert set(words) == set(shown) - {None}


def letters(thread: Thread) -> list[str]:
    return [block.text for block in thread.body if isinstance(block, Letter)]


def is_written_in(script: str) -> Callable[[Thread], bool]:
    """Whether a letter of a thread has characters of a script: ARABIC, CJK."""
    return lambda thread: any(
        unicodedata.name(character, "").startswith(script)
        for letter in letters(thread)
        for character in letter
    )


SHOWS: dict[str, Callable[[Thread], bool]] = {
    "a single letter": lambda thread: len(thread.messages) == 1,
    "thirty letters": lambda thread: len(thread.messages) == 30,
    "no date at all": lambda thread: not any(m.date or m.received for m in thread.messages),
    "dates that are ranges": lambda thread: any(m.date and not m.date.day for m in thread.messages),
    "Arabic": is_written_in("ARABIC"),
    "Chinese": is_written_in("CJK"),
    "Welsh": lambda thread: any(message.lang == "cy" for message in thread.messages),
    "a very long title": lambda thread: len(thread.title) > 300,
    "a hidden message": lambda thread: any(message.hidden for message in thread.messages),
    "a text that is missing": lambda thread: any(message.missing for message in thread.messages),
    "an empty letter": lambda thread: "" in letters(thread),
    "notes between letters": lambda thread: any(isinstance(block, Note) for block in thread.body),
    "unknown fields": lambda thread: bool(thread.other and any(m.other for m in thread.messages)),
    "a draft": lambda thread: thread.draft,
    "what nobody has reviewed": lambda thread: any(
        item.drafted for item in (*thread.messages, *thread.questions, *thread.decisions)
    ),
    "exemptions considered": lambda thread: any(message.considering for message in thread.messages),
    "addresses cut off": lambda thread: any("..." in letter for letter in letters(thread)),
    "lines wrapped by a mail system": lambda thread: any(
        letter.count("\n") > 60 for letter in letters(thread)
    ),
    "a quotation with signs": lambda thread: any(letter.count("\n> ") > 3 for letter in letters(thread)),
    "redactions": lambda thread: any("[REDACTED]" in letter for letter in letters(thread)),
}


@pytest.mark.parametrize("shows", SHOWS.values(), ids=SHOWS)
def test_what_pages_must_bear(shows: Callable[[Thread], bool]) -> None:
    assert any(map(shows, THREADS.values()))


def test_laws() -> None:
    assert {"uk-foia", "uk-eir", "scotland-foisa", "us-foia", "germany-ifg"} == {
        thread.law for thread in THREADS.values()
    }


def test_a_disclaimer_repeats_in_every_reply() -> None:
    thread = THREADS["department-for-lighthouses/foghorn-retirement"]
    disclaimer = letters(thread)[2].rpartition("\n\n")[2]
    assert len(disclaimer.split()) > 40
    assert 15 == sum(disclaimer in letter for letter in letters(thread))


def test_related_requests_name_each_other() -> None:
    pairs = {(name, other) for name, thread in THREADS.items() for other in thread.related}
    assert pairs == {(other, name) for name, other in pairs}
    assert {name for pair in pairs for name in pair} <= set(THREADS)


def test_some_tags_differ_in_case_only() -> None:
    tags = {tag for thread in THREADS.values() for tag in thread.tags}
    assert {"languages", "lighthouses", "nhs", "policing", "roads"} == {
        tag for tag in tags if tag.islower() and tags & {tag.capitalize(), tag.upper()}
    }


@pytest.mark.parametrize("name", THREADS)
def test_attachments_are_the_files_that_were_sent(name: str) -> None:
    for message in THREADS[name].messages:
        for attachment in message.attachments:
            sent = (SMALL / "requests" / name / attachment.file).read_bytes()
            assert (attachment.size, attachment.sha256) == (len(sent), hashlib.sha256(sent).hexdigest())


def test_an_attachment_is_transcribed_as_it_is() -> None:
    name = "northmoor-council/pothole-claims-2023-24"
    (text,) = (block for block in THREADS[name].body if isinstance(block, AttachmentText))
    assert (SMALL / "requests" / name / text.file).read_text("utf-8") == f"{text.text}\n"
