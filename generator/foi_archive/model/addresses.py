"""Addresses: where each page of the site is, and how one page links to another.

Every address is a path from the top of the site, with forward slashes and an extension, so that the
same site works under any path on the web and from a folder on disk.
"""

from __future__ import annotations

import posixpath

HOME = "index.html"
NOT_FOUND = "404.html"


def request_page(authority: str, slug: str) -> str:
    """The page of a request."""
    return f"requests/{authority}/{slug}.html"


def question_anchor(question: str) -> str:
    """The id of a question's row on its request's page."""
    return f"q-{question}"


def quote_anchor(message: str, number: int) -> str:
    """The id of the `number`-th passage of a letter that the thread quotes, counted from 1."""
    return f"{message}-quote-{number}"


def depth(page: str) -> int:
    """How many folders a page lies below the top of the site."""
    return page.count("/")


def relative(page: str, target: str) -> str:
    """The link on `page` that leads to `target`, which may end in an anchor."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")
