"""Answered in time, or not: the requests of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from foi_archive.analysis.punctuality import Punctuality, punctuality
from foi_archive.model import addresses
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.requests import RequestList, list_pages
from foi_archive.pages.templates import render


def timeliness_pages(requests: Sequence[Listed]) -> Iterator[Page]:
    """The list of what can be said of a response's day, and the requests of which it can."""
    of: Mapping[Punctuality, list[Listed]] = {word: [] for word in Punctuality}
    for each in requests:
        of[punctuality(each.case)].append(each)
    html = render(
        "timeliness.html", addresses.TIMELINESS, rows=[(word, len(of[word])) for word in Punctuality]
    )
    description = "How many requests were answered in time, and how many late."
    yield Page(addresses.TIMELINESS, "In time or late", description, html)
    for word in Punctuality:
        yield from list_pages(
            RequestList(
                path=addresses.timeliness_page(word.value),
                title=word.label,
                summary=word.definition,
                requests=of[word],
                trail=(("In time or late", addresses.TIMELINESS),),
            )
        )
