"""Authorities: who is asked."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.model.kept import KeptField


@dataclass(frozen=True, slots=True)
class Authority:
    """A body that requests are made to, as `authorities.yml` lists it."""

    id: str
    name: str
    jurisdiction: str
    short_name: str | None = None
    kind: str | None = None
    website: str | None = None
    source: str | None = None
    note: str | None = None
    other: tuple[KeptField, ...] = ()
