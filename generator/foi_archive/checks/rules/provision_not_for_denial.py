"""An authority neither confirms nor denies, and cites a provision for withholding.

Why: each exemption has a subsection of its own by which the duty to confirm or deny does not arise, such as
s31(3); s31(1)(a) is for information that is held. The slip may be the letter's: then leave it, and say so in
a note.
Wrong: {outcome: neither-confirmed-nor-denied, exemptions: [s31(1)(a)]}
Right: {outcome: neither-confirmed-nor-denied, exemptions: [s31(3)]}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.provisions import says_neither
from foi_archive.checks.rule import Finding
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each provision that is certainly not one for neither confirming nor denying."""
    for number, decision in enumerate(thread.decisions):
        if decision.outcome is not Outcome.NEITHER_CONFIRMED_NOR_DENIED:
            continue
        for position, exemption in enumerate(decision.exemptions):
            if says_neither(exemption) is False:
                yield Finding(
                    reading.place("decisions", number, "exemptions", position),
                    f"{exemption.within(thread.law)} is not a provision for neither confirming nor denying",
                    "cite the subsection that the letter names; if it names this one, say so in a `note`",
                )
