"""How a question ended, as a letter says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from foi_archive.drafting.answer import Answer
from foi_archive.law.invoked import Used
from foi_archive.model.citation import Citation
from foi_archive.model.confidence import Confidence
from foi_archive.model.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Ended:
    """How a question ended, on which grounds, and the sentences that say so."""

    outcome: Outcome
    sentences: tuple[Answer, ...]
    grounds: tuple[Used, ...] = ()
    confidence: Confidence = Confidence.STATED
    target: str | None = None
    where: str | None = None

    @property
    def exemptions(self) -> tuple[Citation, ...]:
        """The grounds, each once, in the order of the letter."""
        return tuple(dict.fromkeys(used.cited.citation for used in self.grounds))


Reading: TypeAlias = Ended | Literal[False] | None
"""What a rule makes of an answer; None if it is none of its business, False if no rule may decide."""
