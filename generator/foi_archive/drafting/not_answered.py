"""Questions that a letter passes over: an accusation, made only where nothing in it can be their answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from foi_archive.drafting import giving, signals
from foi_archive.drafting.about import About
from foi_archive.drafting.answer import Answer, How

_MOST = 0.75  # of all questions
_TO_FOLLOW = re.compile(
    r"\b(?:interim|partial|first)\s+(?:response|reply)|\b(?:other|remaining|rest)\b.{0,40}\b(?:follow|later|still|separately)",
    re.IGNORECASE,
)
_ANSWERS = (giving.DECIDES, signals.WITHHOLDS, signals.NOT_HELD)


def not_answered(
    abouts: Mapping[str, About | None],
    ended: Collection[str],
    told: Sequence[Answer],
    words: Callable[[Answer], str],
) -> tuple[str, ...]:
    """The questions of which a letter says nothing that answers each other one under its own label.

    None, if it says that more is to follow, or if a sentence that names no question answers or refuses
    something: that might be this one.
    """
    labelled = {name for each in told if each.how is How.LABELLED for name in each.ids}
    silent = tuple(name for name, about in abouts.items() if about is None)
    if len(ended) < _MOST * len(abouts) or not set(abouts) - set(silent) <= labelled:
        return ()
    for each in told:
        said = words(each)
        is_of_any = not each.ids and not each.argues and any(known.search(said) for known in _ANSWERS)
        if is_of_any or _TO_FOLLOW.search(said):
            return ()
    return silent
