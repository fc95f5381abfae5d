"""What the letters of a thread say of its messages: kinds, people, dates, promises; and the references."""

from __future__ import annotations

from foi_archive.drafting.considering import considering
from foi_archive.drafting.dates import told_dates
from foi_archive.drafting.days import days
from foi_archive.drafting.kinds import kinds
from foi_archive.drafting.promises import promised
from foi_archive.drafting.proposal import MessageProposal, Proposal
from foi_archive.drafting.references import references
from foi_archive.drafting.signatures import signed
from foi_archive.drafting.thread_letters import read_letters
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.message import MessageKind, Party
from foi_archive.model.thread import Thread


def message_proposals(thread: Thread, authority: Authority, law: Law) -> dict[str, MessageProposal]:
    """What the letters say of each message, by its id; of a message without a letter other letters may tell.

    Of the thread only the letters and the side of each message are looked at, and the requester's name.
    """
    letters = read_letters(thread)
    named = {letter.id: days(letter.text, law.id) for letter in letters}
    found = kinds(letters, law)
    names = {letter.id: signed(letter, authority, thread.requester) for letter in letters}
    told = told_dates(
        letters,
        named,
        {id_: proposal.value for id_, proposal in found.items()},
        {id_: name.sender.value for id_, name in names.items() if name.sender},
    )
    result: dict[str, MessageProposal] = {}
    for letter in letters:
        kind = found.get(letter.id)
        name = names[letter.id]
        by_authority = letter.party is Party.AUTHORITY
        extends = kind is not None and kind.value is MessageKind.EXTENSION
        result[letter.id] = MessageProposal(
            kind=kind,
            sender=name.sender,
            role=name.role,
            sent=tuple(told.sent.get(letter.id, ())),
            received=tuple(told.received.get(letter.id, ())),
            promised=promised(letter, named[letter.id], told) if by_authority else None,
            considering=considering(letter, law) if extends else None,
        )
    return result


def reference_proposals(thread: Thread) -> tuple[Proposal[str], ...]:
    """The numbers that the authority gave the request and its review, in the order of the letters."""
    return references(read_letters(thread))
