"""A provision for neither confirming nor denying stands without one of those that it needs.

Why: under some laws the refusal to say whether information exists has a section of its own, which holds only
together with an exemption: section 18 of the Scottish Act with one of those that it lists. Without that
nobody can tell what the authority wants to protect.
Wrong: law: scotland-foisa, exemptions: [s18(1)]
Right: law: scotland-foisa, exemptions: [s18(1), s35(1)(a)]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import LONGEST_LIST
from foi_archive.checks.known_provisions import known
from foi_archive.checks.rule import Finding
from foi_archive.model.citation import Citation
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each provision of a decision that needs another one and has none.

    A section cited as a whole counts as the part of it that is needed.
    """
    for number, decision in enumerate(thread.decisions):
        for position, exemption in enumerate(decision.exemptions):
            provision = known(exemption)
            needed = [Citation(exemption.law, path) for path in provision.only_with] if provision else []
            if needed and not any(_is_one_of(other, needed) for other in decision.exemptions):
                names = [each.within(thread.law) for each in needed]
                listed = f" ({', '.join(names)})" if len(names) <= LONGEST_LIST else ""
                yield Finding(
                    reading.place("decisions", number, "exemptions", position),
                    f"{exemption.within(thread.law)} is invoked only together with another exemption{listed}",
                    "add the one that the letter names beside it; if it names none, say so in a `note`",
                )


def _is_one_of(citation: Citation, needed: list[Citation]) -> bool:
    return any(citation.lies_in(each) or each.lies_in(citation) for each in needed)
