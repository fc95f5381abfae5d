"""How well rules read letters: what they propose, held against the truth, subject by subject.

The truth is a thread that people have made. From it come its letters alone (`bare`), and the statements that
are compared (`statements`): each is a tuple that begins with its subject.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from conftest import REPOSITORY, THREAD
from foi_archive.drafting.proposal import MessageProposal, Proposal, Proposals
from foi_archive.model.authority import Authority
from foi_archive.model.decision import Decision, Effect, Stage
from foi_archive.model.message import Consideration, Message, MessageKind, Party, Promise
from foi_archive.model.outcome import Evidence
from foi_archive.model.question import Question, SplitBy
from foi_archive.model.thread import Thread
from foi_archive.model.when import When
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.read import read

FOLDER = REPOSITORY / "tests/drafting"
SUBJECTS = (
    *("kinds", "senders", "roles", "dates", "promises", "references", "considered"),
    *("questions", "outcomes", "not answered", "effects", "exemptions", "public interest"),
)

_UNREAD = {
    Party.REQUESTER: MessageKind.OTHER_FROM_REQUESTER,
    Party.AUTHORITY: MessageKind.OTHER_FROM_AUTHORITY,
}
# Of the words of a question, so many have to be the same ones, of the shorter text and of the longer.
_ALIKE, _COVERED = 0.8, 0.4

Statement = tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """A thread as people have made it, with its authority, and where it lies: `councils/…`."""

    name: str
    thread: Thread
    authority: Authority


@dataclass(frozen=True)
class Score:
    """How many statements are right, wrong, and missing."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missing + other.missing)

    @property
    def precision(self) -> float:
        """The share of what was proposed that is right; 1 if nothing was."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is true that was proposed; 1 if there is nothing."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0


def real() -> Example:
    """The real thread of the archive."""
    return _example("real", THREAD, REPOSITORY / "archive")


def invented(group: str = "*") -> list[Example]:
    """The invented threads of a group, or of all groups."""
    return [
        _example(f"{archive.name}/{path.parent.name}", path, archive)
        for archive in sorted(FOLDER.glob(group))
        for path in sorted(archive.glob("requests/*/*.md"))
    ]


def bare(truth: Thread, authority: Authority) -> Thread:
    """The letters alone, as an importer hands them over: of each message only its side is known."""
    messages = tuple(
        Message(each.id, _UNREAD[each.kind.party], _side(each.kind.party, truth, authority))
        for each in truth.messages
    )
    return Thread(truth.title, truth.authority, truth.requester, truth.law, messages, body=truth.body)


def score(example: Example, proposals: Proposals) -> dict[str, Score]:
    """What is right, wrong and missing in the proposals, by subject."""
    expected = Counter(statements(example.thread, example.authority))
    found = Counter(statements(_as_thread(example, proposals), example.authority))
    return {
        subject: Score(
            right=_count(expected & found, subject),
            wrong=_count(found - expected, subject),
            missing=_count(expected - found, subject),
        )
        for subject in SUBJECTS
    }


def differences(example: Example, proposals: Proposals) -> tuple[list[Statement], list[Statement]]:
    """What was proposed and is not true, and what is true and was not proposed."""
    expected = Counter(statements(example.thread, example.authority))
    found = Counter(statements(_as_thread(example, proposals), example.authority))
    return sorted((found - expected).elements()), sorted((expected - found).elements())


def total(scores: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """The sums of the scores of several threads."""
    result = dict.fromkeys(SUBJECTS, Score())
    for each in scores:
        result = {subject: result[subject] + each[subject] for subject in SUBJECTS}
    return result


def statements(thread: Thread, authority: Authority) -> Iterator[Statement]:
    """All that a thread states and rules may propose, one statement a fact."""
    for message in thread.messages:
        yield from _of_message(message, authority, thread)
    yield from (("references", reference) for reference in thread.references)
    yield from (("questions", question.asked_in, question.id) for question in thread.questions)
    for decision in thread.decisions:
        yield from _of_decision(decision, thread)


def _of_message(message: Message, authority: Authority, thread: Thread) -> Iterator[Statement]:
    if message.kind not in _UNREAD.values():
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


def _as_thread(example: Example, proposals: Proposals) -> Thread:
    """The proposals as a thread, with the truth's ids for the questions that are the same."""
    thread = bare(example.thread, example.authority)
    messages = tuple(
        _with(message, proposals.messages.get(message.id, MessageProposal())) for message in thread.messages
    )
    same = matched([each.value for each in proposals.questions], example.thread.questions)
    questions = tuple(replace(each.value, id=_id(each.value.id, same)) for each in proposals.questions)
    decisions = tuple(
        replace(each.value, questions=tuple(_id(name, same) for name in each.value.questions))
        for each in proposals.decisions
    )
    references = tuple(each.value for each in proposals.references)
    return replace(thread, messages=messages, references=references, questions=questions, decisions=decisions)


def _id(name: str, same: Mapping[str, str]) -> str:
    return same.get(name, f"{name} (no question)")


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


def _with(message: Message, proposal: MessageProposal) -> Message:
    def value(each: Proposal | None, otherwise: object) -> object:
        return each.value if each else otherwise

    return replace(
        message,
        kind=value(proposal.kind, message.kind),
        sender=value(proposal.sender, message.sender),
        role=value(proposal.role, None),
        date=When.on(proposal.sent[0].value) if proposal.sent else None,
        received=When.on(proposal.received[0].value) if proposal.received else None,
        promised=Promise(When.on(proposal.promised.value), "") if proposal.promised else None,
        considering=Consideration(proposal.considering.value, "") if proposal.considering else None,
    )


def _side(party: Party, truth: Thread, authority: Authority) -> str:
    return truth.requester if party is Party.REQUESTER else authority.name


def _count(found: Counter[Statement], subject: str) -> int:
    return sum(times for statement, times in found.items() if statement[0] == subject)


def _example(name: str, path: Path, archive: Path) -> Example:
    thread = read(path.read_text("utf-8"), str(path)).thread
    assert thread
    authorities = read_authorities((archive / "authorities.yml").read_bytes(), "authorities.yml").authorities
    authority = next(each for each in authorities if each.id == thread.authority)
    return Example(name, thread, authority)
