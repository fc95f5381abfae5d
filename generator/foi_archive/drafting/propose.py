"""All that the rules read in the letters of a thread: the one way in for those who want a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from foi_archive.drafting.decisions import decisions
from foi_archive.drafting.messages import message_proposals, reference_proposals
from foi_archive.drafting.proposal import Proposal, Proposals
from foi_archive.drafting.questions import questions
from foi_archive.drafting.splits import split
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.decision import Decision
from foi_archive.model.message import MessageKind
from foi_archive.model.question import Question
from foi_archive.model.thread import Thread

UNREAD = (MessageKind.OTHER_FROM_REQUESTER, MessageKind.OTHER_FROM_AUTHORITY)
"""The kinds of messages that nobody has read yet: only their side is known."""


def proposals(thread: Thread, authority: Authority, law: Law) -> Proposals:
    """What the letters of a thread state of its messages, questions and decisions.

    Kinds and questions that the thread has already are taken as they are.
    """
    messages = message_proposals(thread, authority, law)
    kinds = {
        message.id: kind.value
        if message.kind in UNREAD and message.id in messages and (kind := messages[message.id].kind)
        else message.kind
        for message in thread.messages
    }
    known = replace(
        thread, messages=tuple(replace(message, kind=kinds[message.id]) for message in thread.messages)
    )
    asked = questions(known)
    of_thread = thread.questions or tuple(each.value for each in asked)
    decided = decisions(known, kinds, of_thread, law)
    if not thread.questions:
        letters = [text for message in thread.messages for text in thread.texts_of(message.id)]
        asked, decided = split(asked, decided, letters)
        of_thread = tuple(each.value for each in asked)
    found = () if thread.questions else asked
    return Proposals(messages, reference_proposals(thread), found, _in_order(decided, thread, of_thread))


def _in_order(
    found: Iterable[Proposal[Decision]], thread: Thread, asked: Iterable[Question]
) -> tuple[Proposal[Decision], ...]:
    """By letter, and within a letter by the first question; the questions of each in their order, too."""
    letters = {message.id: number for number, message in enumerate(thread.messages)}
    order = {question.id: number for number, question in enumerate(asked)}

    def place(proposal: Proposal[Decision]) -> tuple[int, ...]:
        return letters[proposal.value.message], *(order[id_] for id_ in proposal.value.questions[:1])

    return tuple(sorted((_with_questions_in(order, each) for each in found), key=place))


def _with_questions_in(order: Mapping[str, int], proposal: Proposal[Decision]) -> Proposal[Decision]:
    questions_ = tuple(sorted(proposal.value.questions, key=order.__getitem__))
    return replace(proposal, value=replace(proposal.value, questions=questions_))
