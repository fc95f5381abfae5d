"""Clocks: the time limits of a law, and what makes its time stand still or begin anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foi_archive.model.word import Word


class Unit(Word):
    """What a time limit is counted in. `noun` is one of them, as sentences name it."""

    def __init__(self, word: str, label: str, noun: str) -> None:
        super().__init__(word, label)
        self.noun = noun

    WORKING_DAYS = ("working-days", "working days", "working day")
    SCHOOL_DAYS = ("school-days", "school days", "school day")
    DAYS = ("days", "calendar days", "day")
    MONTHS = ("months", "months", "month")

    @property
    def counted(self) -> Unit:
        """What a delay past a limit in this unit is counted in: working days or calendar days."""
        return Unit.WORKING_DAYS if self in (Unit.WORKING_DAYS, Unit.SCHOOL_DAYS) else Unit.DAYS


class LimitKind(Word):
    """What a time limit is for. A law has some of them; most count from the arrival of something."""

    DUE = ("due", "Response")
    EXTENSION = ("extension", "Response after an extension")
    SCHOOL = ("school", "Response of a school")
    SCHOOL_LATEST = ("school-latest", "Response of a school at the latest")
    ARCHIVES = ("archives", "Response of a public record office")
    REVIEW_ASKED = ("review-asked", "Request for a review")
    REVIEW = ("review", "Review")
    REVIEW_LATEST = ("review-latest", "Review at the latest")
    REGULATOR_ASKED = ("regulator-asked", "Complaint to the regulator")
    TRIBUNAL_ASKED = ("tribunal-asked", "Appeal to the tribunal")


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: so many units after the day on which what is named by `since` arrived.

    `basis` states the rule with its provision for readers, `source` is where it can be checked. With
    `after_due` it is counted from the day on which the response was due. If it `rolls`, a last day that is
    no working day moves to the next one. It is not `binding` if it is only what a regulator expects.
    `unverified` says what nobody has checked in the text of the law.
    """

    length: int
    unit: Unit
    since: str
    basis: str
    source: str
    after_due: bool = False
    rolls: bool = False
    binding: bool = True
    unverified: str = ""


class Effect(Word):
    """What a step of the correspondence does to the time that is running."""

    PAUSES = ("pauses", "The time stands still")
    RESETS = ("resets", "The time begins anew")


@dataclass(frozen=True, slots=True)
class Interruption:
    """What a step does to the time, and the provision that says so."""

    effect: Effect
    provision: str
    source: str
    unverified: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """How a law counts: `calendar` names its days off, `limits` are its time limits.

    `clarified` is what happens once the authority has asked what is meant, `fee` once it has asked for one;
    None where nobody has told the software. With `code_2018` receipt may be counted by the code of practice
    of July 2018, which is one under this law.
    """

    calendar: str
    limits: Mapping[LimitKind, Limit]
    clarified: Interruption | None = None
    fee: Interruption | None = None
    code_2018: bool = False

    @property
    def due(self) -> Limit:
        """The limit for a response; every clock has one."""
        return self.limits[LimitKind.DUE]
