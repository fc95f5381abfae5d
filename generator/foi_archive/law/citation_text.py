"""The text of a letter as citations are looked for in it: one character for each of the original."""

from __future__ import annotations

import re
import unicodedata

_DASHES = "‐‑‒–—―−"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BREAKS = "\n\u0085\u2028\u2029\x0b\x0c"
# What mail programs put before each line of an earlier letter: it may stand in the middle of a citation.
_MARKS = re.compile(r"^[ ]{0,8}>[> ]{0,40}", re.MULTILINE)


class _Plain(dict[int, str]):
    """What stands for a character, found out once for each."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _BREAKS:
            plain = "\n"
        elif character in _DASHES:
            plain = "-"
        elif character.isspace() or character in _INVISIBLE:
            plain = " "
        else:
            folded = unicodedata.normalize("NFKC", character)
            plain = folded if len(folded) == 1 else character
        self[code] = plain
        return plain


_PLAIN = _Plain()


def plain(text: str) -> str:
    """The text with one kind of space, of dash and of line break, as long as it was.

    The marks of quoted mail at the beginning of lines become spaces. So places in it are places in the text.
    """
    return _MARKS.sub(lambda marks: " " * len(marks[0]), text.translate(_PLAIN))


GAP = r"[ ]{0,20}+(?:\n[ ]{0,20}+)?+"
"""What may stand between the parts of a citation: spaces and one line break. A blank line ends a citation."""
