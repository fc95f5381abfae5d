"""The registry of laws: one YAML file a law, each fact with its provision."""

from __future__ import annotations

import copyreg
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from foi_archive.law.clock import Clock, Effect, Interruption, Limit, LimitKind, Unit
from foi_archive.law.law import Law
from foi_archive.law.provision import Test
from foi_archive.law.provisions import provisions

# The same as yaml.safe_load, in C where PyYAML has it: that takes a tenth of the time.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def laws() -> Mapping[str, Law]:
    """All laws by their ids, in the order of the ids."""
    files = (file for file in resources.files(__package__).joinpath("registry").iterdir())
    texts = {file.name.removesuffix(".yml"): file.read_text("utf-8") for file in files}
    return MappingProxyType({id_: law(id_, texts[id_]) for id_ in sorted(texts)})


def _with_id(id_: str) -> Law:
    return laws()[id_]


# A law travels between processes by its id: it is large, and each process has read it already.
copyreg.pickle(Law, lambda law: (_with_id, (law.id,)))


def law(id_: str, text: str) -> Law:
    """The law that a file of the registry states.

    Raises ValueError for what no such file may say: an unknown key or word, a section without a title, a fact
    left out.
    """
    facts = {**yaml.load(text, _LOADER), "id": id_}
    page = facts.pop("section_source", None)
    _check(facts, Law)
    if page is None:
        raise ValueError("section_source is missing")
    return Law(
        **{
            **facts,
            "named": tuple(facts["named"]),
            "clock": _clock(facts["clock"]),
            "provisions": provisions(facts["provisions"], page),
            "terms": {Test.named(test): term for test, term in facts.get("terms", {}).items()},
            "numbering": {where: tuple(words) for where, words in facts.get("numbering", {}).items()},
        }
    )


def _clock(facts: dict[str, Any]) -> Clock:
    _check(facts, Clock)
    limits = {LimitKind.named(kind): _limit(limit) for kind, limit in facts["limits"].items()}
    return Clock(
        calendar=facts["calendar"],
        limits=MappingProxyType(limits),
        clarified=_interruption(facts.get("clarified")),
        fee=_interruption(facts.get("fee")),
        code_2018=facts.get("code_2018", False),
    )


def _limit(facts: dict[str, Any]) -> Limit:
    _check(facts, Limit)
    return Limit(**{**facts, "unit": Unit.named(facts["unit"])})


def _interruption(facts: dict[str, Any] | None) -> Interruption | None:
    if facts is None:
        return None
    _check(facts, Interruption)
    return Interruption(**{**facts, "effect": Effect.named(facts["effect"])})


def _check(facts: Mapping[str, Any], kind: type[Law | Clock | Limit | Interruption]) -> None:
    """Raises ValueError if a record has other keys than its kind, or lacks one that it needs."""
    if unknown := facts.keys() - {field.name for field in fields(kind)}:
        raise ValueError(f"unknown {', '.join(sorted(unknown))}")
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    if missing := needed - facts.keys():
        raise ValueError(f"{', '.join(sorted(missing))} missing")
