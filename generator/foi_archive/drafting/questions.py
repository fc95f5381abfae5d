"""Questions: the parts of a request, as the requester numbers them, or else as its sentences ask."""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.drafting.asking import asks
from foi_archive.drafting.lists import Item, lists_of
from foi_archive.drafting.proposal import Proposal
from foi_archive.model.confidence import Confidence
from foi_archive.model.message import MessageKind
from foi_archive.model.question import Question
from foi_archive.model.thread import Letter, Thread


def questions(thread: Thread) -> tuple[Proposal[Question], ...]:
    """What the letters of request ask, in order, each in the letter's own words.

    An item of a list is a question, and so is each of its parts; a letter without a list is read by its
    sentences. What asks for nothing, such as how to send the answer, is left out.
    """
    result: list[Proposal[Question]] = []
    kinds = {message.id: message.kind for message in thread.messages}
    for block in thread.body:
        if isinstance(block, Letter) and kinds.get(block.message) is MessageKind.REQUEST:
            taken = {each.value.id for each in result}
            result += _asked(block, taken)
    return tuple(result)


def _asked(letter: Letter, taken: set[str]) -> Iterator[Proposal[Question]]:
    listed = lists_of(letter.text)
    if listed:
        found = [(label, start, end) for label, start, end in _items(letter.text, max(listed, key=len))]
        confidence = Confidence.STATED
    else:
        places = asks(letter.text)
        found = [(str(number), start, end) for number, (start, end) in enumerate(places, start=1)]
        confidence = Confidence.INFERRED
    for label, start, end in found:
        words = letter.text[start:end]
        name = f"{letter.message}-{label}" if label in taken else label
        yield Proposal(Question(name, letter.message, words), letter.message, words, confidence)


def _items(text: str, items: tuple[Item, ...]) -> Iterator[tuple[str, int, int]]:
    """The label and the words of each question of a list.

    The parts of an item are questions of their own, unless the item asks by itself: then they only say what
    its answer should have.
    """
    for item in items:
        lead = text[item.start : item.end]
        if item.parts and "?" not in lead:
            yield from ((part.label, part.start, part.end) for part in item.parts if part.end > part.start)
        elif item.end > item.start:
            yield item.label, item.start, item.parts[-1].end if item.parts else item.end
