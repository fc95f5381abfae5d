"""An exemption stands beside an outcome that needs none.

Why: who discloses, holds nothing or does not answer claims no exemption; counting one would accuse the
authority of a claim that it never made. Provisions for saying that nothing is held, such as regulation
12(4)(a) of the Environmental Information Regulations, may stand beside not-held.
Wrong: {outcome: disclosed, exemptions: [s31(1)(a)]}
Right: {outcome: partly-disclosed, exemptions: [s31(1)(a)]}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.outcome_table import NEEDS, Need
from foi_archive.checks.provisions import says_not_held
from foi_archive.checks.rule import Finding
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each exemption of an outcome that may have none."""
    for number, decision in enumerate(thread.decisions):
        if not decision.outcome or NEEDS[decision.outcome].exemptions is not Need.FORBIDDEN:
            continue
        for position, exemption in enumerate(decision.exemptions):
            if decision.outcome is Outcome.NOT_HELD and says_not_held(exemption):
                continue
            yield Finding(
                reading.place("decisions", number, "exemptions", position),
                f"{decision.outcome.value} has the exemption {exemption.within(thread.law)}",
                "leave the exemption out, or choose the outcome that the letter states",
            )
