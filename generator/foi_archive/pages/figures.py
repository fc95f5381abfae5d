"""Figures: how many requests and questions there are, and shares with the number that each is a share of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foi_archive.analysis.case import Case
from foi_archive.analysis.punctuality import Punctuality, punctuality
from foi_archive.model.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Figures:
    """What some requests come to.

    Shares are of all questions those `disclosed` in full, and of the requests `timed`, of which the dates
    prove whether the response came in time or late, those answered `in_time`.
    """

    requests: int
    questions: int
    disclosed: int
    timed: int
    in_time: int

    @classmethod
    def of(cls, cases: Iterable[Case]) -> Figures:
        """The figures of these requests."""
        cases = tuple(cases)
        outcomes = [history.outcome for case in cases for history in case.histories]
        answers = [punctuality(case) for case in cases]
        in_time = answers.count(Punctuality.IN_TIME)
        return cls(
            requests=len(cases),
            questions=len(outcomes),
            disclosed=outcomes.count(Outcome.DISCLOSED),
            timed=in_time + answers.count(Punctuality.LATE),
            in_time=in_time,
        )
