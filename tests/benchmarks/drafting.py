"""How well the rules for drafts read letters, beside Alaveteli's rules on the same letters.

.venv/bin/python tests/benchmarks/drafting.py > tests/benchmarks/drafting.md
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from benchmarks.alaveteli import SECTIONS, folded, refusals
from foi_archive.drafting.anatomy import anatomy
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.proposal import Proposals
from foi_archive.drafting.propose import proposals
from foi_archive.importers.page_text_letters import page_of
from foi_archive.law.registry import laws
from foi_archive.model.message import Party
from foi_archive.model.quotation import find
from foi_archive.model.thread import Thread
from page_shapes import SHAPES, correspondences, expected, page
from scoring import SUBJECTS, Example, Score, bare, invented, real, score, total

LATER = ("later",)
"""Groups written when there were rules already, after which these were mended."""

BLIND = ("unseen",)
"""Groups at which nobody has looked who wrote rules."""

_HEAD = """\
# How well drafts are read

Made by `tests/benchmarks/drafting.py`. The truth is what people wrote beside the letters, of the real
thread in `archive/` and of the invented ones in `tests/drafting/`: who wrote them had not seen any rule. The
rules were then learnt from all but the last group, which alone says how new letters are read. Precision is
the share of what the rules propose that is right, recall the share of what is true that they propose. What
is counted is each statement: the kind of a message, a day, a question, the outcome of a question, one
exemption of a question.
"""


def report() -> Iterator[str]:
    """The report, line by line."""
    yield _HEAD
    known, later, blind = first(), of_groups(LATER), of_groups(BLIND)
    yield from _scores("The real thread", [real()])
    yield from _scores(f"{len(known)} invented threads, written before the rules", known)
    yield from _scores(f"{len(later)} invented threads after which rules were mended", later)
    if blind:
        yield from _scores(f"{len(blind)} invented threads at which nobody looked who wrote rules", blind)
    yield from _borders()
    yield from _peer([real(), *invented()])


def first() -> list[Example]:
    """The invented threads that were written before the rules."""
    return [example for example in invented() if not example.name.startswith((*LATER, *BLIND))]


def of_groups(groups: tuple[str, ...]) -> list[Example]:
    """The invented threads of some groups."""
    return [example for example in invented() if example.name.startswith(groups)]


def _scores(title: str, examples: Sequence[Example]) -> Iterator[str]:
    yield f"\n## {title}\n"
    yield "| | right | wrong | missing | precision | recall |"
    yield "|---|---|---|---|---|---|"
    scores = scores_of(examples)
    for subject in SUBJECTS:
        yield _row(subject, scores[subject])


def drafted(example: Example) -> Proposals:
    """What the rules propose, given the letters and who wrote them."""
    thread = bare(example.thread, example.authority)
    return proposals(thread, example.authority, laws()[thread.law])


def _row(name: str, each: Score) -> str:
    counts = f"{each.right} | {each.wrong} | {each.missing}"
    return f"| {name} | {counts} | {each.precision:.3f} | {each.recall:.3f} |"


def _borders() -> Iterator[str]:
    yield "\n## Borders between letters\n"
    yield "The invented threads as the text of a page, in each of its shapes (`tests/page_shapes.py`):"
    yield "how many of the letters come out exactly, with the right party."
    yield "\n| shape | right | wrong | missing | precision | recall | pages with a doubt told |"
    yield "|---|---|---|---|---|---|---|"
    for shape in SHAPES:
        right = wrong = missing = doubts = 0
        for thread in correspondences().values():
            found = page_of(page(thread, shape))
            cut = [(message.party, message.text) for message in found.messages]
            true = expected(thread)
            same = sum(each in true for each in cut)
            right, wrong, missing = right + same, wrong + len(cut) - same, missing + len(true) - same
            doubts += bool(found.doubts)
        yield f"{_row(str(shape), Score(right, wrong, missing))} {doubts} |"


def _peer(examples: Sequence[Example]) -> Iterator[str]:
    yield "\n## Beside Alaveteli's rules\n"
    yield "Refusals: the sections of the Freedom of Information Act by which each letter of an authority"
    sections = ", ".join(sorted(SECTIONS, key=int))
    yield f"refuses, by number, of those that WhatDoTheyKnow looks for ({sections}),"
    yield "in the threads under that Act. A message counts once for each section."
    yield "\n| | right | wrong | missing | precision | recall |"
    yield "|---|---|---|---|---|---|"
    ours, theirs = Score(), Score()
    for example in examples:
        if example.thread.law == "uk-foia":
            true = _sections(example.thread)
            ours += _compared(_sections(_filled(example)), true)
            theirs += _compared(_cited(example.thread), true)
    yield _row("these rules", ours)
    yield _row("Alaveteli's", theirs)
    yield "\nFolding: the words of authorities' letters that are folded as quoted, and the deciding"
    yield "quotations that would be hidden with them."
    yield "\n| | words folded | of all | deciding quotations hidden | of all |"
    yield "|---|---|---|---|---|"
    yield from _folding(examples)


def _filled(example: Example) -> Thread:
    found = drafted(example)
    return Thread(
        *("", "", "", example.thread.law),
        messages=example.thread.messages,
        decisions=tuple(each.value for each in found.decisions),
    )


def _sections(thread: Thread) -> set[tuple[str, str]]:
    return {
        (decision.message, number[0])
        for decision in thread.decisions
        for citation in decision.exemptions
        if citation.law == "uk-foia" and (number := re.findall(r"\d+[A-Z]?", citation.provision))
        if number[0] in SECTIONS
    }


def _cited(thread: Thread) -> set[tuple[str, str]]:
    return {
        (message.id, number)
        for message in thread.messages
        if message.kind.party is Party.AUTHORITY
        for text in thread.texts_of(message.id)
        for number in refusals(text)
    }


def _compared(found: set[tuple[str, str]], true: set[tuple[str, str]]) -> Score:
    return Score(len(found & true), len(found - true), len(true - found))


def _folding(examples: Sequence[Example]) -> Iterator[str]:
    words = {"these rules": 0, "Alaveteli's": 0}
    hidden = dict(words)
    all_words = quotations = 0
    for example in examples:
        earlier: list[str] = []
        for message in example.thread.messages:
            for text in example.thread.texts_of(message.id):
                if message.kind.party is Party.AUTHORITY:
                    all_words += len(text.split())
                    spans = {
                        "these rules": anatomy(text, earlier).spans_of(PartKind.QUOTED),
                        "Alaveteli's": folded(text),
                    }
                    quotes = _quotes(example.thread, message.id)
                    quotations += len(quotes)
                    for name, each in spans.items():
                        words[name] += sum(len(text[start:end].split()) for start, end in each)
                        hidden[name] += sum(_is_hidden(quote, text, each) for quote in quotes)
                earlier.append(text)
    for name in words:
        share = words[name] / all_words
        yield f"| {name} | {words[name]} | {share:.1%} | {hidden[name]} | {hidden[name] / quotations:.1%} |"


def _quotes(thread: Thread, message: str) -> list[str]:
    return [quote for each in thread.decisions if each.message == message for quote in each.quotes]


def _is_hidden(quote: str, text: str, spans: Sequence[tuple[int, int]]) -> bool:
    passage = find(quote, text)
    return passage is not None and any(start <= passage.start < end for start, end in spans)


def scores_of(examples: Sequence[Example]) -> Mapping[str, Score]:
    """The scores of several threads, by subject."""
    return total(score(example, drafted(example)) for example in examples)


if __name__ == "__main__":
    for line in report():
        print(line)
