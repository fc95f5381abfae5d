"""A law that gives a right to information."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from foi_archive.law.clock import Clock
from foi_archive.law.provision import Provision, Role, Test
from foi_archive.model.citation import around


@dataclass(frozen=True, slots=True)
class Law:
    """A law as its file in `registry/` states it.

    `exemption_word` is what it calls a ground for withholding. `cited` says how readers see the unit that a
    provision begins with: `{"s": "s."}`; `named` are the names by which letters call the law. `tribunal`
    decides on appeals against the `regulator`; it is empty where there is none.

    `terms` are the law's own words for a test, where those of `Test` are not its words. `numbering` names the
    words that stand before the levels below a section: `{"s3": ("Nr.", "Buchst.")}`, under "" those of all
    other sections.
    """

    id: str
    name: str
    short_name: str
    exemption_word: str
    jurisdiction: str
    regulator: str
    tribunal: str
    source: str
    cited: Mapping[str, str]
    named: tuple[str, ...]
    provisions: Mapping[str, Provision]
    clock: Clock
    terms: Mapping[Test, str] = field(default_factory=dict)
    numbering: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def term(self, test: Test) -> str:
        """What a test means, as readers of this law see it."""
        return self.terms.get(test, test.label)

    def term_of(self, provision: Provision) -> str:
        """What becomes of the public interest under a provision; empty if nobody says.

        "Absolute" is a word for exemptions: other grounds simply have no such test.
        """
        if provision.test is Test.ABSOLUTE and provision.role is not Role.EXEMPTION:
            return "No public interest test"
        return self.term(provision.test) if provision.test else ""

    def nearest(self, path: str) -> Provision | None:
        """The provision, or the nearest one around it that the registry has; None if there is none."""
        nearest: str | None = path
        while nearest is not None:
            if nearest in self.provisions:
                return self.provisions[nearest]
            nearest = around(nearest)
        return None

    def ground(self, path: str) -> Provision | None:
        """The ground that a provision is a part of; None if the registry does not know its section.

        A part that the registry does not list belongs to the nearest one around it.
        """
        nearest = self.nearest(path)
        return self.provisions[nearest.ground] if nearest else None

    def grounds(self) -> Iterator[Provision]:
        """The grounds by which something can be refused, in the order of the law."""
        return (each for each in self.provisions.values() if each.ground == each.path and each.is_claim)
