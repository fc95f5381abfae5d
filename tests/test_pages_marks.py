"""Where a repeated passage sends its reader."""

from __future__ import annotations

import pytest
from foi_archive.analysis.repeats import Repeat
from foi_archive.model.quotation import Passage
from foi_archive.model.thread import AttachmentText, Letter, Thread
from foi_archive.pages.marks import Fold, Mark, marks
from foi_archive.pages.quotations import Quotations

_BODY = (Letter("m1", "x" * 200), AttachmentText("m1", "annex.pdf", "x" * 200), Letter("m2", "x" * 500))
_THREAD = Thread("A request", "a", "b", "uk-foia", (), body=_BODY)


def test_places_are_counted_in_each_message_and_shared() -> None:
    repeats = [_repeat(0, 0, 50), _repeat(100, 1, 50), _repeat(200, 0, 10), _repeat(300, 0, 50)]
    assert {
        0: (Mark(Passage(10, 10), "m1-repeated-1"), Mark(Passage(50, 50), "m1-repeated-2")),
        1: (Mark(Passage(50, 50), "m1-repeated-3"),),
        2: (
            Mark(Passage(0, 80), fold=Fold(40, "m1", None, "m1-repeated-2")),
            Mark(Passage(100, 180), fold=Fold(40, "m1", "annex.pdf", "m1-repeated-3")),
            Mark(Passage(200, 280), fold=Fold(40, "m1", None, "m1-repeated-1")),
            Mark(Passage(300, 380), fold=Fold(40, "m1", None, "m1-repeated-2")),
        ),
    } == marks(_THREAD, repeats, Quotations({}, {}))


@pytest.mark.parametrize(
    ("start", "anchor"),
    [(49, "m1-repeated-1"), (50, "m1-quote-1"), (59, "m1-quote-1"), (60, "m1-repeated-1")],
)
def test_a_place_within_a_quoted_passage_has_its_anchor(start: int, anchor: str) -> None:
    quoted = (Passage(50, 60), "m1-quote-1")
    found = marks(_THREAD, [_repeat(0, 0, start)], Quotations({0: (quoted,)}, {}))
    assert [anchor] == [mark.fold.anchor for mark in found[2] if mark.fold]
    assert sorted({"m1-quote-1", anchor}) == sorted(mark.anchor for mark in found[0] if mark.anchor)


def _repeat(start: int, source_block: int, source_start: int) -> Repeat:
    """Forty words of the second letter."""
    there = Passage(source_start, source_start + 80)
    return Repeat(2, Passage(start, start + 80), 40, source_block, there)
