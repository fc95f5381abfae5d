"""A page of the site, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address from the top of the site, and what fills the shell.

    `title` and `description` are plain text, not yet escaped; `html` is the content, which holds
    the page's one `<h1>`.
    """

    path: str
    title: str
    description: str
    html: str
