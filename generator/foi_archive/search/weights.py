"""Weights: how much each word of a request says about it.

The weight of a word is an impact from 1 to 15. What a word adds by standing in the letters follows BM25: its
tenth mention adds little, and a long thread has no advantage. What it adds by standing in the title, in a
question or in another field is a fixed number of steps. How rare a word is, the page of the search adds.

Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), 3.4.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foi_archive.analysis.bounds import known_day
from foi_archive.analysis.case import Case
from foi_archive.analysis.histories import History
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.law.spelling import shown
from foi_archive.model.citation import Citation
from foi_archive.model.months import MONTHS
from foi_archive.search.days import days
from foi_archive.search.passages import questions, texts
from foi_archive.search.provisions import provisions
from foi_archive.search.words import fold, joined, words

HIGHEST = 15

_TITLE, _REFERENCE, _AUTHORITY, _TAG, _EXEMPTION, _QUESTION, _REQUESTER, _SUMMARY = 6, 6, 4, 4, 4, 3, 2, 2
_LAW = _DAY = 0  # the name of its law, or a day, says nothing about a request: it is only found by it
_IN_LETTERS = 6  # the most that letters add
_SATURATION = 1.2  # BM25's k1
_LENGTH_COUNTS = 0.5  # BM25's b
_USUAL_WORDS = 1500  # of a thread: a constant, so that a thread's weights do not depend on the others


@dataclass(frozen=True, slots=True)
class Weighed:
    """The terms of a document, joined by line feeds, and the weight of each, one byte a term."""

    terms: str
    weights: bytes

    @classmethod
    def of(cls, weights: dict[str, int]) -> Weighed:
        """The terms of a mapping with their weights."""
        return cls("\n".join(weights), bytes(weights.values()))

    def pairs(self) -> Iterator[tuple[str, int]]:
        """Each term with its weight."""
        return zip(self.terms.split("\n"), self.weights, strict=True) if self.weights else iter(())


def terms(text: str) -> Iterator[str]:
    """All that a text can be found by: its words, also joined, its days, and its provisions by every name."""
    folded = fold(text)
    yield from words(folded)
    yield from joined(folded)
    yield from days(folded)
    for names in provisions(folded):
        yield from names


def request_weights(case: Case) -> Weighed:
    """The terms of a request and its letters."""
    counts = Counter(term for text in texts(case) for term in terms(text.text))
    length = 1 - _LENGTH_COUNTS + _LENGTH_COUNTS * counts.total() / _USUAL_WORDS
    added: Counter[str] = Counter()
    fields: tuple[tuple[Iterable[str], int], ...] = (
        *head(case),
        ((text.text for text, _ in questions(case)), _QUESTION),
        ((_exemption(each) for history in case.histories for each in _cited(history)), _EXEMPTION),
        (_cited_laws(case.histories), _LAW),
        (_days(case), _DAY),
        ((case.thread.summary or "",), _SUMMARY),
        ((case.thread.requester, *(message.sender for message in case.thread.messages)), _REQUESTER),
    )
    for field, steps in fields:
        _add(added, field, steps)
    weights = {
        term: min(HIGHEST, 1 + added[term] + round(_IN_LETTERS * tf / (tf + _SATURATION * length)))
        for term, tf in counts.items()
    }
    return Weighed.of({term: min(HIGHEST, 1 + steps) for term, steps in added.items()} | weights)


def question_weights(history: History, case: Case) -> Weighed:
    """The terms of a question and its answer."""
    added: Counter[str] = Counter()
    _add(added, (history.question.text,), _TITLE)
    _add(added, (_exemption(each) for each in _cited(history)), _EXEMPTION)
    _add(added, _cited_laws((history,)), _LAW)
    if history.standing:
        decision = history.standing.decision
        if decision.outcome:
            # The definition has the words by which people ask: a question that was withheld was "refused".
            meaning, _, _ = decision.outcome.definition.partition("(")
            _add(added, (decision.outcome.label, meaning), _SUMMARY)
        _add(added, (*decision.quotes, decision.reason or ""), _REQUESTER)
    return Weighed.of({term: min(HIGHEST, 1 + steps) for term, steps in added.items()})


def head_weights(case: Case) -> Weighed:
    """The terms of what stands above all questions of a request: its title, authority and so on."""
    added: Counter[str] = Counter()
    for field, steps in head(case):
        _add(added, field, steps)
    return Weighed.of({term: min(HIGHEST, 1 + steps) for term, steps in added.items()})


def head(case: Case) -> tuple[tuple[Iterable[str], int], ...]:
    """The fields that say what a whole request is about, each with its steps."""
    authority = case.authority
    return (
        ((case.thread.title,), _TITLE),
        (case.thread.references, _REFERENCE),
        ((authority.name, authority.short_name or ""), _AUTHORITY),
        (case.thread.tags, _TAG),
        (_law(case.law), _LAW),
    )


def _add(added: Counter[str], field: Iterable[str], steps: int) -> None:
    """Add the steps to each term of a field, once."""
    added.update(dict.fromkeys((term for text in field for term in terms(text)), steps))


def _exemption(citation: Citation) -> str:
    """A provision in the spelling of files and as readers see it with its law, to be found by both."""
    return f"{citation.provision} {shown(citation, within='')}"


def _law(law: Law) -> Iterable[str]:
    """The names of a law: they stand before a provision, and a query with both has to find it."""
    return (law.name, law.short_name, *law.named)


def _days(case: Case) -> Iterator[str]:
    """The days that the page of a request shows of its letters, and that on which it was received."""
    days_ = [known_day(message)[0] for message in case.thread.messages]
    for day in filter(None, (*days_, case.timeliness.received)):
        yield f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def _cited_laws(histories: Iterable[History]) -> Iterator[str]:
    """The names of the laws of all exemptions that were cited."""
    for law in {each.law for history in histories for each in _cited(history)}:
        if law in laws():
            yield from _law(laws()[law])


def _cited(history: History) -> Iterator[Citation]:
    for step in history.steps:
        yield from step.decision.exemptions
