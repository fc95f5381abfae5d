"""How many questions ended how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from foi_archive.analysis.histories import History
from foi_archive.model.outcome import Outcome
from foi_archive.pages.wording import count


def tally(histories: Iterable[History]) -> tuple[str, ...]:
    """The outcomes that occur, in the order of their definition, each as in "5 disclosed"."""
    counted = Counter(history.outcome for history in histories)
    decided = [
        f"{counted[outcome]} {_within_sentence(outcome.label)}" for outcome in Outcome if counted[outcome]
    ]
    return (*decided, f"{counted[None]} undecided") if counted[None] else tuple(decided)


def tally_sentence(histories: tuple[History, ...]) -> str:
    """A strip in words, as in "14 questions: 5 disclosed, 5 withheld"."""
    if not histories:
        return "No questions listed"
    return f"{count(len(histories), 'question')}: {', '.join(tally(histories))}"


def _within_sentence(label: str) -> str:
    return label[0].lower() + label[1:]
