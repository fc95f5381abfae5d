"""Authorities: the list of all, and a page for each with its requests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from foi_archive.analysis.chronology import last_known_day
from foi_archive.model import addresses
from foi_archive.model.authority import Authority
from foi_archive.pages.figures import Figures
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.requests import RequestList, list_pages
from foi_archive.pages.templates import render
from foi_archive.pages.wording import count


def authorities_pages(authorities: Sequence[Authority], requests: Sequence[Listed]) -> Iterator[Page]:
    """The list of the authorities, by name, and the pages of each, also where nothing was asked of it."""
    of: Mapping[str, list[Listed]] = {authority.id: [] for authority in authorities}
    for each in requests:
        of[each.case.authority.id].append(each)
    by_name = sorted(authorities, key=lambda authority: (authority.name.casefold(), authority.id))
    yield _index([(authority, of[authority.id]) for authority in by_name])
    for authority in by_name:
        yield from _pages(authority, of[authority.id])


def _index(listed: Sequence[tuple[Authority, Sequence[Listed]]]) -> Page:
    rows = [(authority, _figures(requests), _last_known_day(requests)) for authority, requests in listed]
    html = render("authorities.html", addresses.AUTHORITIES, rows=rows)
    description = f"{count(len(rows), 'authority', 'authorities')}, and what became of the requests to each."
    return Page(addresses.AUTHORITIES, "Authorities", description, html)


def _pages(authority: Authority, requests: Sequence[Listed]) -> Iterator[Page]:
    listed = RequestList(
        path=addresses.authority_page(authority.id),
        title=authority.name,
        summary=f"{count(len(requests), 'request')} to {authority.name}.",
        requests=requests,
        trail=(("Authorities", addresses.AUTHORITIES),),
    )
    return list_pages(listed, "authority.html", authority=authority, figures=_figures(requests))


def _figures(requests: Sequence[Listed]) -> Figures:
    return Figures.of(each.case for each in requests)


def _last_known_day(requests: Sequence[Listed]) -> date | None:
    return max(filter(None, (last_known_day(each.case) for each in requests)), default=None)
