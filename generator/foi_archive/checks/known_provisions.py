"""What the registry knows of the provisions that a thread cites."""

from __future__ import annotations

from foi_archive.law.provision import Provision
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation


def known(citation: Citation) -> Provision | None:
    """The provision, or the nearest one around it that the registry has; None if there is none."""
    law = laws().get(citation.law)
    return law.nearest(citation.provision) if law else None


def can_refuse(citation: Citation) -> bool:
    """Whether something can be refused by a provision, or by the nearest one around it that is known."""
    provision = known(citation)
    return provision is not None and provision.is_claim


def ground(citation: Citation) -> Citation:
    """The ground that a provision is a part of; of an unknown one its section."""
    provision = known(citation)
    return Citation(citation.law, provision.ground if provision else citation.levels[0])


def same_ground(one: Citation, other: Citation) -> bool:
    """Whether two provisions belong to one ground, or the ground of one lies in that of the other.

    So `s40(3A)`, a part of section 40, goes with `s40(2)`, which is a ground of its own.
    """
    return ground(one).lies_in(ground(other)) or ground(other).lies_in(ground(one))
