"""A thread counts receipt by the code of practice of 2018, which is none under its law.

Why: the code of July 2018 stands under section 45 of the Freedom of Information Act 2000. Under other laws
receipt is counted as they say, and the page does so, whatever stands here.
Wrong: {law: scotland-foisa, receipt_rule: code-2018}
Right: {law: scotland-foisa}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.law.registry import laws
from foi_archive.model.place import Severity
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The rule of receipt, if it is the code's and the law has no such code."""
    law = laws().get(thread.law)
    if thread.receipt_rule is ReceiptRule.CODE_2018 and law and not law.clock.code_2018:
        yield Finding(
            reading.place("receipt_rule"),
            f"the code of practice of 2018 is none under {law.id}: receipt is counted as that law says",
            "leave it out",
        )
