"""Which line ends of a letter a mail system put in."""

from __future__ import annotations

from foi_archive.pages.reflow import wraps
from hypothesis import given
from hypothesis import strategies as st
from specification import cases
from thread_strategies import letter_texts

_words = st.text("abcdefgé", min_size=1, max_size=6)


@cases("reflow")
def test_lines(given: str, expected: str) -> None:
    assert expected == reflowed(given)


@given(st.lists(_words, min_size=1, max_size=80), st.integers(66, 78))
def test_a_paragraph_cut_at_any_column_is_put_together(words: list[str], columns: int) -> None:
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= columns:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    assert " ".join(words) == reflowed("\n".join(lines))


@given(letter_texts)
def test_a_wrap_is_white_space_with_one_line_end(text: str) -> None:
    end = 0
    for wrap in wraps(text):
        space = text[wrap.start : wrap.end]
        assert end <= wrap.start
        assert (True, 1) == (space.isspace(), space.count("\n"))
        end = wrap.end


def test_a_long_letter_is_looked_through_in_time() -> None:
    line = "case please could you release available data as soon as possible rather\n"
    for tail in (" ", " \n", "(", "a ", "\t|", "a    ", "--", "1)\n", f"x{' ' * 400_000}\u2003y\n"):
        text = line * 5_000 + tail * (500_000 // len(tail))
        assert reflowed(text).startswith(" ".join([line.strip()] * 5_000))


def reflowed(text: str) -> str:
    """The letter with one space in the place of each wrap."""
    found = wraps(text)
    starts = [0, *(wrap.end for wrap in found)]
    ends = [*(wrap.start for wrap in found), len(text)]
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))
