"""A quotation is given as proof of a date that it does not state.

Why: a date that no letter states is a guess, and the lateness of an authority is counted from it. Days may be
written in any usual way and without their year; of an interval one end suffices.
Wrong: date: 2016-10-20, dated_by: [{message: m8, quote: "19/10/2016 - You were issued with a notice"}]
Right: date: 2016-10-19
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.law.written_dates import proves, written_dates
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each quotation under `dated_by` that states neither the day of sending nor that of receipt."""
    for number, message in enumerate(thread.messages):
        dates = [when for when in (message.date, message.received) if when]
        is_misspelt = not dates and any(
            ("messages", number, name) in reading.places for name in ("date", "received")
        )
        for position, evidence in enumerate(message.dated_by):
            if is_misspelt or any(proves(evidence.quote, when, thread.law) for when in dates):
                continue
            place = reading.place("messages", number, "dated_by", position, "quote")
            if dates:
                said = " or ".join(when.edtf for when in dates)
                yield Finding(place, f"these words do not state {said}", _advice(evidence.quote, thread.law))
            else:
                yield Finding(
                    place,
                    f"these words prove a date of {message.id}, which has none",
                    "add the `date` or the day when it was `received`, or leave this out",
                )


def _advice(quote: str, law: str) -> str:
    stated = next(written_dates(quote, law), None)
    if stated:
        return f"the words state {stated.words}: mend the date, or quote other words"
    return "quote the words in which the date is written"
