"""Rules about the body of a thread: letters in their fences, and the notes between them."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, quoted, shortened


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
def fence_without_words(words: str) -> tuple[str, str]:
    """A fence of tildes does not say which letter it holds.

    Fences of tildes are for letters; in notes, use backticks.

    Why: a text that belongs to no message would have no sender and no date.
    Wrong: ~~~ m9
    Right: ~~~ letter m9
    """
    found = f"says {quoted(words)}" if words else "says nothing"
    return (
        f"the fence {found}, and not which letter it holds",
        "write ~~~ letter m9, or ~~~ attachment m9 response.pdf; in a note use ``` instead",
    )


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
