"""Words as they can be pasted into front matter."""

from __future__ import annotations


def as_yaml(words: str) -> str:
    """The words between quotation marks, so that YAML reads exactly them. The words stand on one line."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"
