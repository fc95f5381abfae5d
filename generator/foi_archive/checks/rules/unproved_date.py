"""A date is given that no letter proves.

A date that stands in the message's own letter needs nothing more. Another one is proved by words of a letter
under `dated_by`; where it comes from elsewhere, as from the page of a platform, the message's `note` says so.

Why: an authority's delay is counted from these dates, and a reader cannot tell a date that somebody looked up
from one that somebody guessed.
Wrong: received: 2024-03-05, where the letter of 4 March 2024 says nothing of its arrival
Right: dated_by: [{message: m2, quote: "your request, which we received on 5 March 2024"}]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foi_archive.checks.letters import letters_are_whole
from foi_archive.checks.rule import Finding
from foi_archive.law.written_dates import passages, proves
from foi_archive.model.message import Message
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.model.when import When
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE

# Passages of letters in which to look for dates: those of a file of the largest size would take minutes.
MOST_PASSAGES = 2_000


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each day of sending or of receipt that neither a proof nor the letter itself states.

    Nothing is said of a message with a note, nor of one whose proofs state another date: that is told of
    them. While letters are broken off nothing can be said.
    """
    if not letters_are_whole(reading):
        return
    budget = iter(range(MOST_PASSAGES))
    for number, message in enumerate(thread.messages):
        dates = {"date": message.date, "received": message.received}
        if message.note or _has_wrong_proof(message, thread.law):
            continue
        texts = [evidence.quote for evidence in message.dated_by] + [*thread.texts_of(message.id)]
        for name, when in dates.items():
            if when and not _states(texts, when, thread.law, budget):
                event = "was sent" if name == "date" else "arrived"
                yield Finding(
                    reading.place("messages", number, name),
                    f"no letter proves that {message.id} {event} on {when.edtf}",
                    "quote the words that prove it under `dated_by`, or say in a `note` where it is from",
                )


def _states(texts: Iterable[str], when: When, law: str, budget: Iterator[int]) -> bool:
    """Whether one of the texts states a date, as far as the budget of passages lasts."""
    found = (passage for text in texts for passage in passages(text, when))
    return any(proves(passage, when, law) for passage, _ in zip(found, budget, strict=False))


def _has_wrong_proof(message: Message, law: str) -> bool:
    dates = [when for when in (message.date, message.received) if when]
    return not all(any(proves(each.quote, when, law) for when in dates) for each in message.dated_by)
