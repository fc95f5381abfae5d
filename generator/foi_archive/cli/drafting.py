"""A draft with the proposals of the rules, without those that foi check would refuse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from foi_archive.checks.run import check_archive
from foi_archive.drafting.fill import filled
from foi_archive.drafting.proposal import Proposals
from foi_archive.drafting.propose import proposals
from foi_archive.drafting.suggestions import Suggestion, suggestions
from foi_archive.drafting.thread_of import Made
from foi_archive.drafting.unread import readable
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.message import Message
from foi_archive.model.place import Place, Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.message_fields import MESSAGE
from foi_archive.thread.read import read
from foi_archive.thread.reading import ArchiveReading, FieldPath
from foi_archive.thread.write import write

_DATES: frozenset[str | int] = frozenset({"date", "received", "dated_by"})
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A thread with what the rules read, the text of its file, and how many proposals were left out."""

    thread: Thread
    text: str
    read: tuple[Suggestion, ...] = ()
    refused: int = 0


def bare(made: Made) -> Drafted:
    """The thread without proposals. Raises ValueError if no file can tell it."""
    return Drafted(made.thread, write(made.thread))


def drafted(made: Made, authority: Authority) -> Drafted:
    """The thread with proposals; without them if no file can tell it with them, as with too many."""
    found = proposals(readable(made.thread), authority, laws()[made.thread.law])
    try:
        thread, refused = _without_faults(made.thread, authority, found)
        text = write(thread)
    except ValueError:
        return replace(bare(made), refused=len(found.questions) + len(found.decisions))
    return Drafted(thread, text, tuple(suggestions(made.thread, thread, found)), refused)


def _without_faults(thread: Thread, authority: Authority, found: Proposals) -> tuple[Thread, int]:
    """The thread filled, without the proposals that break a rule; a draft must not stop a build."""
    result = filled(thread, authority, found)
    refused = 0
    while faults := set(_faults(result, authority)):
        left = replace(
            result,
            messages=tuple(
                _as_before(old, new, {path[2] for path in faults if path[:2] == ("messages", number)})
                for number, (old, new) in enumerate(zip(thread.messages, result.messages, strict=True))
            ),
            questions=_others("questions", result.questions, faults),
            decisions=_others("decisions", result.decisions, faults),
        )
        if left == result:
            break
        result, refused = left, refused + len(faults)
    return result, refused


def _as_before(old: Message, new: Message, fields: set[str | int]) -> Message:
    """The message with what the rules read, but for some fields: these are as they were."""
    if _DATES & fields:
        fields = fields | _DATES
    known = {field.name: field.key for field in MESSAGE.fields}
    return replace(new, **{known[name]: getattr(old, known[name]) for name in fields if name in known})


def _others(name: str, items: tuple[Item, ...], faults: Container[FieldPath]) -> tuple[Item, ...]:
    return tuple(item for number, item in enumerate(items) if (name, number) not in faults)


def _faults(thread: Thread, authority: Authority) -> Iterator[tuple[str | int, ...]]:
    """What errors in the fields are about: a question or a decision by its number, of a message the field.

    What is wrong in the letters, such as a private number, is not of the rules' making.
    """
    text = write(thread)
    reading = read(text, f"requests/{authority.id}/draft.md")
    last_line = text.split("\n---\n", 1)[0].count("\n") + 1
    archive = ArchiveReading((authority,), (reading,), names=frozenset({f"{authority.id}/draft"}))
    depth = {"messages": 3, "questions": 2, "decisions": 2}
    paths = [path for path in reading.places if path and len(path) >= depth.get(str(path[0]), 99)]
    places = sorted((reading.places[path], path[: depth[str(path[0])]]) for path in paths)
    for said in check_archive(archive):
        is_of_fields = said.severity is Severity.ERROR and said.place.line <= last_line
        if is_of_fields and (at := bisect_right(places, said.place, key=_first)):
            yield places[at - 1][1]


def _first(pair: tuple[Place, FieldPath]) -> Place:
    return pair[0]
