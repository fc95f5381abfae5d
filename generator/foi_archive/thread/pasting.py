"""Words as they can be pasted into front matter, and the quotation marks around them."""

from __future__ import annotations

_STRAIGHT = (('"', '"'), ("'", "'"))
_CURLY = (("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"))


def as_yaml(words: str) -> str:
    """The words between quotation marks, so that YAML reads exactly them. The words stand on one line."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def without_marks(written: str) -> str:
    """The words without the pair of quotation marks around them, of which one may have been forgotten."""
    for opening, closing in (*_STRAIGHT, *_CURLY):
        inside = written.removeprefix(opening).removesuffix(closing)
        if inside != written and opening not in inside and closing not in inside:
            return inside
    return written


def stands_in_curly_marks(text: str) -> bool:
    """Whether a pair of quotation marks that mean nothing to YAML stands around the whole text."""
    return any(text == f"{opening}{without_marks(text)}{closing}" for opening, closing in _CURLY)
