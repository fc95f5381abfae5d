"""What comes to light while the fields of one file are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.reading import FieldPath


class Mark(Protocol):
    """A point that YAML's readers tell; its line and column count from 0."""

    line: int
    column: int


@dataclass(slots=True)
class Findings:
    """The places of fields and what is wrong with them, filled as reading goes on.

    `lines` are the lines that the nodes' marks count, `first_line` the number of the first of them in the
    file, `law` the law of the thread, in which its citations are written short.
    """

    path: str
    first_line: int
    lines: list[str]
    law: str = ""
    places: dict[FieldPath, Place] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def place_of(self, node: yaml.Node) -> Place:
        """Where a node begins in the file."""
        return place_of_mark(node.start_mark, self.path, self.first_line)

    def report(self, diagnostic: Diagnostic) -> None:
        """Something is wrong, and reading goes on."""
        self.diagnostics.append(diagnostic)


def place_of_mark(mark: Mark, path: str, first_line: int) -> Place:
    """The place of a mark."""
    return Place(path, first_line + mark.line, mark.column + 1)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics in the order of their places."""
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.place))
