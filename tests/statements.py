"""What a thread states, one statement a fact, so that two threads can be compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from foi_archive.model.authority import Authority
from foi_archive.model.decision import Decision, Effect, Stage
from foi_archive.model.message import Message, MessageKind, Party
from foi_archive.model.outcome import Evidence
from foi_archive.model.question import Question, SplitBy
from foi_archive.model.thread import Thread

Statement: TypeAlias = tuple[str, ...]
"""A subject, what the fact is about, and the fact."""

UNREAD = {
    Party.REQUESTER: MessageKind.OTHER_FROM_REQUESTER,
    Party.AUTHORITY: MessageKind.OTHER_FROM_AUTHORITY,
}
"""The kinds of messages of which only the side is known."""

# Of the words of a question, so many have to be the same ones, of the shorter text and of the longer.
_ALIKE, _COVERED = 0.8, 0.4


def statements(thread: Thread, authority: Authority) -> Iterator[Statement]:
    """All that a thread states and rules may propose, one statement a fact."""
    for message in thread.messages:
        yield from _of_message(message, authority, thread)
    yield from (("references", reference) for reference in thread.references)
    yield from (("questions", question.asked_in, question.id) for question in thread.questions)
    for decision in thread.decisions:
        yield from _of_decision(decision, thread)


def _of_message(message: Message, authority: Authority, thread: Thread) -> Iterator[Statement]:
    if message.kind not in UNREAD.values():
        yield "kinds", message.id, message.kind.value
    if message.sender not in (authority.name, thread.requester):
        yield "senders", message.id, message.sender
    if message.role:
        yield "roles", message.id, message.role
    for name, when in (("date", message.date), ("received", message.received)):
        if when and when.day:
            yield "dates", message.id, name, when.edtf
    if message.promised:
        yield "promises", message.id, message.promised.date.edtf
    for citation in message.considered:
        yield "considered", message.id, str(citation)


def _of_decision(decision: Decision, thread: Thread) -> Iterator[Statement]:
    kind = next(each.kind for each in thread.messages if each.id == decision.message)
    stage = (decision.stage or Stage.of(kind)).value
    # A review that upholds a decision may say again what that was, or not.
    is_again = decision.effect is Effect.UPHELD
    # An effect on no question is one on all that were decided.
    for question in decision.questions or tuple(each.id for each in thread.questions):
        if decision.outcome and not is_again:
            quoted = decision.outcome.evidence is Evidence.QUOTE
            yield "outcomes" if quoted else "not answered", question, stage, decision.outcome.value
        if decision.effect:
            yield "effects", question, stage, decision.effect.value
        for citation in () if is_again else decision.exemptions:
            yield "exemptions", question, stage, str(citation)
        if decision.public_interest and not is_again:
            yield "public interest", question, stage, decision.public_interest.value


def as_letters_number(truth: Thread) -> Thread:
    """The truth with the questions as the letters number them: parts that an editor split off are one again.

    The whole has the words of all its parts, and ended as the first of them did.
    """
    editors = [each for each in truth.questions if each.split_by is SplitBy.EDITOR]
    wholes = {each.id: each.id.rstrip("abcdefgh") for each in editors}
    first = {whole: name for name, whole in reversed(wholes.items())}
    questions = [each for each in truth.questions if first.get(wholes.get(each.id, ""), each.id) == each.id]
    words = {whole: " ".join(each.text for each in editors if wholes[each.id] == whole) for whole in first}
    return replace(
        truth,
        questions=tuple(
            replace(each, id=wholes.get(each.id, each.id), text=words.get(wholes.get(each.id, ""), each.text))
            for each in questions
        ),
        decisions=tuple(_on_wholes(each, wholes, set(first.values())) for each in truth.decisions),
    )


def _on_wholes(decision: Decision, wholes: Mapping[str, str], first: set[str]) -> Decision:
    named = [name for name in decision.questions if name not in wholes or name in first]
    if decision.questions and not named:
        return Decision(decision.message)
    return replace(decision, questions=tuple(wholes.get(name, name) for name in named))


def matched(found: Iterable[Question], true: Iterable[Question]) -> dict[str, str]:
    """For each question found, the id of the true one that it is: one of about the same words."""
    result: dict[str, str] = {}
    left = list(true)
    for each in found:
        likeness = {other.id: _alike(each, other) for other in left}
        best = max(likeness, key=lambda name: (likeness[name], name == each.id), default=None)
        if best is not None and likeness[best] > 0:
            result[each.id] = best
            left = [other for other in left if other.id != best]
    return result


def _alike(one: Question, other: Question) -> float:
    if one.asked_in != other.asked_in:
        return 0.0
    words, others = (Counter(re.findall(r"\w+", text.casefold())) for text in (one.text, other.text))
    common = (words & others).total()
    shorter, longer = sorted((words.total(), others.total()))
    if not shorter or common / shorter < _ALIKE:
        return 0.0
    # What the authority calls 1b may be a part of the words only: the letters need not say which.
    if common / longer < _COVERED and not (one.id == other.id and other.split_by is SplitBy.AUTHORITY):
        return 0.0
    return common / longer
