"""Laws: those that the archive's requests rely on, each with its time limits and its grounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from foi_archive.analysis.case import Case
from foi_archive.analysis.mentions import Mention
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model import addresses
from foi_archive.model.citation import Citation
from foi_archive.pages.grounds import Applied, GroundUses, applied_by, ground_pages
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.templates import render


def laws_pages(requests: Sequence[Listed]) -> Iterator[Page]:
    """The list of the laws that occur, a page for each, and the pages of each of their grounds."""
    cases = [each.case for each in requests]
    uses = _uses(cases)
    occurring = {law for case in cases for law in _laws_in(case)}
    found = [law for law in laws().values() if law.id in occurring]
    yield _index(found, cases, uses)
    for law in found:
        grounds = [
            uses.get(Citation(law.id, each.path)) or GroundUses(law, each, (), ()) for each in law.grounds()
        ]
        yield _page(law, grounds, cases)
        for each in grounds:
            yield from ground_pages(each)


def _laws_in(case: Case) -> Iterator[str]:
    """The ids of the laws of a request: its own, and those that its decisions or its letters cite."""
    yield case.law.id
    yield from (citation.law for each in case.thread.decisions for citation in each.exemptions)
    yield from (each.ground.law for each in case.mentions)


def _uses(cases: Sequence[Case]) -> dict[Citation, GroundUses]:
    applied: dict[Citation, list[Applied]] = defaultdict(list)
    mentioned: dict[Citation, list[tuple[Case, Mention]]] = defaultdict(list)
    for case in cases:
        for ground in dict.fromkeys(each.ground for each in case.applications):
            applied[ground] += applied_by(case, ground)
        for each in case.mentions:
            mentioned[each.ground].append((case, each))
    return {
        ground: GroundUses(
            laws()[ground.law],
            laws()[ground.law].provisions[ground.provision],
            tuple(applied[ground]),
            tuple(mentioned[ground]),
        )
        for ground in dict.fromkeys([*applied, *mentioned])
    }


def _index(found: Sequence[Law], cases: Sequence[Case], uses: dict[Citation, GroundUses]) -> Page:
    rows = [
        (
            law,
            sum(case.law is law for case in cases),
            sum(1 for ground, each in uses.items() if ground.law == law.id and each.applied),
        )
        for law in found
    ]
    html = render("laws.html", addresses.LAWS, rows=rows)
    return Page(
        addresses.LAWS, "Laws", "The laws that the requests rely on, with their grounds for refusal.", html
    )


def _page(law: Law, grounds: Sequence[GroundUses], cases: Sequence[Case]) -> Page:
    path = addresses.law_page(law.id)
    requests = sum(case.law is law for case in cases)
    html = render("law.html", path, law=law, grounds=grounds, requests=requests)
    return Page(path, law.name, f"{law.name}: time limits, and grounds with what became of them here.", html)
