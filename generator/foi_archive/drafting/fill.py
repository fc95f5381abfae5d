"""A thread with the proposals of the rules where it says nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from foi_archive.drafting.letter_lines import is_name, is_office
from foi_archive.drafting.proposal import MessageProposal, Proposal, Proposals
from foi_archive.drafting.propose import UNREAD
from foi_archive.model.authority import Authority
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision
from foi_archive.model.message import Consideration, DateEvidence, Message, MessageKind, Promise
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.thread import Thread
from foi_archive.model.when import When

Item = TypeVar("Item", Question, Decision)


def filled(thread: Thread, authority: Authority, found: Proposals) -> Thread:
    """The thread, its gaps filled; what somebody has written stays. The same again changes nothing more.

    What is filled in is `drafted`, and a thread in which something was filled in is a draft.
    """
    result = replace(
        thread,
        messages=tuple(
            _message(message, found.messages.get(message.id, MessageProposal()), thread, authority)
            for message in thread.messages
        ),
        references=thread.references or tuple(each.value for each in found.references),
        questions=thread.questions or tuple(map(drafted, found.questions)),
        decisions=(*thread.decisions, *map(drafted, undecided(thread, found.decisions))),
    )
    return thread if result == thread else replace(result, draft=True)


def least_sure(confidences: Iterable[Confidence]) -> Confidence | None:
    """The least sure of some; None if there are none."""
    found = set(confidences)
    return next((each for each in reversed(Confidence) if each in found), None)


def undecided(thread: Thread, found: Iterable[Proposal[Decision]]) -> Iterator[Proposal[Decision]]:
    """What is proposed for questions on which the thread has no decision by the same letter.

    A letter that decides anything in the thread is not proposed to decide on the request as a whole, and a
    question on which there is a decision is not proposed to be unanswered.
    """
    decided = {(each.message, id_) for each in thread.decisions for id_ in each.questions or _all_of(thread)}
    letters, answered = {each.message for each in thread.decisions}, {id_ for _, id_ in decided}
    for proposal in found:
        decision = proposal.value
        if not decision.questions and decision.message not in letters:
            yield proposal
        is_silence = decision.outcome is Outcome.NOT_ANSWERED
        left = tuple(
            id_
            for id_ in decision.questions
            if (decision.message, id_) not in decided and not (is_silence and id_ in answered)
        )
        if left:
            yield replace(proposal, value=replace(decision, questions=left))


def _all_of(thread: Thread) -> tuple[str, ...]:
    return tuple(question.id for question in thread.questions)


def drafted(proposal: Proposal[Item]) -> Item:
    """The question or decision that is proposed, marked as drafted."""
    return replace(proposal.value, drafted=proposal.confidence)


def _message(message: Message, found: MessageProposal, thread: Thread, authority: Authority) -> Message:
    result = _with_gaps_filled(message, found, thread, authority)
    rests_on = {
        "kind": found.kind,
        "sender": found.sender,
        "role": found.role,
        "date": _best(found.sent),
        "received": _best(found.received),
        "promised": found.promised,
        "considering": found.considering,
    }
    sure = {
        proposal.confidence
        for name, proposal in rests_on.items()
        if proposal and getattr(result, name) != getattr(message, name)
    }
    return replace(result, drafted=least_sure(sure | ({message.drafted} if message.drafted else set())))


def _with_gaps_filled(
    message: Message, found: MessageProposal, thread: Thread, authority: Authority
) -> Message:
    is_unsigned = _is_unsigned(message, thread, authority)
    is_undated = message.date is None and message.received is None and not message.dated_by
    return replace(
        message,
        kind=found.kind.value if found.kind and message.kind in UNREAD else message.kind,
        sender=found.sender.value if found.sender and is_unsigned else message.sender,
        role=message.role or _role(message, found),
        date=_day(found.sent) if is_undated else message.date,
        received=_day(found.received) if is_undated else message.received,
        dated_by=_evidence((*found.sent, *found.received)) if is_undated else message.dated_by,
        promised=message.promised or _promise(found),
        considering=message.considering or _consideration(found),
    )


def _is_unsigned(message: Message, thread: Thread, authority: Authority) -> bool:
    """Whether no person is said to have sent it; in a mail the sender of an unread letter may be a unit."""
    is_a_units = message.kind is MessageKind.OTHER_FROM_AUTHORITY and is_office(message.sender)
    return message.sender in (thread.requester, authority.name) or (
        is_a_units and not is_name(message.sender)
    )


def _role(message: Message, found: MessageProposal) -> str | None:
    """The office; None where its words are those of the name: "Jo Clerk" is no clerk."""
    name = found.sender.value if found.sender else message.sender
    return found.role.value if found.role and found.role.value not in (name, message.sender) else None


def _best(found: Sequence[Proposal[date]]) -> Proposal[date] | None:
    return found[0] if found else None


def _day(found: Sequence[Proposal[date]]) -> When | None:
    return When.on(found[0].value) if found else None


def _evidence(found: Sequence[Proposal[date]]) -> tuple[DateEvidence, ...]:
    return tuple(dict.fromkeys(DateEvidence(each.message, each.quote) for each in found))


def _promise(found: MessageProposal) -> Promise | None:
    return Promise(When.on(found.promised.value), found.promised.quote) if found.promised else None


def _consideration(found: MessageProposal) -> Consideration | None:
    return Consideration(found.considering.value, found.considering.quote) if found.considering else None
