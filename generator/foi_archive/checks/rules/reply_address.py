"""A text has the address at which a platform takes replies to one request.

Some authorities have such addresses, too: foi+token123abc@, or one with a number at reply.council.gov.uk.

Why: whoever knows it can answer on the platform in the authority's name. The platform itself shows it to the
authority alone.
Wrong: To: request-123456-0a1b2c3d@whatdotheyknow.com
Right: To: [FOI #123456 email]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.checks.contacts.advice import Private, found_in
from foi_archive.checks.contacts.emails import Owner, emails, owner
from foi_archive.checks.contacts.texts import published_texts
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

_WHAT = "the address for replies to a request"
_NUMBER = re.compile(r"request-(\d{1,12})-")


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each such address, in whosever text."""
    for text in published_texts(reading):
        for email in emails(text.words):
            if owner(email, text, thread, archive) is Owner.REPLIES:
                number = _NUMBER.search(email.local)
                # As WhatDoTheyKnow writes it.
                instead = f"[FOI #{number[1]} email]" if number else "[request email]"
                yield from found_in(text, [email.start], Private(_WHAT, instead))
