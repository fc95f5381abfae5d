"""Questions that a requester takes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foi_archive.drafting.anatomy import anatomy
from foi_archive.drafting.answers import answers
from foi_archive.drafting.phrases import phrases
from foi_archive.drafting.proposal import Proposal
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question

_WITHDRAWS = phrases(
    r"""
    (?:no longer|don[’']t|do not) (?:need|require|want|wish to (?:pursue|proceed|have))
    (?:i|we) (?:would like to |wish to |now |hereby |am happy to |will )?withdraw
    (?:forget|drop|ignore|disregard|leave out)(?: \w+)? (?:about|part|point|question|item|the|that)\b
    """
)


def withdrawn(
    message: str, text: str, earlier: Sequence[str], questions: Sequence[Question]
) -> Iterator[Proposal[Decision]]:
    """The questions that a letter of withdrawal takes back one by one; none if it names none."""
    found: dict[str, str] = {}
    for each in answers(anatomy(text, earlier), questions, ()):
        words = " ".join(text[each.start : each.end].split())
        if len(each.ids) == 1 and _WITHDRAWS.search(words):
            found.setdefault(each.ids[0], words)
    for name, words in found.items():
        decision = Decision(message, (name,), Outcome.WITHDRAWN, quotes=(words,))
        yield Proposal(decision, message, words, Confidence.INFERRED)
