"""Provisions: what a law says that letters cite, each with its role and its tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foi_archive.model.outcome import Outcome
from foi_archive.model.word import Word


class Role(Word):
    """What a provision is for. `is_claim` if an authority that invokes it refuses something by it."""

    def __init__(self, word: str, label: str, is_claim: bool = True) -> None:
        super().__init__(word, label)
        self.is_claim = is_claim

    EXEMPTION = ("exemption", "For withholding information")
    DENIAL = ("denial", "For neither confirming nor denying")
    REFUSAL = ("refusal", "For refusing the request as such")
    NOT_HELD = ("not-held", "For saying that nothing is held")
    EXCLUSION = ("exclusion", "For saying that the law does not apply")
    PROCEDURE = ("procedure", "Procedure", False)


class Test(Word):
    """Whether the public interest is weighed before a provision may be relied on."""

    ABSOLUTE = ("absolute", "Absolute: the public interest is not weighed")
    QUALIFIED = ("qualified", "Qualified: the public interest is weighed")
    MIXED = ("mixed", "In part absolute, in part qualified")


class Basis(Word):
    """What a provision turns on."""

    CLASS = ("class", "By its class: what kind of information it is")
    PREJUDICE = ("prejudice", "By prejudice: what harm disclosure would do")
    MIXED = ("mixed", "In part by class, in part by prejudice")


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision of a law, with its facts.

    `path` is its canonical spelling, such as `s31(1)(a)`. With a title of its own it is a ground; else
    `title` and `ground` are those of the ground that it is a part of. It is in force from `since` to `until`,
    both included; None is without limit. `harm` names the prejudice in the law's words. `only_with` names the
    provisions beside one of which it has to be invoked. `unverified` says which of these facts nobody has
    checked in the text of the law.
    """

    path: str
    ground: str
    title: str
    role: Role
    source: str
    test: Test | None = None
    basis: Basis | None = None
    harm: str = ""
    outcome: Outcome | None = None
    since: date | None = None
    until: date | None = None
    only_with: tuple[str, ...] = ()
    note: str = ""
    unverified: str = ""

    @property
    def is_claim(self) -> bool:
        """Whether an authority that invokes it refuses something by it."""
        return self.role.is_claim

    def in_force(self, day: date) -> bool:
        """Whether it was in force on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)
