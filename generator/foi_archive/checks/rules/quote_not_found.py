"""A quotation does not stand in the message that it is said to come from.

Why: every outcome and every date of the archive rests on the words of a letter; words that are not there
prove nothing. White space does not count, all else does. The usual causes are quotation marks and dashes:
letters have “curly” ones, keyboards type "straight" ones. Copy the words out of the letter.
Wrong: quote: "we don't hold it" where the letter says: we don’t hold it
Right: quote: "we don’t hold it"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from foi_archive.checks.letters import letters_are_whole
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.quotation import Searched, find, nearest_passage
from foi_archive.model.thread import Thread
from foi_archive.thread.pasting import as_yaml
from foi_archive.thread.reading import ArchiveReading, FieldPath, ThreadReading

SEVERITY = Severity.ERROR

# Characters of letters in which to look for what was meant: a file of the largest size would take minutes.
MOST_SEARCHED = 2_000_000

# The signs that a keyboard has, for those that letters have: one for one, so that places stay the same.
_AS_TYPED = str.maketrans("“”„«»‘’‚`´–—‒‑−", "\"\"\"\"\"'''''-----")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """Words of the front matter, where they stand, and the message that they are said to come from."""

    path: FieldPath
    message: str
    words: str
    after: str | None = None


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each quotation of the front matter that its message does not have.

    A message that does not exist is another rule's; while letters are broken off nothing can be said.
    """
    if not letters_are_whole(reading):
        return
    texts = {message.id: thread.texts_of(message.id) for message in thread.messages}
    letters = cache(lambda message: Searched(texts[message]))
    size = sum(len(text) for each in texts.values() for text in each)
    searched = 0
    for quotation in _quotations(thread):
        if quotation.message not in texts or not quotation.words.strip():
            continue
        if fault := _fault(quotation, texts, letters, search=searched < MOST_SEARCHED):
            searched += size
            yield Finding(reading.place(*quotation.path), *fault)


def _quotations(thread: Thread) -> Iterator[_Quotation]:
    for number, message in enumerate(thread.messages):
        here: FieldPath = ("messages", number)
        for position, evidence in enumerate(message.dated_by):
            yield _Quotation((*here, "dated_by", position, "quote"), evidence.message, evidence.quote)
        if message.promised:
            yield _Quotation((*here, "promised", "quote"), message.id, message.promised.quote)
        if message.considering:
            yield _Quotation((*here, "considering", "quote"), message.id, message.considering.quote)
    for number, question in enumerate(thread.questions):
        yield _Quotation(("questions", number, "text"), question.asked_in, question.text)
    for number, decision in enumerate(thread.decisions):
        here = ("decisions", number)
        if decision.after is not None:
            yield _Quotation((*here, "after"), decision.message, decision.after)
        for position, quote in enumerate(decision.quotes):
            after = decision.after if position == 0 else None
            yield _Quotation((*here, "quote", position), decision.message, quote, after)


def _fault(
    quotation: _Quotation,
    texts: Mapping[str, tuple[str, ...]],
    letters: Callable[[str], Searched],
    search: bool,
) -> tuple[str, str] | None:
    """What is wrong with a quotation and the way out; None if it stands where it should.

    `texts` are those of each message, `letters` the same to be searched; `search` tells
    whether to look for what was probably meant.
    """
    words, message, after = quotation.words, quotation.message, quotation.after
    here = texts[message]
    if letters(message).has(words, after):
        return None
    if after is not None and letters(message).has(words):
        if not letters(message).has(after):
            return None  # That the words of `after` are not there is told of themselves.
        return (
            f"these words stand in {message}, but not after the words of `after`",
            "take for `after` words that stand before them in the same text",
        )
    if not here:
        return (
            f"the text of {message} is not in this file, so nothing can be quoted from it",
            f"add the letter {message}, name another message, or leave the quotation out",
        )
    not_there = f"these words do not stand in {message}"
    if not search:
        return not_there, f"copy the words out of {message}"
    if others := [other for other in texts if letters(other).has(words)]:
        return (
            f"these words stand in {' and '.join(others)}, not in {message}",
            f"name the message {others[0]}, or quote {message}",
        )
    for text in here:
        if passage := _differing_in_signs_only(words, text):
            return (
                f"these words stand in {message} with other quotation marks or dashes",
                f"write {as_yaml(passage)}",
            )
    for text in here:
        if passage := nearest_passage(words, text):
            return not_there, f"the nearest words there are {as_yaml(passage)}"
    return not_there, f"copy the words out of {message}"


def _differing_in_signs_only(words: str, text: str) -> str | None:
    """The passage of the text that is the words but for quotation marks and dashes, on one line."""
    passage = find(words.translate(_AS_TYPED), text.translate(_AS_TYPED))
    return " ".join(text[passage.start : passage.end].split()) if passage else None
