"""Which line ends of a letter a mail system put in, so that a page may set its lines to the width it has.

Nobody can know it for certain, and in doubt a line end stays: a line that ends early costs little, but a list
or an address run together can no longer be read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foi_archive.model.quotation import Passage

_SHORTEST, _LONGEST = 60, 78
"""How many columns a line has that a mail system cut; most often they allow 72 to 76."""

_LONGEST_WORD = 25
"""As many columns at most stay free because the next word is too long; what is longer is an address."""

# The head of an item in a list: "1)", "1)a", "12.", "(iv)", "a)", "A.", "-".
_ITEM = re.compile(
    r"\s*(?:\d{1,3}[a-z]?\)[a-z]?|\d{1,3}\.(?!\S)|[a-z]{1,4}\)|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)"
    r"|[A-Za-z]\.(?!\S)|[-–—*+•·▪◦o](?!\S))\s*"
)
_CLOSES_BRACKET = re.compile(r"\s*\w+\)")
# Lines that continue no other: "Sent: 3 May", "3/5/2016 - refused", "> quoted", "-----".
_LINE_OF_ITS_OWN = re.compile(
    r"\s*(?:[^\Wa-z\d_][\w-]{0,20}:(?!\S)|[\d./-]{8,10}\s*[-–—:]|[>|]|[-–—_=*#~]{2})"
)
_GAP = re.compile(r"[ \u00a0]{3,}")
_BEFORE_A_GAP = ".!?:;"
_OPENING = "\"'“‘«(["


def wraps(text: str) -> tuple[Passage, ...]:
    """The line ends of a letter that a mail system put in, each with the white space around it, in order.

    The line was full, and the next one goes on with it: it is no item of a list, no field such as "Sent:",
    not indented, not in columns. A letter has none if no line was cut for certain, or more of them run long.
    """
    lines = text.split("\n")
    limit = _limit(lines)
    if limit is None:
        return ()
    found = []
    begin = 0
    is_first, open_brackets = True, 0
    for line, following in pairwise(lines):
        open_brackets = _open_brackets(line, open_brackets)
        is_wrap = (
            _was_cut(line, following, limit)
            and _may_go_on(line, following, open_brackets > 0)
            and not (is_first and not open_brackets and _may_be_heading(line, following))
        )
        end = begin + len(line) + 1
        if is_wrap:
            found.append(Passage(begin + len(line.rstrip()), end + _indent(following)))
        else:
            open_brackets = 0
        is_first = not is_wrap
        begin = end
    return tuple(found)


def _limit(lines: Sequence[str]) -> int | None:
    """The most columns of a line that was cut for certain; None unless more were cut than run long."""
    cut = [
        len(line.rstrip())
        for line, following in pairwise(lines)
        if len(line.rstrip()) >= _SHORTEST
        and _may_go_on(line, following, False)
        and _begins_within_sentence(following)
    ]
    long = sum(len(line.rstrip()) > _LONGEST and " " in line.strip() for line in lines)
    return max(cut) if len(cut) > long else None


def _may_go_on(line: str, following: str, in_brackets: bool) -> bool:
    """Whether nothing in the form of two lines sets them apart."""
    return (
        len(line.rstrip()) <= _LONGEST
        and len(line.split()) > 1
        and bool(following.strip())
        and not line.lstrip().startswith((">", "|"))
        and not _LINE_OF_ITS_OWN.match(following)
        # In "(i.e. section / 31) and provided", the number is no item's.
        and (not _ITEM.match(following) or (in_brackets and _CLOSES_BRACKET.match(following) is not None))
        and (_indent(following) <= 1 or _indent(following) in (_indent(line), _head(line)))
        and not _has_columns(line, _head(line))
        and not _has_columns(following)
    )


def _has_columns(line: str, start: int = 0) -> bool:
    """Whether there is a wide gap between words: one behind a sentence, or before `start`, does not count."""
    if line.find("\t", start) >= 0 or " | " in line:
        return True
    gaps = (gap.start() for gap in _GAP.finditer(line.rstrip(), start))
    return any(gap > start and line[gap - 1] not in _BEFORE_A_GAP for gap in gaps)


def _begins_within_sentence(line: str) -> bool:
    first = line.lstrip().lstrip(_OPENING)[:1]
    return first.isalpha() and not first.isupper()


def _was_cut(line: str, following: str, limit: int) -> bool:
    """Whether the next word, with a no-break space before it, would have made the line longer than the limit.

    Within a sentence, fewer columns are enough: a letter may hold others that were cut at another limit.
    """
    columns = len(line.rstrip())
    word = following.lstrip(" ").partition(" ")[0]
    is_full = columns + 1 + min(len(word), _LONGEST_WORD) > limit
    return is_full or (columns >= _SHORTEST and _begins_within_sentence(following))


def _may_be_heading(line: str, following: str) -> bool:
    """Whether a line ends as headings do: in no punctuation, and in no short word such as "the"."""
    last = line.split()[-1]
    return following.lstrip()[:1].isupper() and last[-1].isalnum() and not (len(last) <= 3 and last.islower())


def _open_brackets(line: str, before: int) -> int:
    """How many brackets are open at the end of a line; one that closes none is an item's, as in "3)"."""
    count = before
    for bracket in re.findall(r"[()]", line):
        count = count + 1 if bracket == "(" else max(0, count - 1)
    return count


def _head(line: str) -> int:
    """How many characters the head of a list's item takes, with the white space around it."""
    item = _ITEM.match(line)
    return item.end() if item else 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
