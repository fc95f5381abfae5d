"""The page of a request: what was asked, what came of it, when, and every letter."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from foi_archive.analysis.case import Case
from foi_archive.analysis.chronology import request_item, year_of_request
from foi_archive.analysis.histories import Step, steps
from foi_archive.analysis.tag_slug import slug
from foi_archive.analysis.timeline import MessageItem
from foi_archive.law.calendars import CALENDARS
from foi_archive.model import addresses
from foi_archive.model.attached import Attached
from foi_archive.model.message import MessageKind
from foi_archive.model.publication import Publication
from foi_archive.pages.correspondence import correspondence
from foi_archive.pages.elapsed import elapsed
from foi_archive.pages.page import Page
from foi_archive.pages.quotations import quotations
from foi_archive.pages.surroundings import Surroundings
from foi_archive.pages.tally import tally_sentence
from foi_archive.pages.templates import render
from foi_archive.pages.working import workings

# What a message about a page begins with: enough to find the page, and the three things to be told.
_CORRECTION = """{title}
{address}

Which letter or question:

What is wrong:

What is right:
"""


def request_page(
    case: Case,
    surroundings: Surroundings = Surroundings(),  # noqa: B008 (it is frozen)
    publication: Publication = Publication(),  # noqa: B008
    attached: Mapping[str, Attached] = MappingProxyType({}),
) -> Page:
    """The page of a request, with anchors for questions, letters, items of the timeline and quoted passages.

    `#questions` holds a row for each question (`#q-1a`, `data-outcome`), `#timeline` the course of the
    request; in each letter (`#m9`), the texts of the `.letter` elements, joined, are the text of the file.
    `attached` says what became of the attachments, by their names; those that are published are linked.
    """
    path = addresses.request_page(case.authority.id, case.slug)
    found = quotations(case.quoted)
    items = [item for item in case.timeline if isinstance(item, MessageItem)]
    html = render(
        "request.html",
        path,
        case=case,
        thread=case.thread,
        year=year_of_request(case),
        tags=[(tag, addresses.tag_page(slug(tag))) for tag in case.thread.tags],
        surroundings=surroundings,
        attached={
            name: addresses.attachment(path, name) if state is Attached.PUBLISHED else state
            for name, state in attached.items()
        },
        contact=publication.contact,
        correction=_correction(case.thread.title, path, publication),
        numbers={item.message.id: item.number for item in items},
        request=request_item(case),
        response=_response(items, case),
        steps_on_the_whole=_steps_on_the_whole(case),
        elapsed=elapsed(case),
        workings=workings(case),
        doubt=CALENDARS[case.law.clock.calendar].doubt,
        quotations=found,
        correspondence=correspondence(case, found),
    )
    return Page(path, case.thread.title, _description(case), html)


def _response(items: list[MessageItem], case: Case) -> MessageItem | None:
    """The answer; where no clock tells which message that is, the last response."""
    responses = [item for item in items if item.message.kind is MessageKind.RESPONSE]
    last = responses[-1] if responses and not case.timeliness.due else None
    return next((item for item in items if item.is_answer), last)


def _correction(title: str, path: str, publication: Publication) -> str:
    """The link that begins a message to the archive's contact about a page; empty if there is no contact."""
    if publication.contact is None:
        return ""
    address = addresses.full(path, publication.site_url)
    return publication.contact.link(f"Correction: {title}", _CORRECTION.format(title=title, address=address))


def _steps_on_the_whole(case: Case) -> tuple[Step, ...]:
    """The decisions that are in no question's history, such as one on the delay alone."""
    of_questions = {step for history in case.histories for step in history.steps}
    return tuple(step for step in steps(case.thread) if step not in of_questions)


def _description(case: Case) -> str:
    if case.thread.summary:
        return case.thread.summary
    return f"{case.thread.requester} to {case.authority.name}. {tally_sentence(case.histories)}."
