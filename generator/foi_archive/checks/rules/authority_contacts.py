"""Letters of an authority or a regulator say how to reach an office.

Why: that is meant to be public, and nothing need be done. Once for each request it is said how many numbers,
addresses and postcodes there are, so that somebody looks whether one of them is a person's after all.
Wrong: Ring Ben Officer at home, on 01234 567890.
Right: Ring our switchboard on 01234 567890.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from foi_archive.checks.contacts.emails import Owner, emails, owner
from foi_archive.checks.contacts.homes import landlines_at_home, postcodes_at_home
from foi_archive.checks.contacts.postcodes import is_persons, postcodes
from foi_archive.checks.contacts.telephones import Line, telephones
from foi_archive.checks.contacts.texts import Text, letters, published_texts
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE

_PLURALS = {
    "telephone number": "telephone numbers",
    "postcode": "postcodes",
    "e-mail address": "e-mail addresses",
}


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """One finding, at the first, with the numbers of each kind."""
    texts = published_texts(reading)
    homes = landlines_at_home(texts) | postcodes_at_home(texts)
    found = [
        (text, *each)
        for text in letters(reading)
        if not text.is_private
        for each in sorted(_contacts(text, homes, thread, archive))
    ]
    if not found:
        return
    text, start, _ = found[0]
    counts = Counter(kind for _, _, kind in found)
    told = [f"{n} {kind if n == 1 else _PLURALS[kind]}" for kind in _PLURALS if (n := counts[kind])]
    yield Finding(
        next(text.places([start])),
        f"the letters of authorities have {_listed(told)} of offices, the first of them here",
        "leave them, unless one is a person's",
    )


def _contacts(
    text: Text, homes: frozenset[str], thread: Thread, archive: ArchiveReading
) -> Iterator[tuple[int, str]]:
    """Where each contact of an office begins, and its kind. What is a person's is told by other rules."""
    for number in telephones(text.words):
        if number.line is not Line.MOBILE and not number.is_invented and number.digits not in homes:
            yield number.start, "telephone number"
    for code in postcodes(text.words):
        if not is_persons(code, thread.requester) and code.code not in homes:
            yield code.start, "postcode"
    for email in emails(text.words):
        if owner(email, text, thread, archive) is Owner.OFFICE:
            yield email.start, "e-mail address"


def _listed(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
