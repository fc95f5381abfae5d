"""How to take out what is private."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_archive.checks.contacts.texts import Text
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity


@dataclass(frozen=True, slots=True)
class Private:
    """Something private: what it is, as in "a mobile number", and what to write in its place.

    `offices` says whether in an authority's letter it may be that of an office.
    """

    what: str
    instead: str
    offices: bool = False


def found_in(
    text: Text, starts: Sequence[int], private: Private, severity: Severity | None = None
) -> Iterator[Finding]:
    """A finding for each of these offsets in a text, which grow: that something private begins there.

    The number or address itself is never said: findings are printed in logs, and on the pages of a site that
    leaves a request out.
    """
    for place in text.places(starts):
        yield Finding(place, f"{text.name} has {private.what}", _replaced(private, text), severity)


def _replaced(private: Private, text: Text) -> str:
    """To write something else, and to say so where readers see it."""
    advice = f"write {private.instead} in its place"
    if not text.message:
        return f"{advice}, here and in the letter"
    advice = f"{advice}, and say so in the `note` of {text.message}"
    if text.is_private:
        return f"{advice}; if all of the letter is private, take its words out and set `hidden`"
    return f"unless it is an office's, {advice}" if private.offices else advice
