"""A refusal names no exemption.

Why: an authority must name the exemption it relies on, and the exemption pages count by it. If the letter
names none, that is worth saying: give it as the reason.
Wrong: {outcome: withheld, quote: "We cannot release this."}
Right: {outcome: withheld, quote: "We cannot release this.", reason: The letter names no exemption.}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.outcome_table import NEEDS, Need
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each outcome that rests on a provision, if neither one nor a reason is given."""
    for number, decision in enumerate(thread.decisions):
        if not decision.outcome or NEEDS[decision.outcome].exemptions is not Need.REQUIRED:
            continue
        # Exemptions that could not be read are missing too: the reader has told.
        written = ("decisions", number, "exemptions", 0) in reading.places
        if not decision.exemptions and not decision.reason and not written:
            yield Finding(
                reading.place("decisions", number, "outcome"),
                f"{decision.outcome.value} names no exemption",
                "add `exemptions: [...]`, or a `reason` if the letter names none",
            )
