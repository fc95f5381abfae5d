"""Authorities: who is asked."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.model.kept import KeptField
from foi_archive.model.when import When


@dataclass(frozen=True, slots=True)
class Authority:
    """A body that requests are made to, as `authorities.yml` lists it.

    `closures` are the days on which it is closed, if it is a school.
    """

    id: str
    name: str
    jurisdiction: str
    short_name: str | None = None
    kind: str | None = None
    closures: tuple[When, ...] = ()
    website: str | None = None
    source: str | None = None
    note: str | None = None
    other: tuple[KeptField, ...] = ()
