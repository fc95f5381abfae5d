"""What platforms say of a request, and which of our words mean the same.

A platform has one word for a request, we have two: how it ended, and what it waits for. So a phrase agrees
with any of several words. Phrases that mean nothing in these words (gone_postal, requires_admin) are left
out: of them nothing can be said.

Sources: of Alaveteli, which runs WhatDoTheyKnow, app/models/info_request/state.rb and
app/helpers/info_request_helper.rb (https://github.com/mysociety/alaveteli); of Froide, which runs
FragDenStaat, froide/foirequest/models/request.py (https://github.com/okfde/froide); of MuckRock,
muckrock/foia/models/request.py (https://github.com/MuckRock/muckrock).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from foi_archive.model.request_outcome import RequestOutcome, Status

Meaning: TypeAlias = frozenset[RequestOutcome | Status]

_SUCCESSFUL: Meaning = frozenset({RequestOutcome.GRANTED_IN_FULL})
_PARTIAL: Meaning = frozenset({RequestOutcome.PARTIALLY_WITHHELD, RequestOutcome.PARTIALLY_ANSWERED})
_REFUSED: Meaning = frozenset(
    {
        RequestOutcome.FULLY_WITHHELD,
        RequestOutcome.COST_LIMIT,
        RequestOutcome.VEXATIOUS,
        RequestOutcome.ALREADY_ACCESSIBLE,
    }
)
_NOT_HELD: Meaning = frozenset(
    {RequestOutcome.NOT_HELD, RequestOutcome.TRANSFERRED, RequestOutcome.ALREADY_ACCESSIBLE}
)
_WAITING: Meaning = frozenset(
    {RequestOutcome.PENDING, RequestOutcome.NO_RESPONSE, Status.AWAITING_RESPONSE, Status.AWAITING_FEE}
)
_CLARIFICATION: Meaning = frozenset({Status.AWAITING_CLARIFICATION, RequestOutcome.PENDING})
_REVIEW: Meaning = frozenset({Status.AWAITING_REVIEW})
_WITHDRAWN: Meaning = frozenset({RequestOutcome.WITHDRAWN})

WORDS: Mapping[str, Meaning] = MappingProxyType(
    {
        # Alaveteli: the states and their short labels
        "successful": _SUCCESSFUL,
        "partially successful": _PARTIAL,
        "rejected": _REFUSED,
        "refused": _REFUSED,
        "not held": _NOT_HELD,
        "information not held": _NOT_HELD,
        "waiting response": _WAITING,
        "waiting response overdue": _WAITING,
        "waiting response very overdue": _WAITING,
        "awaiting response": _WAITING,
        "delayed": _WAITING,
        "long overdue": _WAITING,
        "waiting clarification": _CLARIFICATION,
        "awaiting clarification": _CLARIFICATION,
        "internal review": _REVIEW,
        "awaiting internal review": _REVIEW,
        "user withdrawn": _WITHDRAWN,
        "withdrawn": _WITHDRAWN,
        # Froide: the resolutions, besides those above
        "user withdrew": _WITHDRAWN,
        "user withdrew costs": _WITHDRAWN,
        # MuckRock: the states and their labels; "done" tells only that nothing more will come
        "no docs": _NOT_HELD,
        "no responsive documents": _NOT_HELD,
        "partial": _PARTIAL,
        "partially completed": _PARTIAL,
        "abandoned": _WITHDRAWN,
        "processed": _WAITING,
        "ack": _WAITING,
        "awaiting acknowledgement": _WAITING,
    }
)
"""What a status means that stands alone, in small letters, with spaces for underscores."""

SENTENCES: Mapping[str, Meaning] = MappingProxyType(
    {
        # Alaveteli
        "the request was successful": _SUCCESSFUL,
        "the request was partially successful": _PARTIAL,
        "the request was refused": _REFUSED,
        "did not have the information requested": _NOT_HELD,
        "waiting for a response from": _WAITING,
        "response to this request is delayed": _WAITING,
        "response to this request is long overdue": _WAITING,
        "the request is waiting for clarification": _CLARIFICATION,
        "waiting for an internal review": _REVIEW,
        "this request has been withdrawn by the person who made it": _WITHDRAWN,
        # Froide
        "the request has been partially successful": _PARTIAL,
    }
)
"""What a sentence means that contains these words, in small letters."""


def meaning(source_status: str) -> Meaning | None:
    """The words of ours that agree with what a platform says; None for a phrase that is not known."""
    phrase = " ".join(source_status.casefold().replace("_", " ").split()).rstrip(".")
    if phrase in WORDS:
        return WORDS[phrase]
    return next((means for words, means in SENTENCES.items() if words in phrase), None)
