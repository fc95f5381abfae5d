"""The passages of a request: what is searched in it, and where on its page each leads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from foi_archive.analysis.case import Case
from foi_archive.analysis.timeline import MessageItem
from foi_archive.law.spelling import shown
from foi_archive.model import addresses
from foi_archive.model.quotation import Passage
from foi_archive.model.thread import AttachmentText, Note

# Stands where words were left out, as no word of a query does.
_GAP = " … "


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a request with the anchor that it stands at, and what it is: "Letter 9, Response"."""

    anchor: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a question: its the exemptions as readers see them, and the words for it.

    The words are the authority's, or the archive's reason where there are none; `message` is the letter that
    they stand in, and `source` what readers see of it: "Letter 9", and that nobody has compared it with that
    letter yet.
    """

    exemptions: tuple[str, ...] = ()
    words: str = ""
    is_quote: bool = False
    message: str = ""
    source: str = ""


def texts(case: Case) -> Iterator[Text]:
    """The letters and transcribed attachments that the page shows, without what they repeat.

    A repeated passage is searched once, where it first stood; a letter that the archive hides is not.
    """
    folded: defaultdict[int, list[Passage]] = defaultdict(list)
    for repeat in case.repeats:
        folded[repeat.block].append(repeat.passage)
    items = {item.message.id: item for item in case.timeline if isinstance(item, MessageItem)}
    for position, block in enumerate(case.thread.body):
        if isinstance(block, Note):
            continue
        item = items.get(block.message)
        if item is None or item.message.hidden is not None:
            continue
        label = f"Letter {item.number}, {item.label}"
        if isinstance(block, AttachmentText):
            label = f"{block.file} in letter {item.number}"
        yield Text(block.message, label, _without(block.text, folded[position]))


def questions(case: Case) -> Iterator[tuple[Text, Answer]]:
    """The questions of a request in their order, each with what became of it."""
    numbers = {item.message.id: item.number for item in case.timeline if isinstance(item, MessageItem)}
    for history in case.histories:
        question = history.question
        text = Text(addresses.question_anchor(question.id), f"Question {question.id}", question.text)
        if history.standing is None:
            yield text, Answer()
            continue
        decision = history.standing.decision
        yield (
            text,
            Answer(
                tuple(shown(exemption, case.law.id) for exemption in decision.exemptions),
                " … ".join(decision.quotes) or decision.reason or "",
                bool(decision.quotes),
                decision.message,
                _source(numbers.get(decision.message), decision.drafted is not None),
            ),
        )


def _source(number: int | None, is_drafted: bool) -> str:
    return f"Letter {number}{', not yet reviewed' if is_drafted else ''}" if number else ""


def _without(text: str, passages: list[Passage]) -> str:
    kept, end = [], 0
    for passage in sorted(passages, key=lambda each: each.start):
        kept.append(text[end : passage.start])
        end = passage.end
    return _GAP.join([*kept, text[end:]])
