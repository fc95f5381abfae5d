"""What an authority is called."""

from __future__ import annotations

from foi_archive.drafting.plain_fields import line
from foi_archive.model.authority import Authority


def names_of(authority: Authority) -> frozenset[str]:
    """Its name, its short name, both, and its id, in small letters."""
    short = authority.short_name
    names = (authority.name, f"{authority.name} ({short})" if short else "", short, authority.id)
    return frozenset(line(name).casefold() for name in names if name)
