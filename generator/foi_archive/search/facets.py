"""Facets: by what requests and questions can be narrowed down, as columns of small numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foi_archive.analysis.case import Case
from foi_archive.analysis.chronology import year_of_request
from foi_archive.analysis.histories import History
from foi_archive.analysis.outcome_words import outcome_label, outcome_word
from foi_archive.analysis.punctuality import punctuality
from foi_archive.analysis.tag_slug import slug
from foi_archive.law.spelling import shown
from foi_archive.search.encoding import packed

UNDATED = "undated"

Value = tuple[str, str]
"""A word, which stands in the address of a search, and what readers see for it."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Something by which to narrow down: its name in an address, its label, and the values of each document.

    If it is `of_questions`, each question has values of its own. `by_value` if its values have an order of
    their own, the highest first; else the most frequent come first.
    """

    name: str
    label: str
    values_of: Callable[[Case], Iterable[Value]]
    values_of_question: Callable[[History], Iterable[Value]] | None = None
    by_value: bool = False


def _outcome(history: History) -> Iterable[Value]:
    yield outcome_word(history), outcome_label(history)


def _exemptions(history: History) -> Iterable[Value]:
    if history.standing:
        for citation in history.standing.decision.exemptions:
            yield str(citation), shown(citation, within="")


def _of_all(values: Callable[[History], Iterable[Value]]) -> Callable[[Case], Iterable[Value]]:
    return lambda case: (value for history in case.histories for value in values(history))


def _year(case: Case) -> Iterable[Value]:
    year = year_of_request(case)
    yield (UNDATED, "Undated") if year is None else (f"{year:04}", f"{year:04}")


def _timeliness(case: Case) -> Iterable[Value]:
    word = punctuality(case)
    yield word.value, word.label


FACETS = (
    Facet("outcome", "Outcome of a question", _of_all(_outcome), _outcome),
    Facet("exemption", "Exemption", _of_all(_exemptions), _exemptions),
    Facet("authority", "Authority", lambda case: ((case.authority.id, case.authority.name),)),
    Facet("request", "Outcome of the request", lambda case: ((case.outcome.value, case.outcome.label),)),
    Facet("timeliness", "In time or late", _timeliness),
    Facet("year", "Year", _year, by_value=True),
    Facet("law", "Law", lambda case: ((case.law.id, case.law.name),)),
    Facet("tag", "Tag", lambda case: ((slug(tag), tag) for tag in case.thread.tags)),
)
"""All facets, in the order in which a page shows them."""


def facet_columns(cases: Sequence[Case]) -> tuple[list[Any], list[Any]]:
    """The facets of the requests, and those of the questions, as their files hold them.

    A facet is its name, label, and values, and a column: for each document how many values it has, and which,
    by their places in the list of the values. Questions use the list of the requests.
    """
    of_requests, of_questions = [], []
    for facet in FACETS:
        values = [dict(facet.values_of(case)) for case in cases]
        listed = _listed(values, facet)
        places = {word: place for place, (word, _) in enumerate(listed)}
        of_requests.append([facet.name, facet.label, facet.by_value, listed, _column(values, places)])
        if facet.values_of_question:
            own = [dict(facet.values_of_question(history)) for case in cases for history in case.histories]
            of_questions.append([facet.name, _column(own, places)])
    return of_requests, of_questions


def _listed(values: Sequence[Mapping[str, str]], facet: Facet) -> list[list[str]]:
    """All values: the most frequent first, so that their numbers are short, or in their own order."""
    counts = Counter(word for each in values for word in each)
    labels = {word: label for each in values for word, label in each.items()}
    if facet.by_value:
        in_order = sorted(counts, key=lambda word: (word != UNDATED, word), reverse=True)
    else:
        in_order = sorted(counts, key=lambda word: (-counts[word], labels[word].casefold(), word))
    return [[word, labels[word]] for word in in_order]


def _column(values: Sequence[Mapping[str, str]], places: Mapping[str, int]) -> str:
    return packed(number for each in values for number in (len(each), *sorted(places[word] for word in each)))
