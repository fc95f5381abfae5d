"""A decision does not quote the message that it stands in.

Why: readers are shown the authority's own words beside every outcome. Where a letter decided nothing
(not-answered, no-response, unknown) and where its text is not in the archive, a reason takes the place of the
quotation.
Wrong: {message: m2, questions: ["1"], outcome: not-held}
Right: {message: m2, questions: ["1"], outcome: not-held, quote: "No information held."}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.letters import letters_are_whole
from foi_archive.checks.rule import Finding
from foi_archive.model.outcome import Evidence
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision that rests on a letter and quotes none of it."""
    for number, decision in enumerate(thread.decisions):
        word = decision.outcome or decision.effect
        if decision.quotes or not word:
            continue
        if decision.outcome and decision.outcome.evidence is Evidence.REASON:
            continue
        has_no_text = letters_are_whole(reading) and not thread.texts_of(decision.message)
        if decision.reason and has_no_text:
            continue
        yield Finding(
            reading.place("decisions", number, "outcome" if decision.outcome else "effect"),
            f"{word.value} has no quotation",
            f"add `quote:` with the words of {decision.message} that say so",
        )
