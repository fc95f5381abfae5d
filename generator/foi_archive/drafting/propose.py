"""All that the rules read in the letters of a thread: the one way in for those who want a draft."""

from __future__ import annotations

from dataclasses import replace

from foi_archive.drafting.decisions import decisions
from foi_archive.drafting.messages import message_proposals, reference_proposals
from foi_archive.drafting.proposal import Proposals
from foi_archive.drafting.questions import questions
from foi_archive.drafting.splits import split
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.message import MessageKind
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
    if thread.questions:
        return Proposals(messages, reference_proposals(thread), (), decided)
    letters = [text for message in thread.messages for text in thread.texts_of(message.id)]
    return Proposals(messages, reference_proposals(thread), *split(asked, decided, letters))
