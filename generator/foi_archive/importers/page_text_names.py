"""The names of a page's requester and authority: how people sign with them, and are greeted by them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

LONGEST_NAME = 80  # characters
_MOST_WORDS = 8
_TITLES = {
    *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"),
    *("cllr", "rev", "sir", "dame", "lady", "lord"),
}
NOBODY = {
    *("sir", "madam", "sirs", "sir/madam", "all", "team", "colleague", "whom", "concern"),
    *("enquirer", "applicant", "requester"),
}
"""Words by which nobody is meant."""
_NOT_OF_A_NAME = re.compile(r"\([^()]{0,60}\)")


@dataclass(frozen=True)
class Names:
    """The authority and the requester, as far as they are known; and who else may be the authority."""

    authority: str | None = None
    requester: str | None = None
    other_authority: str | None = None

    @cached_property
    def signatures(self) -> frozenset[str]:
        """All that the requester may write below a letter, as `_key`."""
        return frozenset(_signatures(self.requester or ""))

    @cached_property
    def calls(self) -> frozenset[str]:
        """The words by which the requester is greeted."""
        return frozenset(word for word in words_of(self.requester or "") if len(word) > 1)

    def signs(self, line: str) -> bool:
        """Whether the line is the requester's name, in any form that people sign with."""
        if len(line) > LONGEST_NAME or not self.signatures:
            return False
        key = _key(line)
        return key in self.signatures and (len(key) > 1 or line.rstrip().endswith("."))

    def is_greeted(self, whom: str) -> bool:
        """Whether a greeting means the requester."""
        return not self.calls.isdisjoint(words_of(whom))

    def is_authority(self, whom: str) -> bool:
        """Whether a greeting names the authority, word for word."""
        return self.authority is not None and whom.casefold() == self.authority.casefold()


def is_name(text: str) -> bool:
    """Whether the text can stand as a sender's name before that of the authority."""
    if not 1 < len(text) <= LONGEST_NAME or len(text.split()) > _MOST_WORDS:
        return False
    return not any(sign in text for sign in ':;>|"“”?!') and not text.endswith((".", ","))


def heads(line: str, authority: str) -> bool:
    """Whether the line is the authority's name, or a sender's name, a comma and that of the authority."""
    if line == authority:
        return True
    return line.endswith(f", {authority}") and is_name(line[: -len(authority) - 2])


def is_titled(whom: str) -> bool:
    """Whether a greeting begins with a title: "Ms King"."""
    return bool(whom) and whom.split()[0].rstrip(".").casefold() in _TITLES


def bare(line: str) -> str:
    """The name without what stands in brackets or behind a comma."""
    return " ".join(_NOT_OF_A_NAME.sub(" ", line).partition(",")[0].split())


def words_of(name: str) -> set[str]:
    """The words of a name, without titles, in small letters."""
    return set(_ordered(name))


def _ordered(name: str) -> list[str]:
    words = (word.strip(".,:;()/’'").casefold() for word in bare(name).split())
    return [word for word in words if word and word not in _TITLES and word not in NOBODY]


def _key(line: str) -> str:
    return " ".join(_ordered(line.strip(" -–—~")))


def _signatures(name: str) -> Iterable[str]:
    words = _ordered(name)
    if not words:
        return
    first, last = words[0], words[-1]
    yield " ".join(words)
    yield first
    if len(words) > 1:
        yield f"{first} {last}"
        yield f"{first[0]} {last}"
        yield " ".join([*(word[0] for word in words[:-1]), last])
        yield "".join(word[0] for word in words[:-1]) + f" {last}"
        yield "".join(part[0] for word in words for part in word.split("-") if part)
        yield first[0]
