"""How a question ended in a word, also if there is no decision on it yet."""

from __future__ import annotations

from foi_archive.analysis.histories import History
from foi_archive.model.outcome import Outcome

UNDECIDED = "undecided"
"""The word for a question on which there is no decision, where an outcome's word would stand."""

_UNDECIDED_LABEL = "No decision yet"

OUTCOMES: tuple[tuple[str, str], ...] = (
    *((outcome.value, outcome.label) for outcome in Outcome),
    (UNDECIDED, _UNDECIDED_LABEL),
)
"""All ways in which a question can stand, each as a word and as readers see it."""


def outcome_word(history: History) -> str:
    """How a question ended, as the word of an outcome, or that it is undecided."""
    return history.outcome.value if history.outcome else UNDECIDED


def outcome_label(history: History) -> str:
    """How a question ended, as readers see it."""
    return history.outcome.label if history.outcome else _UNDECIDED_LABEL
