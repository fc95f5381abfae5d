"""Questions: the smallest parts of a request that got, or should have got, an answer of their own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foi_archive.model.confidence import Confidence
from foi_archive.model.kept import KeptField


class SplitBy(StrEnum):
    """Who numbered a question so: an editor's split is never shown as the authority's."""

    REQUESTER = "requester"
    AUTHORITY = "authority"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, in the words of the message that asks it; `drafted` until a person has read it."""

    id: str
    asked_in: str
    text: str
    split_by: SplitBy = SplitBy.REQUESTER
    note: str | None = None
    drafted: Confidence | None = None
    other: tuple[KeptField, ...] = ()
