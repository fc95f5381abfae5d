"""A refusal under a qualified exemption does not say how the public interest test came out.

Why: under a qualified exemption an authority may refuse only if the public interest in doing so outweighs
that in disclosure, and the pages count how the test came out. A letter that is silent on it is worth
counting, too.
Wrong: {outcome: withheld, exemptions: [s31(1)(a)]}
Right: {outcome: withheld, exemptions: [s31(1)(a)], public_interest: not-stated}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.known_provisions import known
from foi_archive.checks.rule import Finding
from foi_archive.law.provision import Test
from foi_archive.model.citation import Citation
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

_WEIGHED = frozenset(
    {
        Outcome.WITHHELD,
        Outcome.PARTLY_DISCLOSED,
        Outcome.NEITHER_CONFIRMED_NOR_DENIED,
        Outcome.FUTURE_PUBLICATION,
    }
)
# What these laws weigh is the interest of one person: privacy in 5 U.S.C. 552(b)(6) and (b)(7)(C), and that
# of the person concerned in § 5 IFG. Letters under them state no outcome of a public interest test.
_WITHOUT_THE_TEST = frozenset({"us-foia", "germany-ifg"})


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision that rests on a qualified provision, if nothing is said of the test."""
    for number, decision in enumerate(thread.decisions):
        written = ("decisions", number, "public_interest") in reading.places
        if decision.outcome not in _WEIGHED or decision.public_interest or written:
            continue
        qualified = [each for each in decision.exemptions if _is_qualified(each)]
        if qualified:
            cited = " and ".join(each.within(thread.law) for each in qualified)
            are = "is" if len(qualified) == 1 else "are"
            yield Finding(
                reading.place("decisions", number, "exemptions"),
                f"{cited} {are} qualified, and how the public interest test came out is not told",
                "add `public_interest: maintained` or `favours-disclosure`, as the letter states it, "
                "or `not-stated` if it is silent",
            )


def _is_qualified(citation: Citation) -> bool:
    provision = known(citation)
    return (
        provision is not None
        and provision.is_claim
        and provision.test is Test.QUALIFIED
        and citation.law not in _WITHOUT_THE_TEST
    )
