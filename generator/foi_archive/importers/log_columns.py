"""What the columns of disclosure logs are called, and what of a request stands in each.

Source: MuckRock's logs (muckrock/foia/importers.py), the fields that FOIMonkey collects, and the names that
authorities use themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum


class Column(Enum):
    """What a column of a disclosure log tells, with the names for it, the best first."""

    REFERENCE = (
        *("authority reference", "reference number", "reference", "foi reference", "foi reference number"),
        *(
            "foi ref",
            "ref",
            "ref no",
            "foi number",
            "foi no",
            "request reference",
            "request number",
            "request no",
        ),
        *("case number", "case reference", "tracking number", "request id", "foi id", "id"),
    )
    TITLE = (
        *("title", "request title", "subject", "request subject", "subject of request"),
        *("summary", "request summary", "summary of request", "description", "request description"),
        *("description of request", "request", "topic"),
    )
    AUTHORITY = ("authority name", "authority", "public authority", "public body", "agency", "agency name")
    REQUESTER = (
        "requester",
        "requester name",
        "requestor",
        "requestor name",
        "name of requester",
        "applicant",
    )
    LAW = ("legislation", "law", "act")
    REQUESTED = ("date requested", "request date", "date of request", "requested", "date submitted")
    RECEIVED = ("date received", "received", "received date", "date of receipt", "date request received")
    ANSWERED = (
        *("date of response", "response date", "date responded", "date of reply", "reply date", "responded"),
        *("date response sent", "date sent", "date of disclosure", "date disclosed", "date released"),
    )
    COMPLETED = (
        "date completed",
        "completed",
        "completion date",
        "date closed",
        "closed date",
        "closed",
        "date done",
    )
    REQUEST_TEXT = (
        "request text",
        "text of request",
        "full text of request",
        "request wording",
        "full request",
    )
    QUESTION = ("request", "request details", "details of request", "information requested", "question")
    RESPONSE_TEXT = ("response text", "text of response", "full text of response", "full response")
    STATUS = ("status", "request status", "outcome", "decision", "disposition", "final disposition", "result")
    EXEMPTIONS = ("exemptions", "exemption", "exemptions applied", "exemption applied", "exemptions cited")
    ADDRESS = ("request url", "url", "link", "web address", "request link")


_MOST_COLUMNS = 200
# A table of something else may have a title, a date and a status, too.
_OF_REQUESTS = re.compile(r"request|foi\b|exempt|legislation|tracking number|response text")
_MARKS = re.compile(r"[\W_]+")


def columns_known(header: Sequence[str]) -> Mapping[Column, Sequence[int]]:
    """The numbers of the columns that tell something, the one with the best name first."""
    names = [_bare(name) for name in header]
    found = {column: [names.index(name) for name in column.value if name in names] for column in Column}
    return {column: numbers for column, numbers in found.items() if numbers}


def is_header(header: Sequence[str]) -> bool:
    """Whether a row is the header of a disclosure log: it has what was asked, and is of requests."""
    if not 2 <= len(header) <= _MOST_COLUMNS:
        return False
    known = columns_known(header)
    asked = known.keys() & {Column.TITLE, Column.QUESTION}
    # One column may be both title and question.
    kinds = len(known) - len(asked) + bool(asked)
    says_what = bool(asked) or Column.REQUEST_TEXT in known
    return says_what and kinds > 1 and any(_OF_REQUESTS.search(_bare(name)) for name in header)


def _bare(name: str) -> str:
    return _MARKS.sub(" ", name).strip().casefold() if len(name) < 100 else ""
