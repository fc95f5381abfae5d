"""Where a ground was applied to a question, and what became of that later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_archive.analysis.histories import History, Step
from foi_archive.law.grounds import ground_of
from foi_archive.model.citation import Citation
from foi_archive.model.decision import Decision, Effect, Stage
from foi_archive.model.word import Word


class Later(Word):
    """What later stages did to a decision on a question."""

    NOT_LOOKED_AT = ("not-looked-at", "Not looked at again")
    UPHELD = ("upheld", "Upheld")
    PARTLY_OVERTURNED = ("partly-overturned", "Overturned in part")
    OVERTURNED = ("overturned", "Overturned")


@dataclass(frozen=True, slots=True)
class Application:
    """A ground that a decision on a question rests on, by these provisions of it.

    `later` is what became of it, `reviewed_at` the stage of the last decision that says so.
    """

    ground: Citation
    citations: tuple[Citation, ...]
    history: History
    step: Step
    later: Later
    reviewed_at: Stage | None = None


_OVERTURNS = (Effect.OVERTURNED, Effect.REMITTED)
_UPHOLDS = (Effect.UPHELD, Effect.UPHELD_ON_OTHER_GROUNDS)


def applications(histories: Sequence[History]) -> Iterator[Application]:
    """Each ground that the decisions on these questions rest on, question by question, in order.

    What the registry does not know is none. A decision that names a ground anew and upholds the one before is
    an application of its own.
    """
    for history in histories:
        for position, step in enumerate(history.steps):
            later, stage = _later(history.steps[position + 1 :])
            for ground, citations in _by_ground(step.decision).items():
                yield Application(ground, citations, history, step, later, stage)


def _by_ground(decision: Decision) -> dict[Citation, tuple[Citation, ...]]:
    found: dict[Citation, tuple[Citation, ...]] = {}
    for citation in decision.exemptions:
        if ground := ground_of(citation):
            found[ground] = (*found.get(ground, ()), citation)
    return found


def _later(steps: Sequence[Step]) -> tuple[Later, Stage | None]:
    """What the later decisions did to one, up to the first that set it aside."""
    later, stage = Later.NOT_LOOKED_AT, None
    for step in steps:
        effect = step.decision.effect
        if effect in _OVERTURNS:
            return Later.OVERTURNED, step.stage
        if effect is Effect.PARTLY_OVERTURNED:
            later, stage = Later.PARTLY_OVERTURNED, step.stage
        elif effect in _UPHOLDS and later is not Later.PARTLY_OVERTURNED:
            later, stage = Later.UPHELD, step.stage
    return later, stage
