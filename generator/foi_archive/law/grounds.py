"""The ground that a cited provision belongs to."""

from __future__ import annotations

from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation


def ground_of(citation: Citation) -> Citation | None:
    """The ground by which something is refused; None if the registry knows none, or it is no such ground."""
    law = laws().get(citation.law)
    ground = law.ground(citation.provision) if law else None
    return Citation(citation.law, ground.path) if ground and ground.is_claim else None
