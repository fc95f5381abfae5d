"""How well rules read letters: what they propose, held against the truth, subject by subject.

The truth is a thread that people have made. From it come its letters alone (`bare`), and the statements that
are compared (`statements`): each is a tuple that begins with its subject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from conftest import REPOSITORY, THREAD
from foi_archive.drafting.proposal import MessageProposal, Proposal, Proposals
from foi_archive.model.authority import Authority
from foi_archive.model.message import Consideration, Message, Party, Promise
from foi_archive.model.thread import Thread
from foi_archive.model.when import When
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.read import read
from statements import UNREAD, Statement, as_letters_number, matched, statements

FOLDER = REPOSITORY / "tests/drafting"
SUBJECTS = (
    *("kinds", "senders", "roles", "dates", "promises", "references", "considered"),
    *("questions", "outcomes", "not answered", "effects", "exemptions", "public interest"),
)


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
        Message(each.id, UNREAD[each.kind.party], _side(each.kind.party, truth, authority))
        for each in truth.messages
    )
    return Thread(truth.title, truth.authority, truth.requester, truth.law, messages, body=truth.body)


def score(example: Example, proposals: Proposals) -> dict[str, Score]:
    """What is right, wrong and missing in the proposals, by subject."""
    example = replace(example, thread=as_letters_number(example.thread))
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
    example = replace(example, thread=as_letters_number(example.thread))
    expected = Counter(statements(example.thread, example.authority))
    found = Counter(statements(_as_thread(example, proposals), example.authority))
    return sorted((found - expected).elements()), sorted((expected - found).elements())


def total(scores: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """The sums of the scores of several threads."""
    result = dict.fromkeys(SUBJECTS, Score())
    for each in scores:
        result = {subject: result[subject] + each[subject] for subject in SUBJECTS}
    return result


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
