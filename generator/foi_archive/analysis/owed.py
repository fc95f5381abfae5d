"""What is owed: the answers that a request waits for, letter by letter."""

from __future__ import annotations

from dataclasses import dataclass, replace

from foi_archive.model.decision import Decision, Effect
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.thread import Thread

_LATER_STAGES = (
    MessageKind.REVIEW_REQUEST,
    MessageKind.REVIEW_ACKNOWLEDGEMENT,
    MessageKind.REVIEW_DECISION,
    MessageKind.REGULATOR_COMPLAINT,
    MessageKind.REGULATOR_DECISION,
    MessageKind.TRIBUNAL_DECISION,
)


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to come.

    A `clarification` and a `fee` are for the requester to send, and until then the authority owes no
    response; a `review` it owes all the same.
    """

    response: bool = True
    clarification: bool = False
    fee: bool = False
    review: bool = False
    regulator: bool = False

    @property
    def by_authority(self) -> bool:
        """Whether it is the authority's turn."""
        return self.review or (self.response and not self.clarification and not self.fee)


def owed(thread: Thread) -> tuple[Owed, ...]:
    """What is owed after each message, in the order of the file."""
    states = []
    state = Owed()
    for message in thread.messages:
        state = _after(message, state, thread)
        states.append(state)
    return tuple(states)


def response_is_owed(thread: Thread) -> bool:
    """Whether a response to the request is still to come, as far as the archive follows it."""
    last = owed(thread)[-1] if thread.messages else Owed()
    return last.response and not thread.closed


def answer_position(thread: Thread) -> int | None:
    """Which message, counted from 0, is the answer to the request: the last response; None if none came.

    In place of a response stand a review decision that gave the first decision, and a transfer of all
    questions. Once a response went to a later stage, what comes after belongs to that stage.
    """
    position = None
    before = Owed()
    for number, (message, after) in enumerate(zip(thread.messages, owed(thread), strict=True)):
        if position is not None and message.kind in _LATER_STAGES:
            break
        match message.kind:
            case MessageKind.RESPONSE:
                position = number
            case MessageKind.REVIEW_DECISION | MessageKind.TRANSFER if before.response and not after.response:
                position = number
        before = after
    return position


def withdrawal_position(thread: Thread) -> int | None:
    """Which message, counted from 0, withdrew the whole request before it was answered; None if none did."""
    before = Owed()
    for number, (message, after) in enumerate(zip(thread.messages, owed(thread), strict=True)):
        if message.kind is MessageKind.WITHDRAWAL and before.response and not after.response:
            return number
        before = after
    return None


def _after(message: Message, before: Owed, thread: Thread) -> Owed:
    answered = replace(before, response=False, clarification=False, fee=False)
    match message.kind:
        case MessageKind.REQUEST:
            return replace(before, response=True, clarification=False, fee=False)
        case MessageKind.CLARIFICATION_REQUEST:
            return replace(before, clarification=before.response)
        case MessageKind.CLARIFICATION:
            return replace(before, clarification=False)
        case MessageKind.FEE_NOTICE:
            return replace(before, fee=before.response)
        case MessageKind.PAYMENT:
            return replace(before, fee=False)
        case MessageKind.RESPONSE:
            return answered
        case MessageKind.TRANSFER:
            return answered if _decides_on_all(message, thread) else before
        case MessageKind.REVIEW_REQUEST:
            return replace(before, review=True)
        case MessageKind.REVIEW_DECISION:
            return _reviewed(message, replace(before, review=False), thread)
        case MessageKind.REGULATOR_COMPLAINT:
            return replace(before, regulator=True)
        # Whoever stands above the authority has the last word on its review too.
        case MessageKind.REGULATOR_DECISION | MessageKind.TRIBUNAL_DECISION:
            return _reviewed(message, replace(before, review=False, regulator=False), thread)
        # A withdrawal with decisions withdraws the questions that they name, else the request.
        case MessageKind.WITHDRAWAL:
            partial = _decisions_in(message, thread) and not _decides_on_all(message, thread)
            return before if partial else Owed(response=False)
        case _:
            return before


def _reviewed(message: Message, before: Owed, thread: Thread) -> Owed:
    decisions = _decisions_in(message, thread)
    if any(each.effect and each.effect.sets_aside and not each.outcome for each in decisions):
        return replace(before, response=True)
    if any(each.outcome or each.effect is Effect.FIRST_DECISION for each in decisions):
        return replace(before, response=False, clarification=False, fee=False)
    return before  # it dealt with the delay only, or left things as they were


def _decides_on_all(message: Message, thread: Thread) -> bool:
    decided = {question for each in _decisions_in(message, thread) for question in each.questions}
    return bool(thread.questions) and all(question.id in decided for question in thread.questions)


def _decisions_in(message: Message, thread: Thread) -> tuple[Decision, ...]:
    return tuple(each for each in thread.decisions if each.message == message.id)
