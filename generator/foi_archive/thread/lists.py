"""Lists of values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from foi_archive.thread.findings import Findings
from foi_archive.thread.groups import list_node
from foi_archive.thread.problems import fields as problems
from foi_archive.thread.reading import FieldPath
from foi_archive.thread.scalars import is_missing, shape
from foi_archive.thread.values import Single, ValueType


@dataclass(frozen=True, slots=True)
class ListOf(ValueType):
    """Values of one type. Those that cannot be used are left out. `distinct` ones are named once each."""

    item: ValueType
    description: str = "a list"
    distinct: bool = False

    def read(self, node: yaml.Node, at: FieldPath, findings: Findings) -> tuple[Any, ...]:
        """The values of a list; of a single value, reported, the list of it alone."""
        if isinstance(node, yaml.SequenceNode):
            items = node.value
        else:
            findings.report(problems.wrong_shape(findings.place_of(node), "a list", shape(node)))
            items = [node]
        values: list[Any] = []
        seen: dict[str, str] = {}
        for item in items:
            # Counted as the values are, so that the place of a value is found by its position.
            position = (*at, len(values))
            findings.places[position] = findings.place_of(item)
            if is_missing(item):
                missing = problems.wrong_shape(findings.place_of(item), self.item.description, "nothing")
                findings.report(missing)
                continue
            value = self.item.read(item, position, findings)
            if value is not None:
                if self.distinct and (first := seen.setdefault(value.casefold(), value)) is not value:
                    findings.report(problems.repeated_item(findings.place_of(item), value, first))
                values.append(value)
        return tuple(values)

    def write(self, value: Any, law: str) -> yaml.SequenceNode:
        """The values; short ones in one line."""
        return list_node([self.item.write(item, law) for item in value], isinstance(self.item, Single))

    def fallback(self) -> tuple[Any, ...]:
        """An empty list."""
        return ()


@dataclass(frozen=True, slots=True)
class OneOrMany(ValueType):
    """Values of one type, of which a single one may stand without a list around it."""

    item: ValueType

    @property
    def description(self) -> str:  # type: ignore[override]
        """That of its items."""
        return f"{self.item.description}, or a list of such"

    def read(self, node: yaml.Node, at: FieldPath, findings: Findings) -> tuple[Any, ...]:
        """The values, be there one or many."""
        if isinstance(node, yaml.SequenceNode):
            return ListOf(self.item).read(node, at, findings)
        value = self.item.read(node, at, findings)
        return () if value is None else (value,)

    def write(self, value: Any, law: str) -> yaml.Node:
        """A single value by itself, several as a list with a line each."""
        if len(value) == 1:
            return self.item.write(value[0], law)
        return list_node([self.item.write(item, law) for item in value], inline=False)
