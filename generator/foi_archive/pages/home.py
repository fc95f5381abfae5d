"""What follows the archive's own words on its first page: figures, the newest requests, and the ways in."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.analysis.case import Case
from foi_archive.analysis.chronology import newest_first
from foi_archive.model import addresses
from foi_archive.pages.figures import Figures
from foi_archive.pages.left_out import LeftOut
from foi_archive.pages.templates import render

_NEWEST = 10


def home_content(cases: Sequence[Case], left_out: Sequence[LeftOut] = ()) -> str:
    """The figures, each with its list, the ten newest requests, and where all others are to be found.

    It is HTML that follows the page's own text. An empty archive says that it is empty, and requests that
    were left out are named.
    """
    return render(
        "home.html",
        addresses.HOME,
        figures=Figures.of(cases),
        newest=newest_first(cases)[:_NEWEST],
        left_out=left_out,
    )
