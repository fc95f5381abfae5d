"""Years: the requests made in each, and those of which the year is not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from foi_archive.analysis.chronology import year_of_request
from foi_archive.model import addresses
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.requests import RequestList, list_pages
from foi_archive.pages.templates import render


def years_pages(requests: Sequence[Listed]) -> Iterator[Page]:
    """The list of the years, the latest first, and the pages of each; undated requests have a page always."""
    of: dict[int | None, list[Listed]] = defaultdict(list)
    for each in requests:
        of[year_of_request(each.case)].append(each)
    years = sorted((year for year in of if year is not None), reverse=True)
    html = render(
        "years.html",
        addresses.YEARS,
        years=[(year, len(of[year])) for year in years],
        undated=len(of[None]),
    )
    yield Page(addresses.YEARS, "Years", "The requests of this archive, year by year.", html)
    for year in (*years, None):
        yield from _pages(year, of[year])


def _pages(year: int | None, requests: Sequence[Listed]) -> Iterator[Page]:
    title = "Undated requests" if year is None else f"Requests of {year}"
    summary = (
        "Requests of which no letter proves in which year they were made."
        if year is None
        else f"Requests that arrived, or else were sent, in {year}."
    )
    return list_pages(
        RequestList(addresses.year_page(year), title, summary, requests, trail=(("Years", addresses.YEARS),))
    )
