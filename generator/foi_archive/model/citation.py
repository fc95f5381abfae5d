"""A provision of a law, as decisions cite it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CITATION = re.compile(
    r"(?:(?P<law>[a-z]+(?:-[a-z0-9]+)+):)?"
    r"(?P<provision>"
    r"[sra]\d{1,3}[A-Z]{0,2}(?:\(\d{1,3}[A-Z]{0,2}\)|\([a-z]{1,5}\))*(?:/[ip]\d)?"  # s31(1)(a), a4(2)/i1
    r"|[bc]\d[A-F]?"  # b7E: 5 U.S.C. 552(b) and (c)
    r")",
    re.ASCII,
)


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
        match = _CITATION.fullmatch(text)
        if not match:
            raise ValueError(f'"{text}" is not a citation in its short form')
        return cls(match["law"] or law, match["provision"])

    def within(self, law: str) -> str:
        """The citation as a thread under `law` writes it: short for its own law, else in full."""
        return self.provision if self.law == law else str(self)

    def __str__(self) -> str:
        return f"{self.law}:{self.provision}"
