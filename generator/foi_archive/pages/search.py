"""The page of the search, which scripts fill from the index. Without them it leads to the lists."""

from __future__ import annotations

from foi_archive.analysis.outcome_words import OUTCOMES
from foi_archive.model import addresses
from foi_archive.pages.page import Page
from foi_archive.pages.templates import render

# In the order in which they need each other.
_SCRIPTS = (
    *("words", "days", "provisions", "query", "files", "terms", "match", "facets", "texts", "spelling"),
    *("state", "engine", "hits", "panel", "notes", "page"),
)
_LISTS = (
    ("All requests", addresses.REQUESTS),
    ("All requests as a table", addresses.table_page()),
    ("Requests by authority", addresses.AUTHORITIES),
    ("Questions by outcome", addresses.OUTCOMES),
    ("Questions by law and exemption", addresses.LAWS),
    ("Requests by year", addresses.YEARS),
    ("Requests by tag", addresses.TAGS),
    ("Requests in time or late", addresses.TIMELINESS),
)


def search_page(build: str) -> Page:
    """The search over the index of this build."""
    html = render(
        "search.html",
        addresses.SEARCH,
        build=build,
        lists=_LISTS,
        outcomes=[word for word, _ in OUTCOMES],
        scripts=_SCRIPTS,
    )
    return Page(
        addresses.SEARCH, "Search", "Search the requests, questions and letters of this archive.", html
    )
