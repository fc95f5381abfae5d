"""The registry of laws: one YAML file a law, each fact with its provision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from foi_archive.model.citation import Citation

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_PARTS = {"i": "indent", "p": "subparagraph"}


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit in working days. `basis` names the rule for readers, `source` where it can be checked."""

    days: int
    basis: str
    source: str


@dataclass(frozen=True, slots=True)
class Clock:
    """How a law counts: `calendar` names its days off, `due` is the limit for a response.

    `clarified` is the provision by which the time runs from the day that a clarification arrives, `fee` the
    one by which it stands still until a fee is paid. `guideline` is how long the regulator thinks that an
    extension may last, counted from receipt as well; `review` and `review_latest` count from receipt of the
    request for a review. None where there is no such limit.
    """

    calendar: str
    due: Limit
    clarified: str
    fee: str
    guideline: Limit | None = None
    review: Limit | None = None
    review_latest: Limit | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """A law that gives a right to information, as its file in `registry/` states it.

    `cited` says how readers see the unit that a provision begins with: `{"s": "s."}`. Without a `clock`
    due dates under this law are not computed.
    """

    id: str
    name: str
    short_name: str
    exemption_word: str
    jurisdiction: str
    regulator: str
    source: str
    cited: Mapping[str, str] = field(default_factory=dict)
    clock: Clock | None = None


@cache
def laws() -> Mapping[str, Law]:
    """All laws by their ids, in the order of the ids."""
    files = (file for file in resources.files(__package__).joinpath("registry").iterdir())
    texts = {file.name.removesuffix(".yml"): file.read_text("utf-8") for file in files}
    return MappingProxyType({id_: _law(id_, yaml.safe_load(texts[id_])) for id_ in sorted(texts)})


def shown(citation: Citation, within: str | None = None) -> str:
    """A citation as readers see it: "s.31(1)(a)", "reg.12(5)(e)", "Article 4(2), first indent", "(b)(7)(E)".

    In a thread `within` another law, the law's short name stands before it: "EIR reg.12(5)(e)". A law that is
    not in the registry is left in the spelling of files.
    """
    law = laws().get(citation.law)
    if law is None:
        return str(citation)
    provision = _provision(citation.provision, law.cited)
    return provision if within in (None, law.id) else f"{law.short_name} {provision}"


def _provision(provision: str, cited: Mapping[str, str]) -> str:
    unit = provision[0]
    if unit in "bc":  # 5 U.S.C. 552(b) and (c): each character is a level of its own
        return "".join(f"({level})" for level in provision)
    numbers, _, part = provision[1:].partition("/")
    shown_numbers = cited.get(unit, unit) + numbers
    return f"{shown_numbers}, {_ORDINALS[int(part[1]) - 1]} {_PARTS[part[0]]}" if part else shown_numbers


def _law(id_: str, facts: dict[str, Any]) -> Law:
    clock = facts.pop("clock", None)
    return Law(id=id_, **facts, clock=_clock(clock) if clock else None)


def _clock(facts: dict[str, Any]) -> Clock:
    read: dict[str, Any] = {}
    for name, fact in facts.items():
        read[name] = Limit(**fact) if isinstance(fact, dict) else fact
    return Clock(**read)
