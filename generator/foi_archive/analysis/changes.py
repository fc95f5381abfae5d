"""What a new version of a thread tells otherwise: outcomes, dates, quotations, words of letters, the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from foi_archive.analysis.histories import histories
from foi_archive.analysis.request_outcome import request_outcome
from foi_archive.model.decision import Decision
from foi_archive.model.message import Message
from foi_archive.model.question import Question
from foi_archive.model.thread import Thread

_AROUND = 30  # characters shown before the first difference of two texts
_SHOWN = 120


class Subject(StrEnum):
    """What a change is about."""

    OUTCOME = "outcome"
    DATE = "date"
    QUOTATION = "quotation"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that two versions of a thread tell differently. None: that version does not have it.

    Of long texts, `before` and `after` are the parts around the first difference.
    """

    subject: Subject
    what: str
    before: str | None
    after: str | None


def changes(before: Thread, after: Thread) -> tuple[Change, ...]:
    """All that is told differently, in the order of the new version; what it no longer has comes last."""
    old, new = dict(_facts(before)), dict(_facts(after))
    order = [*new, *(key for key in old if key not in new)]
    return tuple(
        Change(*key, *_apart(old.get(key), new.get(key))) for key in order if old.get(key) != new.get(key)
    )


def _facts(thread: Thread) -> Iterator[tuple[tuple[Subject, str], str]]:
    """Each fact by its subject and name."""
    decided = histories(thread)
    for name in ("title", "authority", "requester", "law", "source", "source_status", "summary", "note"):
        if value := getattr(thread, name):
            yield (Subject.OTHER, name), value
    yield (Subject.OUTCOME, "the request"), request_outcome(thread, decided).label
    if thread.draft:
        yield (Subject.OTHER, "draft"), "true"
    if thread.closed:
        yield (Subject.DATE, "closed"), thread.closed.edtf
    for message in thread.messages:
        yield from _facts_of_message(thread, message)
    for history in decided:
        question = f"question {history.question.id}"
        yield (Subject.QUOTATION, f"{question}: its text"), history.question.text
        yield from _facts_of_drafting(question, history.question)
        if history.outcome:
            yield (Subject.OUTCOME, question), history.outcome.label
    for number, decision in enumerate(thread.decisions, start=1):
        yield from _facts_of_decision(number, decision)


def _facts_of_message(thread: Thread, message: Message) -> Iterator[tuple[tuple[Subject, str], str]]:
    id_ = message.id
    yield (Subject.OTHER, f"{id_}: kind, sender"), f"{message.kind.value}, {message.sender}"
    for name in ("date", "received"):
        if when := getattr(message, name):
            yield (Subject.DATE, f"{id_}: {name}"), when.edtf
    for evidence in message.dated_by:
        yield (Subject.QUOTATION, f"{id_}: dated by {evidence.message}"), evidence.quote
    if message.promised:
        yield (Subject.DATE, f"{id_}: promised"), message.promised.date.edtf
        yield (Subject.QUOTATION, f"{id_}: promised"), message.promised.quote
    if message.considering:
        named = ", ".join(map(str, message.considering.exemptions))
        yield (Subject.OTHER, f"{id_}: considering"), named
        yield (Subject.QUOTATION, f"{id_}: considering"), message.considering.quote
    for name in ("missing", "hidden", "note", "role"):
        if value := getattr(message, name):
            yield (Subject.OTHER, f"{id_}: {name}"), value
    yield from _facts_of_drafting(id_, message)
    for attachment in message.attachments:
        yield (Subject.OTHER, f"{id_}: attachment {attachment.file}"), attachment.sha256 or "no checksum"
    if texts := thread.texts_of(id_):
        yield (Subject.LETTER, f"{id_}: its words"), "\n".join(texts)


def _facts_of_decision(number: int, decision: Decision) -> Iterator[tuple[tuple[Subject, str], str]]:
    what = f"decision {number}"
    result = decision.outcome or decision.effect
    on = f"{', '.join(decision.questions) or 'all questions'}, {decision.message}"
    yield (Subject.OUTCOME, f"{what}: on"), on
    if result:
        yield (Subject.OUTCOME, what), result.label
    if decision.exemptions:
        yield (Subject.OUTCOME, f"{what}: exemptions"), ", ".join(map(str, decision.exemptions))
    if decision.public_interest:
        yield (Subject.OUTCOME, f"{what}: public interest"), decision.public_interest.label
    for place, quote in enumerate(decision.quotes, start=1):
        yield (Subject.QUOTATION, f"{what}, quotation {place}"), quote
    for name in ("after", "reason", "where", "target", "note"):
        if value := getattr(decision, name):
            yield (Subject.OTHER, f"{what}: {name}"), value
    yield from _facts_of_drafting(what, decision)


def _facts_of_drafting(
    what: str, item: Message | Question | Decision
) -> Iterator[tuple[tuple[Subject, str], str]]:
    if item.drafted:
        yield (Subject.OTHER, f"{what}: drafted"), item.drafted.value


def _apart(before: str | None, after: str | None) -> tuple[str | None, str | None]:
    """Both texts if they are short, else the part of each in which the first difference is."""
    texts = [text for text in (before, after) if text is not None]
    if all(len(text) <= _SHOWN for text in texts):
        return before, after
    start = 0
    if before is not None and after is not None:
        same = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
        start = max(0, (min(len(before), len(after)) if same is None else same) - _AROUND)
    return _part(before, start), _part(after, start)


def _part(text: str | None, start: int) -> str | None:
    if text is None:
        return None
    end = start + _SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
