"""An exemption is a provision by which nothing can be refused.

Why: letters cite many sections, such as section 17 on how to refuse or section 45 on the code of practice.
Who counts them as exemptions accuses the authority of a claim that makes no sense.
Wrong: exemptions: [s17(1)]
Right: exemptions: [s31(1)(a)]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.known_provisions import known
from foi_archive.checks.provisions import exemptions
from foi_archive.checks.rule import Finding
from foi_archive.law.registry import laws
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each provision that the registry knows as one for something else than refusing, with all its parts."""
    for path, exemption in exemptions(thread):
        law = laws().get(exemption.law)
        provision = known(exemption)
        if law and provision and not provision.is_claim:
            yield Finding(
                reading.place(*path),
                f"{exemption.within(thread.law)} ({provision.title}) is no {law.exemption_word}",
                f"write the {law.exemption_word} that the letter relies on, or leave it out",
            )
