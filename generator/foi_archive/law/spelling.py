"""How readers see a citation: "s.31(1)(a)", "Article 4(2), first indent", "(b)(7)(E)", "§ 3 Nr. 1"."""

from __future__ import annotations

from itertools import zip_longest

from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation, levels

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_PARTS = {"i": "indent", "p": "subparagraph"}


def shown(citation: Citation, within: str | None = None) -> str:
    """A citation as readers see it.

    In a thread `within` another law, the law's short name stands before it: "EIR reg.12(5)(e)". A law that is
    not in the registry is left in the spelling of files.
    """
    law = laws().get(citation.law)
    if law is None:
        return str(citation)
    provision = _provision(citation.provision, law)
    return provision if within in (None, law.id) else f"{law.short_name} {provision}"


def _provision(provision: str, law: Law) -> str:
    unit = provision[0]
    if unit in "bc":  # 5 U.S.C. 552(b) and (c): each character is a level of its own
        return "".join(f"({level})" for level in provision)
    numbers, _, part = provision.partition("/")
    section, *within = levels(numbers)
    words = law.numbering.get(section, law.numbering.get("", ()))
    numbered = (
        f" {word} {level.strip('()')}" if word else level
        for level, word in zip_longest(within, words[: len(within)])
    )
    spelled = f"{law.cited.get(unit, unit)}{section[1:]}{''.join(numbered)}"
    return f"{spelled}, {_ORDINALS[int(part[1]) - 1]} {_PARTS[part[0]]}" if part else spelled
