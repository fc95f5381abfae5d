"""The texts of a thread that are published, each with who wrote it and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

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
                start, last = self.words.rfind("\n", 0, offset) + 1, offset
            column = offset - start + 1 if self.message else self.place.column
            yield Place(self.place.path, line, column)


def letters(thread: Thread, reading: ThreadReading) -> Iterator[Text]:
    """Each letter and each text of an attachment, in the order of the file.

    A text of no message is taken for a person's.
    """
    parties = {message.id: message.kind.party for message in thread.messages}
    for block, opening in zip(thread.body, reading.block_places, strict=True):
        if not isinstance(block, Note):
            party = parties.get(block.message, Party.REQUESTER)
            place = Place(reading.path, opening.line + 1)
            yield Text(block.text, party, block.message, place, block.message)


def published_texts(thread: Thread, reading: ThreadReading) -> Iterator[Text]:
    """The letters, and the fields that may repeat their words: the title, the names, and the questions."""
    return chain(letters(thread, reading), _fields(thread, reading))


def _fields(thread: Thread, reading: ThreadReading) -> Iterator[Text]:
    for name, words in (("title", thread.title), ("requester", thread.requester)):
        if _TELLING.search(words):
            yield Text(words, Party.REQUESTER, f"`{name}`", reading.place(name))
    for number, message in enumerate(thread.messages):
        if _TELLING.search(message.sender):
            place = reading.place("messages", number, "from")
            yield Text(message.sender, message.kind.party, f"`from` of {message.id}", place)
    for number, question in enumerate(thread.questions):
        if _TELLING.search(question.text):
            place = reading.place("questions", number, "text")
            yield Text(question.text, Party.REQUESTER, f"question {question.id}", place)
