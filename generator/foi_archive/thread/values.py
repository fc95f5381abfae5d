"""The types of single values: each reads a node of the front matter and writes one."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any
from urllib.parse import SplitResult, urlsplit

import yaml

from foi_archive.model.citation import Citation
from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.when import When
from foi_archive.thread import names
from foi_archive.thread.dates import meant, same_day
from foi_archive.thread.findings import Findings
from foi_archive.thread.problems import values as problems
from foi_archive.thread.reading import FieldPath
from foi_archive.thread.scalars import plain, read_text, text, words

ADDRESS = re.compile(r"https?://[^\s<>\"\\\x00-\x20\x7f]+")
"""The form of a web address, before it is looked at more closely."""


class ValueType(ABC):
    """What a field can hold. `description` says so in a few words, for messages and documentation."""

    description: str

    @abstractmethod
    def read(self, node: yaml.Node, at: FieldPath, findings: Findings) -> Any:
        """The value that a node states; None if it states none that can be used, which is then reported."""

    @abstractmethod
    def write(self, value: Any, law: str) -> yaml.Node:
        """The node that states a value in a thread under `law`."""

    def fallback(self) -> Any:
        """What stands for a value that has to be there and is not; None if nothing can."""
        return None


class Single(ValueType):
    """A value that is written as one text."""

    def read(self, node: yaml.Node, at: FieldPath, findings: Findings) -> Any:
        """The value that the text of a node states."""
        written = read_text(node, findings)
        return None if written is None else self.parse(written, findings.place_of(node), findings)

    @abstractmethod
    def parse(self, written: str, place: Place, findings: Findings) -> Any:
        """The value that a text states; None, reported, if it states none that can be used."""

    def write(self, value: Any, law: str) -> yaml.Node:
        """The value in letters, as they are."""
        return plain(str(value))


@dataclass(frozen=True, slots=True)
class Text(Single):
    """Any text. Words of letters (`verbatim`) are always written in quotes."""

    description: str = "text"
    verbatim: bool = False

    def parse(self, written: str, place: Place, findings: Findings) -> str:
        """The text itself."""
        return written

    def write(self, value: Any, law: str) -> yaml.Node:
        """The text, in quotes where it needs them."""
        return words(value) if self.verbatim else text(value)

    def fallback(self) -> str:
        """No text."""
        return ""


@dataclass(frozen=True, slots=True)
class Identifier(Text):
    """A text of a certain form. One of another form is reported and kept, so that references to it hold."""

    form: str = "small letters, digits and dashes, at most 60"
    pattern: re.Pattern[str] = names.NAME
    longest: int = names.LONGEST_NAME
    reserved: frozenset[str] = frozenset()

    def parse(self, written: str, place: Place, findings: Findings) -> str:
        """The text itself."""
        if not self.pattern.fullmatch(written) or len(written) > self.longest:
            findings.report(problems.bad_identifier(place, written, self.description, self.form))
        elif written in self.reserved:
            findings.report(problems.reserved_name(place, written))
        return written


@dataclass(frozen=True, slots=True)
class Date(Single):
    """A date as far as it is known."""

    description: str = "a date, as in 2016-09-23"

    def parse(self, written: str, place: Place, findings: Findings) -> When | None:
        """The date that the text states in EDTF."""
        try:
            return When.parse(written)
        except ValueError as error:
            mendable = len(same_day(written)) == 1
            findings.report(problems.not_a_date(place, written, str(error), meant(written), mendable))
            return None

    def write(self, value: Any, law: str) -> yaml.Node:
        """Its EDTF text, as it was read."""
        return plain(value.edtf)


@dataclass(frozen=True, slots=True)
class OneOf(Single):
    """A word of a closed set."""

    description: str
    words: type[Enum]
    unknown: Callable[[Place, str], Diagnostic]
    otherwise: Enum | None = None

    def parse(self, written: str, place: Place, findings: Findings) -> Enum | None:
        """The member whose word the text is."""
        try:
            return self.words(written)
        except ValueError:
            findings.report(self.unknown(place, written))
            return None

    def write(self, value: Any, law: str) -> yaml.Node:
        """Its word."""
        return plain(value.value)

    def fallback(self) -> Enum | None:
        """The member that says least."""
        return self.otherwise


@dataclass(frozen=True, slots=True)
class Provision(Single):
    """An exemption, written short in its thread's law."""

    description: str = "an exemption, as in s31(1)(a)"

    def parse(self, written: str, place: Place, findings: Findings) -> Citation | None:
        """The provision that the text names."""
        try:
            return Citation.parse(written, findings.law)
        except ValueError:
            findings.report(problems.bad_citation(place, written))
            return None

    def write(self, value: Any, law: str) -> yaml.Node:
        """Short in the thread's own law, else in full."""
        return plain(value.within(law))


@dataclass(frozen=True, slots=True)
class WebAddress(Single):
    """A complete http or https address. Any other is not kept, since a link could be made of it."""

    description: str = "a web address that begins with https:// or http://"

    def parse(self, written: str, place: Place, findings: Findings) -> str | None:
        """The address itself."""
        parts = _parts(written) if ADDRESS.fullmatch(written) else None
        if parts is None or not parts.hostname:
            findings.report(problems.bad_address(place, written))
            return None
        if "@" in parts.netloc:
            findings.report(problems.address_with_user(place, parts.hostname))
            return None
        return written


@dataclass(frozen=True, slots=True)
class Pattern(Single):
    """A text of a certain form, of no use in any other."""

    description: str
    pattern: re.Pattern[str]
    otherwise: Callable[[Place, str], Diagnostic]
    makes: Callable[[str], Any] = str

    def parse(self, written: str, place: Place, findings: Findings) -> Any:
        """What the text states."""
        if self.pattern.fullmatch(written):
            return self.makes(written)
        findings.report(self.otherwise(place, written))
        return None


@dataclass(frozen=True, slots=True)
class Flag(Single):
    """True or false."""

    description: str = "true or false"

    def parse(self, written: str, place: Place, findings: Findings) -> bool | None:
        """Whether the text is `true`."""
        if written not in _FLAGS:
            findings.report(problems.not_true_or_false(place, written))
        return _FLAGS.get(written)

    def write(self, value: Any, law: str) -> yaml.Node:
        """`true` or `false`."""
        return plain("true" if value else "false")


_FLAGS = {"true": True, "false": False}


def _parts(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None
