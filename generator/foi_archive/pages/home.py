"""What follows the archive's own words on its first page: figures, and every request with its strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.case import Case
from foi_archive.analysis.timeline import MessageItem
from foi_archive.model import addresses
from foi_archive.model.outcome import Outcome
from foi_archive.pages.templates import render


@dataclass(frozen=True, slots=True)
class Figures:
    """What the archive holds, and shares with the number that each is a share of."""

    requests: int
    questions: int
    decided: int
    disclosed: int
    timed: int
    in_time: int


def home_content(cases: Sequence[Case]) -> str:
    """The figures and the list of requests, the newest first, as HTML below the page's own text.

    An empty archive says that it is empty. Shares count only what is known: questions that were decided,
    and replies of which the dates prove that they came in time or late.
    """
    listed = sorted(cases, key=_day_of_request, reverse=True)
    return render(
        "home.html",
        figures=_figures(cases),
        requests=[(case, addresses.request_page(case.authority.id, case.slug)) for case in listed],
    )


def _figures(cases: Sequence[Case]) -> Figures:
    outcomes = [history.outcome for case in cases for history in case.histories]
    delays = [case.timeliness.answer for case in cases if case.timeliness.answer and case.timeliness.answered]
    return Figures(
        requests=len(cases),
        questions=len(outcomes),
        decided=sum(outcome is not None for outcome in outcomes),
        disclosed=outcomes.count(Outcome.DISCLOSED),
        timed=sum(delay.is_in_time or delay.is_late for delay in delays),
        in_time=sum(delay.is_in_time for delay in delays),
    )


def _day_of_request(case: Case) -> tuple[date, str]:
    """The day of a request, or the first that it can be; then its title, so that the order is always one."""
    first = next((item for item in case.timeline if isinstance(item, MessageItem)), None)
    day = (first.day or first.not_before) if first else None
    return day or date.min, case.thread.title
