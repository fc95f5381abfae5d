"""The history of each question: its decisions in order, and the one that stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foi_archive.model.decision import Decision, Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.thread import Thread


@dataclass(frozen=True, slots=True)
class Step:
    """A decision on a question, with the stage at which it was made."""

    decision: Decision
    stage: Stage


@dataclass(frozen=True, slots=True)
class History:
    """A question with all decisions on it, in order.

    `standing` is the last that has an outcome and was not set aside; None if there is none.
    """

    question: Question
    steps: tuple[Step, ...]
    standing: Step | None

    @property
    def outcome(self) -> Outcome | None:
        """How the question ended, as far as it has."""
        return self.standing.decision.outcome if self.standing else None


def histories(thread: Thread) -> tuple[History, ...]:
    """The history of each question, in the order of the questions.

    An effect without questions applies to each question that has an outcome by then.
    """
    taken = steps(thread)
    return tuple(_history(question, taken) for question in thread.questions)


def steps(thread: Thread) -> tuple[Step, ...]:
    """All decisions in the order of their messages, and within one message in the order of the file."""
    positions = {message.id: number for number, message in enumerate(thread.messages)}
    kinds = {message.id: message.kind for message in thread.messages}
    # A decision in a message that does not exist is an error elsewhere; here it comes last.
    decisions = sorted(thread.decisions, key=lambda each: positions.get(each.message, len(positions)))
    return tuple(Step(each, _stage(each, kinds)) for each in decisions)


def _stage(decision: Decision, kinds: Mapping[str, MessageKind]) -> Stage:
    kind = kinds.get(decision.message)
    return decision.stage or (Stage.of(kind) if kind else Stage.INITIAL)


def _history(question: Question, steps: tuple[Step, ...]) -> History:
    own: list[Step] = []
    standing = None
    for step in steps:
        decision = step.decision
        on_all_decided = decision.effect and not decision.questions and any(s.decision.outcome for s in own)
        if question.id not in decision.questions and not on_all_decided:
            continue
        own.append(step)
        if decision.effect and decision.effect.sets_aside:
            standing = None
        if decision.outcome:
            standing = step
    return History(question, tuple(own), standing)
