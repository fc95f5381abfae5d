"""A thread with the proposals of the rules where it says nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from foi_archive.drafting.proposal import MessageProposal, Proposal, Proposals
from foi_archive.drafting.propose import UNREAD
from foi_archive.model.authority import Authority
from foi_archive.model.message import Consideration, DateEvidence, Message, Promise
from foi_archive.model.thread import Thread
from foi_archive.model.when import When


def filled(thread: Thread, authority: Authority, found: Proposals) -> Thread:
    """The thread, its gaps filled; what somebody has written stays. The same again changes nothing more."""
    messages = tuple(
        _message(message, found.messages.get(message.id, MessageProposal()), thread, authority)
        for message in thread.messages
    )
    return replace(
        thread,
        draft=True,
        messages=messages,
        references=thread.references or tuple(each.value for each in found.references),
        questions=thread.questions or tuple(each.value for each in found.questions),
        decisions=thread.decisions or tuple(each.value for each in found.decisions),
    )


def _message(message: Message, found: MessageProposal, thread: Thread, authority: Authority) -> Message:
    is_unsigned = message.sender in (thread.requester, authority.name)
    sent = message.date is None and message.received is None and not message.dated_by
    return replace(
        message,
        kind=found.kind.value if found.kind and message.kind in UNREAD else message.kind,
        sender=found.sender.value if found.sender and is_unsigned else message.sender,
        role=message.role or (found.role.value if found.role else None),
        date=_day(found.sent) if sent else message.date,
        received=_day(found.received) if sent else message.received,
        dated_by=_evidence((*found.sent, *found.received)) if sent else message.dated_by,
        promised=message.promised or _promise(found),
        considering=message.considering or _consideration(found),
    )


def _day(found: Sequence[Proposal[date]]) -> When | None:
    return When.on(found[0].value) if found else None


def _evidence(found: Sequence[Proposal[date]]) -> tuple[DateEvidence, ...]:
    return tuple(dict.fromkeys(DateEvidence(each.message, each.quote) for each in found))


def _promise(found: MessageProposal) -> Promise | None:
    return Promise(When.on(found.promised.value), found.promised.quote) if found.promised else None


def _consideration(found: MessageProposal) -> Consideration | None:
    return Consideration(found.considering.value, found.considering.quote) if found.considering else None
