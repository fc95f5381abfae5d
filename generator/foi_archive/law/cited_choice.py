"""Which law a list of provisions belongs to, by its unit and by what the registry has."""

from __future__ import annotations

from foi_archive.law.citation_grammar import Listed
from foi_archive.law.citation_pins import Sign
from foi_archive.law.cited_laws import KIN, is_scottish
from foi_archive.law.cited_paths import found
from foi_archive.law.law import Law
from foi_archive.law.registry import laws


def chosen_law(each: Listed, named: Law | None, law: Law) -> tuple[Law, str] | None:
    """The law of a list in a thread under `law`, and the letter that its provisions begin with.

    None if no law is meant by it. `named` is the law that the clause names.
    """
    if named is not None:
        if named.id == "uk-eir" and is_scottish(law):
            # Both Regulations are of 2004: which one is meant, the number tells.
            scottish = laws()["scotland-eisr"]
            path = _path(each, scottish, "r")
            if path in scottish.provisions or _path(each, named, "r") not in named.provisions:
                named = scottish
        # "section 12(5)(e) of the EIR": the law is told, so the word is a slip.
        units = (each.unit, *named.cited) if each.unit in named.cited else tuple(named.cited)
        return (named, units[0]) if units else None
    candidates = [law, *kin(law)]
    if each.unit in ("part", "ground"):
        # "paragraph 5" is one of the letter, "paragraph 3.4" of a code of practice unless the law counts so,
        # and "paragraph 20(1)(b)" of the Act; "exemption 12" has to be one.
        pairs = [(candidate, unit) for candidate in candidates for unit in candidate.cited]
        pointed = [pin.label for pin in each.items[0].pins[:1] if pin.sign is Sign.POINT]
        if each.unit == "part" and pointed:
            number = f"{each.items[0].number}.{pointed[0]}"
            pairs = [(one, unit) for one, unit in pairs if f"{unit}{number}" in one.provisions]
        for candidate, unit in pairs:
            provision = candidate.provisions.get(_path(each, candidate, unit))
            if provision and (each.items[0].pins if each.unit == "part" else provision.is_claim):
                return candidate, unit
        return None
    fitting = [candidate for candidate in candidates if each.unit in candidate.cited]
    known = (fits for fits in fitting if f"{each.unit}{each.items[0].number}" in fits.provisions)
    chosen = next(known, fitting[0] if fitting else None)
    return (chosen, each.unit) if chosen else None


def kin(law: Law) -> tuple[Law, ...]:
    """The laws that a letter under a law may mean without naming them."""
    return tuple(laws()[other] for other in KIN.get(law.id, ()))


def _path(each: Listed, law: Law, unit: str) -> str:
    first = found(each.items[:1], law, unit, None)
    return first[0].path if first else ""
