"""Outcomes: what each word means, and every question that ended so, in the authority's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from foi_archive.analysis.case import Case
from foi_archive.analysis.histories import History
from foi_archive.model import addresses
from foi_archive.model.outcome import Outcome
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.pagination import parts
from foi_archive.pages.templates import render


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that ended in some way, and the request that it is part of."""

    case: Case
    history: History

    @property
    def address(self) -> str:
        """The address of the question's row in the table of its request."""
        page = addresses.request_page(self.case.authority.id, self.case.slug)
        return f"{page}#{addresses.question_anchor(self.history.question.id)}"


def outcomes_pages(requests: Sequence[Listed]) -> Iterator[Page]:
    """The list of all outcomes, and the pages of each, with its questions in the order of the requests."""
    answers: Mapping[Outcome | None, list[Answer]] = {outcome: [] for outcome in (*Outcome, None)}
    for each in requests:
        for history in each.case.histories:
            answers[history.outcome].append(Answer(each.case, history))
    yield _index(answers)
    for outcome in Outcome:
        yield from _pages(outcome, answers[outcome])


def _index(answers: Mapping[Outcome | None, Sequence[Answer]]) -> Page:
    html = render(
        "outcomes.html",
        addresses.OUTCOMES,
        rows=[(outcome, len(answers[outcome])) for outcome in Outcome],
        undecided=len(answers[None]),
    )
    description = "How questions can end, what each word for it means, and how many ended so."
    return Page(addresses.OUTCOMES, "Outcomes", description, html)


def _pages(outcome: Outcome, answers: Sequence[Answer]) -> Iterator[Page]:
    requests = len({id(answer.case) for answer in answers})
    for part in parts(addresses.outcome_page(outcome.value), answers):
        html = render("outcome.html", part.path, outcome=outcome, part=part, requests=requests)
        yield Page(part.path, part.titled(outcome.label), outcome.definition, html)
