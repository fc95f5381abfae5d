"""What the rules read in the letters and the thread does not tell, each in a line and with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from foi_archive.analysis.in_words import decision_in_words, provisions, question_in_words
from foi_archive.drafting.fill import drafted, undecided
from foi_archive.drafting.proposal import MessageProposal, Proposal, Proposals
from foi_archive.importers.problems.drafts import suggestion
from foi_archive.model.message import Message
from foi_archive.model.place import Diagnostic
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import FieldPath, ThreadReading


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a thread could tell: in words, where, and the proposal that it is made of."""

    path: FieldPath
    told: str
    proposal: Proposal[Any]

    def diagnostic(self, reading: ThreadReading) -> Diagnostic:
        """It as a notice at its place in a file."""
        proposal = self.proposal
        place = reading.place(*self.path)
        return suggestion(place, self.told, proposal.message, proposal.quote, proposal.confidence.value)


def suggestions(thread: Thread, result: Thread, found: Proposals) -> Iterator[Suggestion]:
    """What a thread tells since it was filled with proposals, in the order of its fields."""
    if result.references != thread.references:
        for reference in found.references:
            yield Suggestion(("references",), f"reference {reference.value}", reference)
    for number, (before, after) in enumerate(zip(thread.messages, result.messages, strict=True)):
        proposed = found.messages.get(before.id, MessageProposal())
        for field, told, proposal in _of_message(before, after, proposed, thread.law):
            yield Suggestion(("messages", number, field), f"{before.id}: {told}", proposal)
    for question in found.questions:
        if drafted(question) in result.questions[len(thread.questions) :]:
            yield Suggestion(("questions",), question_in_words(question.value), question)
    for decision in undecided(thread, found.decisions):
        if drafted(decision) in result.decisions[len(thread.decisions) :]:
            yield Suggestion(("decisions",), decision_in_words(decision.value, thread.law), decision)


def _of_message(
    before: Message, after: Message, found: MessageProposal, law: str
) -> Iterator[tuple[str, str, Proposal[Any]]]:
    """The fields that are filled, each in words."""
    if found.kind and before.kind is not after.kind:
        yield "kind", after.kind.value, found.kind
    if found.sender and before.sender != after.sender:
        yield "from", f"from {after.sender}", found.sender
    if found.role and before.role != after.role:
        yield "role", f"role {after.role}", found.role
    for proposal in found.sent[:1] if before.date != after.date else ():
        yield "date", f"sent on {proposal.value.isoformat()}", proposal
    for proposal in found.received[:1] if before.received != after.received else ():
        yield "received", f"received on {proposal.value.isoformat()}", proposal
    if found.promised and before.promised != after.promised:
        yield "promised", f"promises an answer by {found.promised.value.isoformat()}", found.promised
    if found.considering and before.considering != after.considering:
        told = provisions(found.considering.value, law)
        yield "considering", f"considers {told}", found.considering
