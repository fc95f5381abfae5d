"""Lists of requests: all of them, and the form in which any list of some of them is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_archive.model import addresses
from foi_archive.pages.left_out import LeftOut
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.pagination import parts
from foi_archive.pages.templates import render


@dataclass(frozen=True, slots=True)
class RequestList:
    """A list of requests: the address of its first page, its title, and what it is, in a sentence.

    `trail` are the pages above it, each with its name and address.
    """

    path: str
    title: str
    summary: str
    requests: Sequence[Listed]
    trail: tuple[tuple[str, str], ...] = ()


def requests_pages(requests: Sequence[Listed], left_out: Sequence[LeftOut] = ()) -> Iterator[Page]:
    """The list of all requests, and the names of those that were left out."""
    order = " The one with the latest dated letter comes first." if len(requests) > 1 else ""
    summary = f"All requests of this archive.{order}"
    listed = RequestList(addresses.REQUESTS, "Requests", summary, requests)
    return list_pages(listed, "all-requests.html", left_out=left_out)


def list_pages(listed: RequestList, template: str = "requests.html", **values: object) -> Iterator[Page]:
    """The pages of a list of requests, fifty on each; an empty list has one page, which says so.

    Another template may put more above the list, from further `values`.
    """
    for part in parts(listed.path, listed.requests):
        html = render(template, part.path, listed=listed, part=part, **values)
        yield Page(part.path, part.titled(listed.title), listed.summary, html)
