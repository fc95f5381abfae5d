"""Repeated passages: the cases, and what holds of them in any thread."""

from __future__ import annotations

import re
from itertools import pairwise

from foi_archive.analysis.quoted import quoted
from foi_archive.analysis.repeats import SHORTEST, Repeat, repeats
from foi_archive.model.decision import Decision
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.quotation import Passage
from foi_archive.model.thread import AttachmentText, Letter, Thread
from hypothesis import given
from specification import cases
from thread_strategies import repeating_threads

_LARGEST_FILE = 2 * 1024 * 1024


@cases("repeats")
def test_repeats(given: str, expected: str) -> None:
    thread = _thread(given)
    shown = "\n".join(_shown(thread, position) for position in range(len(thread.body)))
    assert _spelled_out(expected) == "\n".join(line for line in shown.split("\n") if "[" in line)


@given(repeating_threads)
def test_the_very_words_stand_openly_in_an_earlier_text(thread: Thread) -> None:
    found = repeats(thread, quoted(thread))
    order = _texts_on_the_page(thread)
    for repeat in found:
        words = _text(thread, repeat.block, repeat.passage).split()
        assert words == _text(thread, repeat.source_block, repeat.source).split()
        assert len(words) == repeat.words >= SHORTEST
        assert order.index(repeat.source_block) < order.index(repeat.block)
        assert [] == [
            other for other in found if other.block == repeat.source_block and _meet(other, repeat.source)
        ]


@given(repeating_threads)
def test_repeats_are_apart_and_hold_no_quotation(thread: Thread) -> None:
    found = repeats(thread, quoted(thread))
    for one, next_one in pairwise(found):
        assert one.block != next_one.block or one.passage.end < next_one.passage.start
    for each in quoted(thread):
        assert [] == [
            repeat for repeat in found if repeat.block == each.block and _meet(repeat, each.passage)
        ]


@given(repeating_threads)
def test_no_passage_is_missed(thread: Thread) -> None:
    """What stays open, and is not quoted, has no forty words in a row that stood openly before."""
    found, quotations = repeats(thread, quoted(thread)), quoted(thread)
    earlier: set[tuple[str, ...]] = set()
    for block in _texts_on_the_page(thread):
        folded = [repeat.passage for repeat in found if repeat.block == block]
        quoted_here = [each.passage for each in quotations if each.block == block]
        assert set() == earlier & set(_runs(thread.body[block].text, [*folded, *quoted_here]))
        earlier |= set(_runs(thread.body[block].text, folded))


def test_a_thread_as_large_as_a_file_may_be_is_looked_through_in_time() -> None:
    half = _LARGEST_FILE // 2
    same = "a " * (half // 2)
    nearly = ("a " * (SHORTEST - 1) + "b ") * (half // 80)
    counted = "".join(f"{'a ' * SHORTEST}{number} " for number in range(half // 90))
    assert [(half // 2,)] == [(repeat.words,) for repeat in _repeats_of(same, same)]
    assert [] == _repeats_of(same, nearly)
    assert half // 90 == len(_repeats_of(same, counted))
    assert 1999 == len(_repeats_of(*["a " * 500] * 2000))
    assert 1 == len(_repeats_of(*[f"{'.' * 10_000}a " * 100] * 2))


def _repeats_of(*letters: str) -> list[Repeat]:
    return list(repeats(_thread("\n".join(f"m{n}: {text}" for n, text in enumerate(letters, 1))), ()))


def _thread(text: str) -> Thread:
    """A thread of one line a letter."""
    messages, body, decisions = {}, [], []
    for head, words in re.findall(r"^(.+?): (.*)$", _spelled_out(text), re.MULTILINE):
        message, _, kind = head.partition(" ")
        words = words.replace(" ¶ ", "\n\n")
        if kind == "quotes":
            decisions.append(Decision(message, (), quotes=(words,)))
            continue
        messages.setdefault(
            message, Message(message, MessageKind.RESPONSE, "", hidden="secret" if kind == "hidden" else None)
        )
        body.append(AttachmentText(message, kind, words) if "." in kind else Letter(message, words))
    in_order = tuple(messages[message] for message in sorted(messages, key=lambda name: int(name[1:])))
    return Thread("A request", "a", "b", "uk-foia", in_order, decisions=tuple(decisions), body=tuple(body))


def _shown(thread: Thread, block: int) -> str:
    """A letter as in the cases, its repeated passages in brackets with the names of their letters."""
    text = thread.body[block].text
    here = [repeat for repeat in repeats(thread, quoted(thread)) if repeat.block == block]
    for repeat in reversed(here):
        start, end = repeat.passage.start, repeat.passage.end
        text = f"{text[:start]}[{_name(thread, repeat.source_block)}: {text[start:end]}]{text[end:]}"
    return f"{_name(thread, block)}: {text}".replace("\n\n", " ¶ ")


def _name(thread: Thread, block: int) -> str:
    here = thread.body[block]
    return f"{here.message} {here.file}" if isinstance(here, AttachmentText) else here.message


def _spelled_out(text: str) -> str:
    return re.sub(
        r"(\d+)\.\.(\d+)", lambda run: " ".join(map(str, range(int(run[1]), int(run[2]) + 1))), text
    )


def _texts_on_the_page(thread: Thread) -> list[int]:
    """The positions of the texts that are shown, in the order of the page."""
    shown = [message.id for message in thread.messages if message.hidden is None]
    blocks = [
        (shown.index(text.message), block) for block, text in enumerate(thread.body) if text.message in shown
    ]
    return [block for _, block in sorted(blocks)]


def _text(thread: Thread, block: int, passage: Passage) -> str:
    return thread.body[block].text[passage.start : passage.end]


def _meet(repeat: Repeat, passage: Passage) -> bool:
    return repeat.passage.start < passage.end and passage.start < repeat.passage.end


def _runs(text: str, without: list[Passage]) -> list[tuple[str, ...]]:
    """Every `SHORTEST` words in a row that do not meet certain passages."""
    words = [word.span() for word in re.finditer(r"\S+", text)]
    runs = [words[first : first + SHORTEST] for first in range(len(words) - SHORTEST + 1)]
    return [
        tuple(text[start:end] for start, end in run)
        for run in runs
        if not any(passage.start < run[-1][1] and run[0][0] < passage.end for passage in without)
    ]
