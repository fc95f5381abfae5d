"""Where a cited provision leads."""

from __future__ import annotations

from foi_archive.law.grounds import ground_of
from foi_archive.model import addresses
from foi_archive.model.citation import Citation


def ground_address(citation: Citation) -> str | None:
    """The page of the ground that a provision belongs to; None if the registry knows none."""
    ground = ground_of(citation)
    return addresses.ground_page(ground.law, ground.provision) if ground else None
