"""A text has a postal address that is a person's.

Found are addresses with a postcode of the United Kingdom. In an authority's letter one is a person's if
the requester's name stands above it, or if the requester writes to live there. In a requester's text the
address of a body is passed over: it has a word such as "Council", or its postcode stands in the authority's
letters, too. A postcode within a sentence of a requester is a notice only, since it may be what was asked
about.

Why: a home is where somebody can be found.
Wrong: Ann Reader, 12 Mill Lane, Eastmere EM1 2AB
Right: Ann Reader, [address removed]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.contacts.advice import Private, found_in
from foi_archive.checks.contacts.homes import postcodes_at_home
from foi_archive.checks.contacts.postcodes import is_in_an_address, is_of_a_body, is_persons, postcodes
from foi_archive.checks.contacts.texts import letters
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

_INSTEAD = "[address removed]"
_ADDRESS = Private("a postal address that may be a person's", _INSTEAD, offices=True)
_POSTCODE = Private("a postcode that may be a person's", _INSTEAD)
_POSTCODES = Private("postcodes that may be a person's", _INSTEAD)


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The postcode of each address of a person, and the first within sentences of each of their texts."""
    found = [(text, postcodes(text.words)) for text in letters(reading)]
    at_home = postcodes_at_home(text for text, _ in found)
    offices = {
        code.code
        for text, codes in found
        for code in codes
        if not text.is_private and not is_persons(code, thread.requester)
    }
    asked = [each for each in archive.authorities if each.id == thread.authority]
    names = tuple(name for each in asked for name in (each.name, each.short_name) if name)
    for text, codes in found:
        homes: list[int] = []
        mentioned: list[int] = []
        for code in codes:
            if is_persons(code, thread.requester) or code.code in at_home:
                homes.append(code.start)
            elif text.is_private and code.code not in offices and not is_of_a_body(code, names):
                (homes if is_in_an_address(code) else mentioned).append(code.start)
        yield from found_in(text, homes, _ADDRESS)
        what = _POSTCODE if len(mentioned) == 1 else _POSTCODES
        yield from found_in(text, mentioned[:1], what, Severity.NOTICE)
