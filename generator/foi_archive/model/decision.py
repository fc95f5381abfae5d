"""Decisions: what an authority, a regulator or a tribunal decided on some questions, in one message."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.model.citation import Citation
from foi_archive.model.confidence import Confidence
from foi_archive.model.kept import KeptField
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.word import Word


class Stage(Word):
    """How far a request had gone when a decision was made."""

    INITIAL = ("initial", "Response")
    INTERNAL_REVIEW = ("internal-review", "Internal review")
    REGULATOR = ("regulator", "Regulator")
    TRIBUNAL = ("tribunal", "Tribunal")
    COURT = ("court", "Court")
    VOLUNTARY = ("voluntary", "Voluntary disclosure")

    @classmethod
    def of(cls, kind: MessageKind) -> Stage:
        """The stage that a decision in a message of this kind belongs to, unless it names another."""
        return _STAGE_OF_KIND.get(kind, cls.INITIAL)


_STAGE_OF_KIND = {
    MessageKind.REVIEW_DECISION: Stage.INTERNAL_REVIEW,
    MessageKind.REGULATOR_DECISION: Stage.REGULATOR,
    MessageKind.TRIBUNAL_DECISION: Stage.TRIBUNAL,
}


class Effect(Word):
    """What a later stage did to the decision before it. `sets_aside` if that decision no longer stands."""

    def __init__(self, word: str, label: str, sets_aside: bool = False) -> None:
        super().__init__(word, label)
        self.sets_aside = sets_aside

    UPHELD = ("upheld", "Upheld")
    UPHELD_ON_OTHER_GROUNDS = ("upheld-on-other-grounds", "Upheld on other grounds")
    PARTLY_OVERTURNED = ("partly-overturned", "Overturned in part")
    OVERTURNED = ("overturned", "Overturned", True)
    FIRST_DECISION = ("first-decision", "First decision")
    TIMELINESS_ONLY = ("timeliness-only", "On the delay only")
    NOT_CONSIDERED = ("not-considered", "Not considered")
    REMITTED = ("remitted", "Sent back for a fresh response", True)
    INFORMALLY_RESOLVED = ("informally-resolved", "Resolved informally")
    WITHDRAWN = ("withdrawn", "Withdrawn")


class PublicInterest(Word):
    """How the public interest test came out, as the letter states it."""

    MAINTAINED = ("maintained", "Public interest test: for withholding")
    FAVOURS_DISCLOSURE = ("favours-disclosure", "Public interest test: for disclosure")
    NOT_STATED = ("not-stated", "Public interest test: not stated")


@dataclass(frozen=True, slots=True)
class Decision:
    """What one message decides on some questions: an outcome, or the effect on an earlier decision.

    No `questions` beside an `effect` means every question decided before. `quotes` stand in the message;
    the first is the first one after the words of `after`, where these are given. `where` tells where
    the information can be had, `target` who it was passed on to. It is `drafted`
    until a person has read it.
    """

    message: str
    questions: tuple[str, ...] = ()
    outcome: Outcome | None = None
    effect: Effect | None = None
    stage: Stage | None = None
    exemptions: tuple[Citation, ...] = ()
    public_interest: PublicInterest | None = None
    quotes: tuple[str, ...] = ()
    after: str | None = None
    reason: str | None = None
    where: str | None = None
    target: str | None = None
    note: str | None = None
    drafted: Confidence | None = None
    other: tuple[KeptField, ...] = ()
