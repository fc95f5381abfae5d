"""All pages of an archive that show more than one request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foi_archive.model.authority import Authority
from foi_archive.pages.authorities import authorities_pages
from foi_archive.pages.laws import laws_pages
from foi_archive.pages.left_out import LeftOut
from foi_archive.pages.listed import Listed
from foi_archive.pages.outcomes import outcomes_pages
from foi_archive.pages.page import Page
from foi_archive.pages.requests import requests_pages
from foi_archive.pages.tags import tags_pages
from foi_archive.pages.timeliness import timeliness_pages
from foi_archive.pages.years import years_pages


def overview_pages(
    authorities: Sequence[Authority], requests: Sequence[Listed], left_out: Sequence[LeftOut] = ()
) -> Iterator[Page]:
    """The lists of requests, authorities, outcomes, laws, tags and years, and of what was in time or late."""
    yield from requests_pages(requests, left_out)
    yield from authorities_pages(authorities, requests)
    yield from outcomes_pages(requests)
    yield from laws_pages(requests)
    yield from timeliness_pages(requests)
    yield from tags_pages(requests)
    yield from years_pages(requests)
