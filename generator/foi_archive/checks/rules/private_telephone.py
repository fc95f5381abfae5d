"""A text has a telephone number that is a person's.

A mobile number is a person's wherever it stands; in an authority's letter this is a warning, since it may be
an officer's. A landline in a requester's text is a warning, unless a letter of the authority has it, too. One
that is called that of a home, or that a requester calls their own, is a warning wherever it stands.
Numbers that begin with 03, 08 or 09 are no person's, nor are the landlines that Ofcom keeps for films.

Why: what is published is copied within hours, and a person cannot take a number back.
Wrong: You can ring me on 07700 900123.
Right: You can ring me on [mobile number].
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.contacts.advice import Private, found_in
from foi_archive.checks.contacts.homes import landlines_at_home
from foi_archive.checks.contacts.telephones import Line, telephones
from foi_archive.checks.contacts.texts import published_texts
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR

_MOBILE = Private("a mobile number", "[mobile number]", offices=True)
_LANDLINE = Private("a telephone number that may be a person's", "[telephone number removed]")


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each mobile number, and each landline of a requester or of a home."""
    texts = published_texts(reading)
    numbers = [(text, telephones(text.words)) for text in texts]
    homes = landlines_at_home(texts)
    offices = {number.digits for text, found in numbers if not text.is_private for number in found} - homes
    for text, found in numbers:
        mobiles = [number.start for number in found if number.line is Line.MOBILE]
        yield from found_in(text, mobiles, _MOBILE, text.gravity)
        landlines = [
            number.start
            for number in found
            if number.line is Line.LANDLINE
            and not number.is_invented
            and (number.digits in homes or (text.is_private and number.digits not in offices))
        ]
        yield from found_in(text, landlines, _LANDLINE, Severity.WARNING)
