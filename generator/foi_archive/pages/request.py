"""The page of a request: what was asked, what came of it, when, and every letter."""

from __future__ import annotations

from foi_archive.analysis.case import Case
from foi_archive.analysis.histories import Step, steps
from foi_archive.analysis.timeline import MessageItem
from foi_archive.model import addresses
from foi_archive.model.message import MessageKind
from foi_archive.pages.correspondence import correspondence
from foi_archive.pages.page import Page
from foi_archive.pages.quotations import quotations
from foi_archive.pages.tally import tally_sentence
from foi_archive.pages.templates import render


def request_page(case: Case) -> Page:
    """The page of a request, with an anchor for each question, letter and quoted passage.

    `#questions` holds a row for each question (`#q-1a`, `data-outcome`), `#timeline` the course of the
    request; in each letter (`#m9`), the texts of the `.letter` elements, joined, are the text of the file.
    """
    path = addresses.request_page(case.authority.id, case.slug)
    found = quotations(case.thread)
    items = [item for item in case.timeline if isinstance(item, MessageItem)]
    replies = [item for item in items if item.message.kind is MessageKind.RESPONSE]
    html = render(
        "request.html",
        case=case,
        thread=case.thread,
        home=addresses.relative(path, addresses.HOME),
        numbers={item.message.id: item.number for item in items},
        request=next((item for item in items if item.message.kind is MessageKind.REQUEST), None),
        final_reply=replies[-1] if replies else None,
        steps_on_the_whole=_steps_on_the_whole(case),
        quotations=found,
        correspondence=correspondence(case, found),
    )
    return Page(path, case.thread.title, _description(case), html)


def _steps_on_the_whole(case: Case) -> tuple[Step, ...]:
    """The decisions that are in no question's history, such as one on the delay alone."""
    of_questions = {step for history in case.histories for step in history.steps}
    return tuple(step for step in steps(case.thread) if step not in of_questions)


def _description(case: Case) -> str:
    if case.thread.summary:
        return case.thread.summary
    return f"{case.thread.requester} to {case.authority.name}. {tally_sentence(case.histories)}."
