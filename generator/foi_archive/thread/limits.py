"""How much one thread may ask of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from foi_archive.model.place import Diagnostic
from foi_archive.model.thread import Note, Thread
from foi_archive.thread.problems import limits as problems
from foi_archive.thread.reading import ThreadReading

MOST_TAGS = 100
MOST_DECISIONS = 5_000  # each counted once for each question that it is on
MOST_SEARCHED = 200_000_000  # characters, of the texts of its message for each quotation


def excesses(reading: ThreadReading) -> Iterator[Diagnostic]:
    """What a thread has too much of; its texts are counted where they are read, in `letters.py`."""
    thread = reading.thread
    if thread is None:
        return
    if len(thread.tags) > MOST_TAGS:
        yield problems.too_many_tags(reading.place("tags"), len(thread.tags), MOST_TAGS)
    decided = sum(len(decision.questions) or len(thread.questions) for decision in thread.decisions)
    if decided > MOST_DECISIONS:
        yield problems.too_many_decisions(reading.place("decisions"), decided, MOST_DECISIONS)
    searched = _characters_searched(thread)
    if searched > MOST_SEARCHED:
        yield problems.too_many_quotations(reading.place("decisions"), searched, MOST_SEARCHED)


def _characters_searched(thread: Thread) -> int:
    """How many characters are looked at if every quotation is looked for in all texts of its message."""
    lengths: Counter[str] = Counter()
    for block in thread.body:
        if not isinstance(block, Note):
            lengths[block.message] += len(block.text)
    found = sum(lengths[question.asked_in] for question in thread.questions)
    for decision in thread.decisions:
        found += lengths[decision.message] * (len(decision.quotes) + (decision.after is not None))
    for message in thread.messages:
        found += sum(lengths[evidence.message] for evidence in message.dated_by)
        found += lengths[message.id] * ((message.promised is not None) + (message.considering is not None))
    return found
