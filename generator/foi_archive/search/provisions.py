"""Provisions in a text: "section 40(2)", "s.40 (2)", "s40" and "40(2)" are one thing to look for.

`theme/js/search-provisions.js` says the same in JavaScript;
`tests/browser/test_search_words.py` compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PROVISION = re.compile(
    r"(?:^|[^a-z0-9])"
    r"(?:(s|ss|sec|section|sections|§|§§|reg|regs|regulation|regulations|art|article|articles)\.?[ \t\n]{0,2}"
    r"|([sra])\.?)?"
    r"([0-9]{1,3}[a-z]{0,2})"
    r"((?:[ \t\n]?\((?:[0-9]{1,3}[a-z]{0,2}|[a-z]{1,2}|[ivx]{1,5})\)|[ \t\n]abs\.?[ \t\n]?[0-9]{1,2})*)"
    r"(?![a-z0-9])"
    # "(b)(5)", as the United States count exemptions: "exemption 5", "exemption (b)(7)(E)".
    r"|(?:^|[^a-z0-9])(?:exemptions?[ \t\n]{1,2}(?:\(b\)|b)?|\(b\))(?:\(([1-9])\)|([1-9]))"
    r"(?:\(([a-f])\))?(?![a-z0-9(])"
)
# The German way is "§ 9 Abs. 3".
_LEVEL = re.compile(r"\(([0-9]*)([a-z]*)\)|abs\.?[ \t\n]?([0-9]+)")
_UNITS = {"§": "s"}


def provisions(folded: str) -> Iterator[tuple[str, ...]]:
    """The provisions of a folded text, each by all names that it can be looked for by, the fullest last.

    "section 40(2)" has the names "s40", "40(2)" and "s40(2)". A number alone, or one whose unit stands far
    before it, is not told to be a provision.
    """
    for match in _PROVISION.finditer(folded):
        unit, number, levels = match[1] or match[2] or "", match[3], match[4]
        if number is None:
            name = f"(b)({match[5] or match[6]})"
            yield (name, f"{name}({match[7]})") if match[7] else (name,)
        elif unit or levels.startswith("("):
            yield tuple(_names(_UNITS.get(unit[:1], unit[:1]), number, levels))


def _names(unit: str, number: str, levels: str) -> Iterator[str]:
    name = number
    if unit:
        yield unit + name
    for parts in _LEVEL.findall(levels):
        # Letters write "31(1a)" for 31(1)(a).
        for level in filter(None, parts):
            name += f"({level})"
            yield name
            if unit:
                yield unit + name
