"""What a decision must and must not carry, by its outcome.

Whether a decision rests on a quotation or on a reason stands with the outcome itself
(`foi_archive.model.outcome.Outcome.evidence`); here is the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from foi_archive.model.outcome import Outcome


class Need(Enum):
    """Whether a decision with some outcome has a field."""

    REQUIRED = auto()
    ALLOWED = auto()
    FORBIDDEN = auto()


@dataclass(frozen=True, slots=True)
class Needs:
    """The fields of a decision that its outcome requires or forbids."""

    exemptions: Need = Need.ALLOWED
    where: Need = Need.ALLOWED
    target: Need = Need.ALLOWED


NEEDS: Mapping[Outcome, Needs] = MappingProxyType(
    {
        Outcome.DISCLOSED: Needs(exemptions=Need.FORBIDDEN),
        Outcome.PARTLY_DISCLOSED: Needs(exemptions=Need.REQUIRED),
        Outcome.WITHHELD: Needs(exemptions=Need.REQUIRED),
        Outcome.NEITHER_CONFIRMED_NOR_DENIED: Needs(exemptions=Need.REQUIRED),
        Outcome.NOT_HELD: Needs(exemptions=Need.FORBIDDEN),
        Outcome.ALREADY_ACCESSIBLE: Needs(where=Need.REQUIRED),
        Outcome.FUTURE_PUBLICATION: Needs(exemptions=Need.REQUIRED),
        Outcome.COST_LIMIT: Needs(exemptions=Need.REQUIRED),
        Outcome.VEXATIOUS: Needs(exemptions=Need.REQUIRED),
        Outcome.REPEATED: Needs(exemptions=Need.REQUIRED),
        Outcome.TRANSFERRED: Needs(target=Need.REQUIRED),
        # A letter that is silent, or was never written, claims no exemption.
        Outcome.NOT_ANSWERED: Needs(exemptions=Need.FORBIDDEN),
        Outcome.NO_RESPONSE: Needs(exemptions=Need.FORBIDDEN),
        Outcome.CLARIFICATION_SOUGHT: Needs(),
        Outcome.FEE_UNPAID: Needs(),
        Outcome.WITHDRAWN: Needs(),
        Outcome.NOT_FOI: Needs(),
        Outcome.UNKNOWN: Needs(),
    }
)
