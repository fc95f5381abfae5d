"""A provision of a law, as decisions cite it."""

from __future__ import annotations

import re
from dataclasses import dataclass

CITATION = re.compile(
    r"(?:(?P<law>[a-z]+(?:-[a-z0-9]+)+):)?"
    r"(?P<provision>"
    r"[sra]\d{1,3}(?:\.\d{1,2})?[A-Z]{0,2}"  # s31, s22A; s16.1: Canada puts new sections between others so
    r"(?:\(\d{1,3}(?:\.\d{1,2})?[A-Z]{0,2}\)|\([a-z]{1,5}(?:\.\d{1,2})?\))*"  # (1)(a), (3A), (b.1)
    r"(?:/[ip][1-9])?"  # a4(2)/i1
    r"|[bc]\d[A-F]?"  # b7E: 5 U.S.C. 552(b) and (c)
    r")",
    re.ASCII,
)
"""The form of a canonical spelling."""

_LEVELS = re.compile(r"[sra]\d+(?:\.\d+)?[A-Z]*|[bc]\d|(?<=[bc]\d)[A-F]|\([^()]+\)|/[ip][1-9]", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A provision (`s31(1)(a)`) of a law (`uk-foia`), in canonical spelling."""

    law: str
    provision: str

    @classmethod
    def parse(cls, text: str, law: str) -> Citation:
        """The provision that a text in canonical spelling names: `s31(1)(a)` in `law`, or `uk-eir:r12(5)(e)`.

        Only the spelling is judged here; whether the law has such a provision, its registry knows.
        Raises ValueError for any other spelling.
        """
        match = CITATION.fullmatch(text)
        if not match:
            raise ValueError(f'"{text}" is not a citation in its short form')
        return cls(match["law"] or law, match["provision"])

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels of the provision: "s31", "(1)" and "(a)"; of `b7E` "b7" and "E"."""
        return levels(self.provision)

    def lies_in(self, other: Citation) -> bool:
        """Whether the provision is the other one or a part of it: s17(1) lies in s17, s170 does not."""
        return self.law == other.law and self.levels[: len(other.levels)] == other.levels

    def within(self, law: str) -> str:
        """The citation as a thread under `law` writes it: short for its own law, else in full."""
        return self.provision if self.law == law else str(self)

    def __str__(self) -> str:
        return f"{self.law}:{self.provision}"


def levels(provision: str) -> tuple[str, ...]:
    """The levels of a provision in canonical spelling, from the section down."""
    return tuple(_LEVELS.findall(provision))


def around(provision: str) -> str | None:
    """The provision of which this one is a part: `s31(1)` of `s31(1)(a)`; None for a whole section."""
    return "".join(levels(provision)[:-1]) or None
