"""The index: all its files, from the cases of an archive and what each of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from foi_archive.analysis.bounds import known_day
from foi_archive.analysis.case import Case
from foi_archive.analysis.outcome_words import OUTCOMES
from foi_archive.model import addresses
from foi_archive.model.message import Party
from foi_archive.search.encoding import IndexFile, mark, packed, script
from foi_archive.search.facets import facet_columns
from foi_archive.search.indexed import Indexed
from foi_archive.search.shards import Shard, inverted, shards
from foi_archive.search.titles import BLOCK, day_of_request, title_blocks


def index_files(cases: Mapping[str, Case], held: Mapping[str, Indexed]) -> tuple[str, tuple[IndexFile, ...]]:
    """The build of an index, and its files. `held` has what the index holds of each case, by the same names.

    Every file says which build it is of, so that a page does not take one of another for its own; with any
    change, the build is another. Texts of requests have marks of their own: they change one by one.
    """
    names = sorted(cases, key=lambda name: _place(cases[name]))
    in_order = [cases[name] for name in names]
    parts = [held[name] for name in names]
    contents = dict(_contents(in_order, parts))
    # Only in this module are files written, so a change of their form is one of this list, too.
    written = [script(name, "", content).text for name, content in contents.items()]
    build = mark(*written)
    files = [script(addresses.search_file(name), build, content) for name, content in contents.items()]
    files += [
        script(addresses.search_file(f"texts/{case.authority.id}/{case.slug}"), part.mark, part.texts)
        for case, part in zip(in_order, parts, strict=True)
    ]
    return build, tuple(files)


def _contents(cases: Sequence[Case], held: Sequence[Indexed]) -> Iterator[tuple[str, Any]]:
    of_requests, of_questions = facet_columns(cases)
    terms = list(shards([(inverted(each.request for each in held), len(held))]))
    yield from _numbered("terms", terms)
    blocks = list(title_blocks(cases, [each.mark for each in held]))
    yield from ((f"titles/{number}", block) for number, block in enumerate(blocks))
    yield "facets", of_requests
    yield "orders", _orders(cases)

    questions = [question for each in held for question in each.questions]
    columns = [(inverted(questions), len(questions)), (inverted(each.head for each in held), len(held))]
    of_terms = list(shards(columns))
    yield from _numbered("questions", of_terms)
    counts = packed(len(each.questions) for each in held)
    yield "questions", {"first": _firsts(of_terms), "counts": counts, "facets": of_questions}

    yield (
        "meta",
        {
            "requests": len(cases),
            "questions": len(questions),
            "block": BLOCK,
            "first": _firsts(terms),
            "outcomes": [list(value) for value in OUTCOMES],
        },
    )


def _numbered(folder: str, cut: Sequence[Shard]) -> Iterator[tuple[str, Any]]:
    return ((f"{folder}/{number}", shard.content) for number, shard in enumerate(cut))


def _firsts(cut: Sequence[Shard]) -> str:
    return "\n".join(shard.first for shard in cut)


def _orders(cases: Sequence[Case]) -> dict[str, str]:
    """For each request the day of the last reply, counted from the beginning of the calendar, and its delay.

    Zero where there is none, or where it is not known.
    """
    return {
        "reply": packed(day.toordinal() if (day := _last_reply(case)) else 0 for case in cases),
        "delay": packed(case.timeliness.answer.at_least if case.timeliness.answer else 0 for case in cases),
    }


def _place(case: Case) -> tuple[int, str, str, str]:
    """The place of a request in the order of the index: the newest first, undated ones last."""
    day = day_of_request(case)
    return -day.toordinal() if day else 0, case.thread.title.casefold(), case.authority.id, case.slug


def _last_reply(case: Case) -> date | None:
    days = (known_day(each)[0] for each in case.thread.messages if each.kind.party is not Party.REQUESTER)
    return max(filter(None, days), default=None)
