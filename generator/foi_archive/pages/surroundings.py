"""What stands around a request: its neighbours in the list of its authority, and requests related to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from foi_archive.analysis.case import Case
from foi_archive.analysis.chronology import newest_first
from foi_archive.model import addresses


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another request, as a page names it: its title, its authority and its address."""

    title: str
    authority: str
    address: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The request above and the one below in the list of the authority, newest first, and all related ones.

    `unknown` are related threads, as the file names them, that the archive does not hold.
    """

    previous: Neighbour | None = None
    next: Neighbour | None = None
    related: tuple[Neighbour, ...] = ()
    unknown: tuple[str, ...] = ()


def surroundings(cases: Sequence[Case]) -> Mapping[str, Surroundings]:
    """The surroundings of each case, by the address of its page.

    Two requests are related if either of them says so.
    """
    known = {_name(case): _neighbour(case) for case in cases}
    named_by = defaultdict(list)
    of_authority: dict[str, list[Case]] = defaultdict(list)
    for case in newest_first(cases):
        of_authority[case.authority.id].append(case)
        for name in case.thread.related:
            named_by[name].append(_name(case))

    found: dict[str, Surroundings] = {}
    for listed in of_authority.values():
        for case, above, below in zip(listed, [None, *listed], [*listed[1:], None], strict=False):
            name = _name(case)
            related = dict.fromkeys((*case.thread.related, *named_by[name]))
            found[_address(case)] = Surroundings(
                previous=_neighbour(above) if above else None,
                next=_neighbour(below) if below else None,
                related=tuple(known[other] for other in related if other in known and other != name),
                unknown=tuple(other for other in related if other not in known),
            )
    return found


def _name(case: Case) -> str:
    """The name of a thread, as the field `related` of another writes it."""
    return f"{case.authority.id}/{case.slug}"


def _address(case: Case) -> str:
    return addresses.request_page(case.authority.id, case.slug)


def _neighbour(case: Case) -> Neighbour:
    return Neighbour(case.thread.title, case.authority.name, _address(case))
