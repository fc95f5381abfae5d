"""Requests as lists show them: in one order, each with a line that is the same on every list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from foi_archive.analysis.case import Case
from foi_archive.analysis.chronology import newest_first
from foi_archive.model import addresses
from foi_archive.pages.templates import render

# Any list that lies beside the folder of the requests: from all of them, the same links lead to a request.
_SOME_LIST = addresses.YEARS


@dataclass(frozen=True, slots=True)
class Listed:
    """A request and its line, as HTML: title, authority, dates, lateness, strip."""

    case: Case
    line: Markup


def line_of(case: Case) -> Markup:
    """The line of a request, for any list."""
    return Markup(render("line.html", _SOME_LIST, case=case))


def listed(cases: Iterable[Case], line: Callable[[Case], Markup] = line_of) -> tuple[Listed, ...]:
    """The cases with their lines, the newest first. `line` may remember the lines that it made before."""
    return tuple(Listed(case, line(case)) for case in newest_first(cases))
