"""What to write in place of a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable

from foi_archive.thread.problems.rule import nearest

LONGEST_LIST = 20
# Of names as short as m12 and 1a every one is near to every other.
LONGEST_SHORT_NAME = 3


def advice(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The nearest names; else what `otherwise` says, with the list of all names if they are few."""
    names = tuple(dict.fromkeys(filter(None, known)))
    if len(name) > LONGEST_SHORT_NAME and (meant := nearest(name, names)):
        return f"write {meant}"
    if 0 < len(names) <= LONGEST_LIST:
        return f"{otherwise}{', or ' if otherwise else ''}write one of: {', '.join(names)}"
    return otherwise
