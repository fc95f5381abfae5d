"""How well the rules for drafts read letters: the least that every change has to keep.

`tests/benchmarks/drafting.md` has the figures themselves.
"""

from __future__ import annotations

from functools import cache

import pytest
from benchmarks.drafting import LATER, drafted, first, of_groups, scores_of
from scoring import SUBJECTS, Score, differences, real

PRECISION = 0.98
"""Of what is proposed, so much has to be right: a wrong statement is worse than none."""

PRECISION_LATER = 0.95
"""The same of letters that came when there were rules already."""

RECALL = {
    **{"kinds": 0.95, "senders": 0.95, "roles": 0.95, "dates": 0.93, "promises": 0.95, "references": 0.95},
    **{"considered": 0.95, "questions": 0.92, "outcomes": 0.88, "exemptions": 0.88},
}
"""Of what is true, so much is proposed."""


def test_of_the_real_thread_all_is_read_and_nothing_else() -> None:
    wrong, missing = differences(real(), drafted(real()))
    assert [] == wrong
    assert [] == missing


@pytest.mark.parametrize("subject", ["kinds", "senders", "dates", "promises", "references", "questions"])
def test_what_is_proposed_of_letters_is_right(subject: str) -> None:
    assert PRECISION <= _scores()[subject].precision


@pytest.mark.parametrize("subject", ["outcomes", "exemptions"])
def test_what_is_proposed_of_decisions_is_right(subject: str) -> None:
    assert PRECISION <= _scores()[subject].precision


@pytest.mark.parametrize("subject", ["kinds", "dates", "questions", "outcomes", "exemptions"])
def test_what_is_proposed_of_later_letters_is_mostly_right(subject: str) -> None:
    assert PRECISION_LATER <= _later_scores()[subject].precision


@pytest.mark.parametrize("subject", RECALL)
def test_most_of_what_is_true_is_proposed(subject: str) -> None:
    assert RECALL[subject] <= _scores()[subject].recall


def test_every_subject_occurs() -> None:
    assert [] == [subject for subject in SUBJECTS if not _scores()[subject].right]


@cache
def _scores() -> dict[str, Score]:
    return dict(scores_of(first()))


@cache
def _later_scores() -> dict[str, Score]:
    return dict(scores_of(of_groups(LATER)))
