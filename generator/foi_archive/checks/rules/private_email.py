"""A text has an e-mail address that is a person's.

An address at a provider where anybody can have a mailbox is a person's wherever it stands; in an authority's
letter this is a warning, since it may be an office's. In a requester's text any other is a person's, too,
unless it is an office's (`foi@`, `enquiries@`) or at a domain of authorities: gov.uk and its like, and that
of the `website` in authorities.yml. Addresses at domains that are kept for examples are nobody's.

Why: what is published is copied within hours, and a person cannot take an address back. The requester's name
may stay, if the request was published under it.
Wrong: Please reply to ann.reader@gmail.com
Right: Please reply to [email address]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.contacts.advice import Private, found_in
from foi_archive.checks.contacts.emails import Owner, emails, owner
from foi_archive.checks.contacts.texts import published_texts
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR

_PERSONS = Private("an e-mail address that is a person's", "[email address]", offices=True)
_PERHAPS_A_PERSONS = Private("an e-mail address that may be a person's", "[email address]", offices=True)


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each address of a person; one that is perhaps an office's is a warning."""
    for text in published_texts(reading):
        owners = [(email.start, owner(email, text, thread, archive)) for email in emails(text.words)]
        sure = [start for start, whose in owners if whose is Owner.PERSON]
        doubtful = [start for start, whose in owners if whose is Owner.PERHAPS_A_PERSON]
        yield from found_in(text, sure, _PERSONS, text.gravity)
        yield from found_in(text, doubtful, _PERHAPS_A_PERSONS, Severity.WARNING)
