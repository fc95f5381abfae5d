"""Addresses: where each page of the site is, and how one page links to another.

Every address is a path from the top of the site, with forward slashes and an extension, so that the
same site works under any path on the web and from a folder on disk.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, urljoin

_BRACKETS = re.compile(r"[()/]+")

HOME = "index.html"
NOT_FOUND = "404.html"

REQUESTS = "requests/index.html"
AUTHORITIES = "authorities/index.html"
OUTCOMES = "outcomes/index.html"
TIMELINESS = "timeliness/index.html"
LAWS = "laws/index.html"
TAGS = "tags/index.html"
YEARS = "years/index.html"
UNDATED = "years/undated.html"
SEARCH = "search.html"


def request_page(authority: str, slug: str) -> str:
    """The page of a request."""
    return f"requests/{authority}/{slug}.html"


def attachment(page: str, name: str) -> str:
    """The file that came with a letter, by its name: it lies in a folder beside the page of the request."""
    return f"{page.removesuffix('.html')}/{name}"


def authority_page(authority: str) -> str:
    """The page of an authority."""
    return f"authorities/{authority}.html"


def outcome_page(outcome: str) -> str:
    """The page of an outcome, by its word."""
    return f"outcomes/{outcome}.html"


def law_page(law: str) -> str:
    """The page of a law, by its id."""
    return f"laws/{law}/index.html"


def ground_page(law: str, provision: str) -> str:
    """The page of a ground of a law: s31(1)(a) is at `s31-1-a.html`."""
    name = _BRACKETS.sub("-", provision).rstrip("-").replace(".", "_").lower()
    return f"laws/{law}/{name}.html"


def timeliness_page(word: str) -> str:
    """The page of the requests that were answered in time, late, or not, by the word for that."""
    return f"timeliness/{word}.html"


def tag_page(slug: str) -> str:
    """The page of a tag."""
    return f"tags/{slug}.html"


def year_page(year: int | None) -> str:
    """The page of the requests made in a year, or on a day that nobody knows (None)."""
    return UNDATED if year is None else f"years/{year:04}.html"


def table_page(order: str = "") -> str:
    """The page of the table of all requests, in an order or in that of all lists."""
    return f"requests/table-by-{order}.html" if order else "requests/table.html"


def search_file(name: str) -> str:
    """A file of the search index."""
    return f"search/{name}.js"


def further_page(first: str, number: int) -> str:
    """The `number`-th page of a list, counted from 1, whose `first` page is this one.

    It lies in the same folder. No name has a dot in it, so it never takes another page's address.
    """
    if number == 1:
        return first
    name = first.removesuffix(".html")
    return f"{name.removesuffix('index') if name.endswith('/index') else f'{name}.'}page-{number}.html"


def question_anchor(question: str) -> str:
    """The id of a question's row on its request's page."""
    return f"q-{question}"


def quote_anchor(message: str, number: int) -> str:
    """The id of the `number`-th passage of a letter that the thread quotes, counted from 1."""
    return f"{message}-quote-{number}"


def repeated_anchor(message: str, number: int) -> str:
    """The id of the `number`-th place of a letter from which later letters repeat, counted from 1."""
    return f"{message}-repeated-{number}"


class Frame(NamedTuple):
    """What the frame around a page depends on: how many folders down the page lies, and in which section.

    The section is the folder at the top of the site; it is empty for a page at the top itself.
    """

    depth: int
    section: str


def frame(page: str) -> Frame:
    """The frame of a page."""
    section, slash, _ = page.partition("/")
    return Frame(page.count("/"), section if slash else "")


def relative(page: str, target: str) -> str:
    """The link on `page` that leads to `target`, which may end in an anchor. It holds ASCII only."""
    here, there = page.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + quote("/".join(there[shared:]), safe="/#")


def full(page: str, site_url: str) -> str:
    """The full address of a page of a site that is published at `site_url`."""
    return urljoin(site_url, quote(page))
