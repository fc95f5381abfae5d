"""A draft: what a source tells of a request, before it is a thread."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words of a source that found no place in the draft, and where they stood or why."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A request as a source tells it; a field that the source does not have is None.

    `authority` is a name, not an id. `correspondence` is the text of all letters, verbatim: lines joined by
    line feeds. Every word of the source is in one of the fields or in `left`, but for those of its form.
    """

    title: str | None
    authority: str | None
    requester: str | None
    law: str | None
    address: str | None
    correspondence: str
    promised_privacy: bool
    left: tuple[Leftover, ...] = ()
