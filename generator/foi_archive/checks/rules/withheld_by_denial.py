"""Information is said to be withheld under provisions that are for neither confirming nor denying.

Why: "withheld" tells readers that the information exists. Who cites s31(3) alone refuses to say even that.
Wrong: {outcome: withheld, exemptions: [s31(3)]}
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
    """Each withholding that rests on nothing else."""
    for number, decision in enumerate(thread.decisions):
        if (
            decision.outcome is Outcome.WITHHELD
            and decision.exemptions
            and all(says_neither(exemption) for exemption in decision.exemptions)
        ):
            cited = " and ".join(exemption.within(thread.law) for exemption in decision.exemptions)
            yield Finding(
                reading.place("decisions", number, "outcome"),
                f"withheld rests on {cited} alone, by which an authority neither confirms nor denies",
                "write neither-confirmed-nor-denied, unless the letter says that the information is held",
            )
