"""Places in files, and what is said about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a diagnostic is. Only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file: its path as the user knows it, line and column counted from 1.

    Columns count characters (Unicode code points), as editors show them.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What is wrong at a place, and the way out.

    `rule` names the page of the manual that explains it (`foi explain RULE`).
    """

    place: Place
    severity: Severity
    rule: str
    message: str
    fix: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.severity}: {self.message} [{self.rule}]"
        return f"{text}\n  fix: {self.fix}" if self.fix else text
