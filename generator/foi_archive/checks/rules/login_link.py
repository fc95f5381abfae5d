"""A text has the address of a page that lets in whoever follows it.

Such are the links by which a platform confirms an address, logs somebody in, sets a password anew or ends a
subscription.

Why: a reader who follows it acts in the name of the one to whom it was sent.
Wrong: https://www.whatdotheyknow.com/c/ab12cd34ef56
Right: [login link removed]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.contacts.advice import Private, found_in
from foi_archive.checks.contacts.links import login_links
from foi_archive.checks.contacts.texts import published_texts
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

_LINK = Private("a link that lets in whoever has it", "[login link removed]")


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each address with a secret in it, in whosever text."""
    for text in published_texts(reading):
        yield from found_in(text, [*login_links(text.words)], _LINK)
