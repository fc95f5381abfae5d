"""How a whole request ended: one word for all its questions, and flags for what the word leaves out."""

from __future__ import annotations

from foi_archive.analysis.histories import History, Step
from foi_archive.analysis.owed import answer_position, response_is_owed, withdrawal_position
from foi_archive.analysis.timeliness import Timeliness
from foi_archive.model.decision import Effect, Stage
from foi_archive.model.outcome import Outcome
from foi_archive.model.request_outcome import Flag, RequestOutcome
from foi_archive.model.thread import Thread

_REFUSALS = frozenset(
    {
        Outcome.WITHHELD,
        Outcome.NEITHER_CONFIRMED_NOR_DENIED,
        Outcome.ALREADY_ACCESSIBLE,
        Outcome.FUTURE_PUBLICATION,
        Outcome.COST_LIMIT,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
    }
)
_DISCLOSURES = frozenset({Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED})
_UNANSWERED = frozenset({Outcome.NOT_ANSWERED, Outcome.NO_RESPONSE})

# They say nothing about what the authority did with the questions that were left to it.
_SET_ASIDE = frozenset({Outcome.WITHDRAWN, Outcome.NOT_FOI})
_NOT_DEALT_WITH = _UNANSWERED | {None, Outcome.CLARIFICATION_SOUGHT, Outcome.FEE_UNPAID, Outcome.TRANSFERRED}

_IF_ALL_ARE = (
    ({Outcome.NOT_HELD}, RequestOutcome.NOT_HELD),
    ({Outcome.TRANSFERRED}, RequestOutcome.TRANSFERRED),
    ({Outcome.COST_LIMIT}, RequestOutcome.COST_LIMIT),
    ({Outcome.VEXATIOUS, Outcome.REPEATED}, RequestOutcome.VEXATIOUS),
    ({Outcome.ALREADY_ACCESSIBLE}, RequestOutcome.ALREADY_ACCESSIBLE),
    ({Outcome.FEE_UNPAID}, RequestOutcome.FEE_UNPAID),
    ({Outcome.WITHDRAWN}, RequestOutcome.WITHDRAWN),
    ({Outcome.DISCLOSED, Outcome.NOT_HELD}, RequestOutcome.GRANTED_IN_FULL),
)

_CHANGES = frozenset({Effect.OVERTURNED, Effect.PARTLY_OVERTURNED, Effect.REMITTED})
_CHANGED_AT = (
    (Stage.INTERNAL_REVIEW, Flag.CHANGED_ON_REVIEW),
    (Stage.REGULATOR, Flag.CHANGED_BY_REGULATOR),
    (Stage.TRIBUNAL, Flag.CHANGED_BY_TRIBUNAL),
)


def request_outcome(thread: Thread, histories: tuple[History, ...]) -> RequestOutcome:
    """How the request ended, by the first rule that holds.

    Questions that were withdrawn or not handled as FOI do not count unless all are such. A question disclosed
    in part counts as disclosed and as refused.
    """
    outcomes = {history.outcome for history in histories}
    outcomes = outcomes - _SET_ASIDE or outcomes
    if outcomes <= {None, Outcome.NO_RESPONSE}:
        return _undecided(thread, said_so=Outcome.NO_RESPONSE in outcomes)
    for words, whole in _IF_ALL_ARE:
        if outcomes <= words:
            return whole

    disclosed = outcomes & _DISCLOSURES
    refused = outcomes & (_REFUSALS | {Outcome.PARTLY_DISCLOSED})
    if disclosed and refused:
        return RequestOutcome.PARTIALLY_WITHHELD
    if disclosed and outcomes & _NOT_DEALT_WITH:
        return RequestOutcome.PARTIALLY_ANSWERED
    if None in outcomes and response_is_owed(thread):
        return RequestOutcome.PENDING
    return RequestOutcome.FULLY_WITHHELD if refused else RequestOutcome.UNKNOWN


def flags(
    outcome: RequestOutcome, histories: tuple[History, ...], timeliness: Timeliness
) -> tuple[Flag, ...]:
    """What the word of the outcome does not say, in the order of `Flag`."""
    outcomes = {history.outcome for history in histories}
    raised = {flag for stage, flag in _CHANGED_AT if any(_changed(each, stage) for each in histories)}
    if outcomes & _UNANSWERED and outcome is not RequestOutcome.NO_RESPONSE:
        raised.add(Flag.UNANSWERED_QUESTIONS)
    if Outcome.NOT_HELD in outcomes and outcome is RequestOutcome.GRANTED_IN_FULL:
        raised.add(Flag.HAS_NOT_HELD)
    if timeliness.answer and timeliness.answer.is_late:
        raised.add(Flag.LATE)
    return tuple(flag for flag in Flag if flag in raised)


def _undecided(thread: Thread, said_so: bool) -> RequestOutcome:
    if withdrawal_position(thread) is not None:
        return RequestOutcome.WITHDRAWN
    if said_so:
        return RequestOutcome.NO_RESPONSE
    if response_is_owed(thread):
        return RequestOutcome.PENDING
    # Where a response came, nobody has recorded what it says.
    return RequestOutcome.NO_RESPONSE if answer_position(thread) is None else RequestOutcome.UNKNOWN


def _changed(history: History, stage: Stage) -> bool:
    """Whether a decision at this stage changed the outcome that the question had until then.

    What was only set aside, with nothing in its place yet, has not changed.
    """
    before: Step | None = None
    for step in history.steps:
        effect, outcome = step.decision.effect, step.decision.outcome
        differs = before and outcome and outcome is not before.decision.outcome
        if step.stage is stage and (differs or (effect in _CHANGES and history.standing)):
            return True
        before = step if outcome else before
    return False
