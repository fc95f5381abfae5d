"""Rules about the body of a thread: letters in their fences, and the notes between them."""

from __future__ import annotations

import re

from foi_archive.thread.problems.rule import error, printable, quoted, shortened

# What tells a message, though not in its form: m9, letter 9, Letter M9, letter: m09.
_MESSAGE = re.compile(r"(?:letter\W*)?m?\W*0*(?P<number>[1-9][0-9]{0,5})", re.ASCII | re.IGNORECASE)


@error
def unclosed_fence(fence: str, swallowed: str) -> tuple[str, str]:
    """A fence opens and is never closed.

    Why: everything to the end of the file would be part of it, the letters that follow too.
    Wrong: `~~~ letter m1` and the letter, without a line `~~~` behind it
    Right: `~~~ letter m1`, the letter, `~~~`
    """
    taken = f"; it takes in {quoted(swallowed)}" if swallowed else ""
    return (
        f"the fence that opens here is never closed{taken}",
        f"write a line {shortened(fence)} after the last line of the letter",
    )


@error
def swallowed_letter(outer: str, inner: str, line: int) -> tuple[str, str]:
    """A letter takes in the opening line of another one.

    Why: the fence of the first was not closed, so that two letters would be shown as one.
    Wrong: `~~~ letter m1`, a letter, `~~~ letter m2`, a letter, `~~~`
    Right: a line `~~~` in front of `~~~ letter m2`
    """
    return (
        f"{quoted(outer)} takes in {quoted(inner)}, which opens in line {line}",
        f"close the first in front of line {line}; if these words are part of it, make its fence longer",
    )


@error
def fence_not_in_first_column() -> tuple[str, str]:
    """The fence of a letter does not begin in the first column.

    Why: spaces in front of a fence are easily added by mistake, and then change where a letter ends.
    Wrong: two spaces in front of `~~~ letter m1`
    Right: ~~~ letter m1
    """
    return (
        "the fence of a letter must begin in the first column",
        "remove the spaces in front of it; if it is part of the letter, make the letter's fence longer",
    )


@error
def letter_cut_short(letter: str, fence: str, line: int) -> tuple[str, str]:
    """A line of tildes closes a letter, and below it stand more text and a fence that names no letter.

    Mostly that line is part of the letter: somebody wrote it with tildes of their own.

    Why: the rest of the letter would be shown as a note of the editor, and the next letter would be lost.
    Wrong: `~~~ letter m3`, a letter with a line `~~~` in it, `~~~`
    Right: `~~~~ letter m3`, the same letter, `~~~~`: one tilde more than any line of it has
    """
    longer = shortened(f"{fence}~")
    return (
        f"{quoted(letter)} ends here, and the fence that follows in line {line} names no letter",
        f"if the letter goes on, put {longer} {printable(shortened(letter))} above it and {longer} below it; "
        f"if not, name a letter in line {line}",
    )


@error
def letter_in_backticks(words: str) -> tuple[str, str]:
    """A letter stands in a fence of backticks.

    Why: what stands in backticks is part of a note, and readers would find no letter.
    Wrong: ``` letter m2
    Right: ~~~ letter m2
    """
    return (
        f"{quoted(words)} stands in backticks, and letters stand in tildes",
        f"write ~~~ {printable(shortened(words))} here, and ~~~ below the last line of the letter",
    )


@error
def fence_without_words(words: str) -> tuple[str, str]:
    """A fence of tildes does not say which letter it holds.

    Fences of tildes are for letters; in notes, use backticks.

    Why: a text that belongs to no message would have no sender and no date.
    Wrong: ~~~ m9
    Right: ~~~ letter m9
    """
    if message := _MESSAGE.fullmatch(words):
        fix = f"write ~~~ letter m{message['number']}"
    else:
        fix = "write ~~~ letter m9, or ~~~ attachment m9 response.pdf; in a note use ``` instead"
    return f"{quoted(words) if words else 'the fence'} names no letter", fix


@error
def note_too_long(size: int, limit: int) -> tuple[str, str]:
    """An editor's note takes more than 64 KiB.

    Why: what is so long is a letter without its fence.
    Wrong: a letter pasted between others without `~~~ letter m2`
    Right: the letter between `~~~ letter m2` and `~~~`
    """
    return (
        f"the note has {size:,} bytes, and at most {limit:,} are read",
        "if it is a letter, put it in a fence; if not, shorten it",
    )
