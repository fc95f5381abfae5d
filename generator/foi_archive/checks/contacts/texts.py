"""The texts of a thread that are published, each with who wrote it and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from foi_archive.model.message import Party
from foi_archive.model.place import Place, Severity
from foi_archive.model.thread import Note, Thread
from foi_archive.thread.reading import ThreadReading

TEXTS_REMEMBERED = 64
"""Of how many texts the findings are remembered: several rules ask for the same, thread by thread."""

# A field without any of these has nothing to find: most are names and titles.
_TELLING = re.compile("[0-9@:]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text, the party that wrote it, and what it is called in a sentence: `m1`, or the name of a field.

    `place` is that of the first character of a letter, whose lines are those of the file; of a field it is
    where the field stands, since YAML may have folded its lines. `message` is empty for a field.
    """

    words: str
    party: Party
    name: str
    place: Place
    message: str = ""

    @property
    def is_private(self) -> bool:
        """Whether a person wrote it, and not an authority, a regulator or a tribunal."""
        return self.party is Party.REQUESTER

    @property
    def gravity(self) -> Severity:
        """How grave a person's contact is here. In an authority's letter it may be an officer's."""
        return Severity.ERROR if self.is_private else Severity.WARNING

    def places(self, offsets: Iterable[int]) -> Iterator[Place]:
        """The places of characters, whose offsets grow. The text is gone through once."""
        line, start, last = self.place.line, 0, 0
        for offset in offsets:
            if self.message:
                line += self.words.count("\n", last, offset)
                start, last = self.words.rfind("\n", last, offset) + 1 or start, offset
            column = offset - start + 1 if self.message else self.place.column
            yield Place(self.place.path, line, column)


def published_texts(reading: ThreadReading) -> tuple[Text, ...]:
    """The letters, and the fields that may repeat their words: the title, the names, and the questions."""
    return _published(_Same(reading))


def letters(reading: ThreadReading) -> Iterator[Text]:
    """Each letter and each text of an attachment, in the order of the file.

    A text of no message is taken for a person's.
    """
    return (text for text in published_texts(reading) if text.message)


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A reading that is the same as itself only: to compare two by their letters would take too long."""

    reading: ThreadReading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.reading is other.reading

    def __hash__(self) -> int:
        return id(self.reading)


# Several rules ask for those of one thread, before they go on to the next.
@lru_cache(1)
def _published(same: _Same) -> tuple[Text, ...]:
    reading = same.reading
    if reading.thread is None:
        return ()
    parties = {message.id: message.kind.party for message in reading.thread.messages}
    return (*_letters(reading.thread, reading, parties), *_fields(reading.thread, reading, parties))


def _letters(thread: Thread, reading: ThreadReading, parties: Mapping[str, Party]) -> Iterator[Text]:
    for block, opening in zip(thread.body, reading.block_places, strict=True):
        if not isinstance(block, Note):
            party = parties.get(block.message, Party.REQUESTER)
            place = Place(reading.path, opening.line + 1)
            yield Text(block.text, party, block.message, place, block.message)


def _fields(thread: Thread, reading: ThreadReading, parties: Mapping[str, Party]) -> Iterator[Text]:
    for name, words in (("title", thread.title), ("requester", thread.requester)):
        if _TELLING.search(words):
            yield Text(words, Party.REQUESTER, f"`{name}`", reading.place(name))
    for number, message in enumerate(thread.messages):
        if _TELLING.search(message.sender):
            place = reading.place("messages", number, "from")
            yield Text(message.sender, parties[message.id], f"`from` of {message.id}", place)
    for number, question in enumerate(thread.questions):
        if _TELLING.search(question.text):
            place = reading.place("questions", number, "text")
            yield Text(question.text, Party.REQUESTER, f"question {question.id}", place)
