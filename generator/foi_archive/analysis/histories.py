"""The history of each question: its decisions in order, and the one that stands."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.model.decision import Decision, Stage
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question


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
