"""Grounds: what each says, and where it was applied, in the authority's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.applications import Application, Later
from foi_archive.analysis.bounds import known_day
from foi_archive.analysis.case import Case
from foi_archive.analysis.mentions import Mention
from foi_archive.analysis.public_interest import Reasoning, Side
from foi_archive.law.law import Law
from foi_archive.law.provision import Provision, Role
from foi_archive.law.spelling import shown
from foi_archive.model import addresses
from foi_archive.model.citation import Citation, around
from foi_archive.pages.page import Page
from foi_archive.pages.pagination import parts
from foi_archive.pages.templates import render

MOST_MENTIONS = 100
"""So many letters that cite a ground without applying it are listed; of others only the number."""

_RISING = tuple(Later)


@dataclass(frozen=True, slots=True)
class Applied:
    """A letter of a request by which a ground was applied.

    `decisions` are those of the letter that rest on it, each by the questions that it was applied to; `tests`
    what the letter says of the public interest in it, each by its sides.
    """

    case: Case
    message: str
    decisions: tuple[tuple[Application, ...], ...]
    tests: tuple[dict[Side, tuple[Reasoning, ...]], ...]

    @property
    def number(self) -> int:
        """The number of the letter, counted from 1; 0 if it is not among the letters."""
        ids = [message.id for message in self.case.thread.messages]
        return ids.index(self.message) + 1 if self.message in ids else 0

    @property
    def day(self) -> date | None:
        """The day of the letter, if it is known."""
        return known_day(self.case.thread.messages[self.number - 1])[0] if self.number else None

    @property
    def applications(self) -> tuple[Application, ...]:
        """All applications of the ground in this letter."""
        return tuple(each for decision in self.decisions for each in decision)


@dataclass(frozen=True, slots=True)
class GroundUses:
    """All that an archive has of a ground."""

    law: Law
    ground: Provision
    applied: tuple[Applied, ...]
    mentioned: tuple[tuple[Case, Mention], ...]

    @property
    def questions(self) -> int:
        """How many questions it was applied to, by decisions of all stages."""
        return len(
            {(id(each.case), a.history.question.id) for each in self.applied for a in each.applications}
        )

    @property
    def requests(self) -> int:
        """How many requests it was applied in."""
        return len({id(each.case) for each in self.applied})

    @property
    def later(self) -> Counter[Later]:
        """What became of the answers: for each question the most that a later stage did to one."""
        of_question: dict[tuple[int, str], Later] = {}
        for each in self.applied:
            for application in each.applications:
                key = id(each.case), application.history.question.id
                of_question[key] = max(
                    of_question.get(key, Later.NOT_LOOKED_AT), application.later, key=_RISING.index
                )
        return Counter(of_question.values())

    @property
    def overturned(self) -> int:
        """How many questions got an answer that a later stage overturned, wholly or in part."""
        return self.later[Later.OVERTURNED] + self.later[Later.PARTLY_OVERTURNED]


def ground_pages(uses: GroundUses) -> Iterator[Page]:
    """The pages of a ground: what it is, the letters that applied it, fifty on each, and who cited it."""
    law, ground = uses.law, uses.ground
    name = f"{shown(Citation(law.id, ground.path))} {ground.title}"
    for part in parts(addresses.ground_page(law.id, ground.path), uses.applied):
        html = render(
            "ground.html",
            part.path,
            uses=uses,
            law=law,
            ground=ground,
            part=part,
            limbs=_limbs(law, ground),
            within=[each for each in law.grounds() if each.path.startswith(f"{ground.path}(")],
            mentioned=uses.mentioned[:MOST_MENTIONS] if part.number == 1 else (),
        )
        description = f"{name}, {law.name}: what it is, and where it was applied in this archive."
        yield Page(part.path, part.titled(f"{name} ({law.short_name})"), description, html)


def applied_by(case: Case, ground: Citation) -> Iterator[Applied]:
    """The letters of a request by which a ground was applied, in the order of its questions."""
    of_message: dict[str, dict[int, list[Application]]] = {}
    for each in case.applications:
        if each.ground == ground:
            decision = each.step.decision
            of_message.setdefault(decision.message, {}).setdefault(id(decision), []).append(each)
    for message, decisions in of_message.items():
        tests = _tests(case, message, ground)
        yield Applied(case, message, tuple(map(tuple, decisions.values())), tests)


def _tests(case: Case, message: str, ground: Citation) -> tuple[dict[Side, tuple[Reasoning, ...]], ...]:
    tests: dict[int, dict[Side, tuple[Reasoning, ...]]] = {}
    for each in case.reasoning:
        if each.message == message and ground in each.grounds:
            sides = tests.setdefault(each.test, {})
            sides[each.side] = (*sides.get(each.side, ()), each)
    return tuple(tests.values())


def _limbs(law: Law, ground: Provision) -> dict[Role, list[Provision]]:
    """The provisions of a ground that are not for what it is itself for, by what they are for.

    Their parts are not told: they are for the same.
    """
    limbs: dict[Role, list[Provision]] = {}
    for each in law.provisions.values():
        outer = law.provisions.get(around(each.path) or "")
        is_part = outer is not None and outer.role is each.role
        if each.ground == ground.path and each.role is not ground.role and each.is_claim and not is_part:
            limbs.setdefault(each.role, []).append(each)
    return limbs
