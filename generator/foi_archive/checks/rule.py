"""Rules: what is asked of a file that is well formed, one rule a file of `rules/`.

A rule's file is its name with underscores for dashes. Its docstring is its manual page; beside it stand
`SEVERITY` and one of two functions that yield a finding for each fault: `check(thread, reading, archive)` for
one thread, or `check_archive(archive)` for what no thread is to blame for.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TypeAlias

from foi_archive.checks import rules as folder
from foi_archive.model.place import Diagnostic, Place, Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has against one place of a file, and the way out.

    `severity` is given only where it is not the one that the rule has.
    """

    place: Place
    message: str
    fix: str
    severity: Severity | None = None


ThreadCheck: TypeAlias = Callable[[Thread, ThreadReading, ArchiveReading], Iterator[Finding]]
ArchiveCheck: TypeAlias = Callable[[ArchiveReading], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id as diagnostics print it, how grave its findings are, its manual page, and its check."""

    id: str
    severity: Severity
    page: str
    check: ThreadCheck | None
    check_archive: ArchiveCheck | None

    def diagnostic(self, finding: Finding) -> Diagnostic:
        """A finding of this rule, as it is printed."""
        severity = finding.severity or self.severity
        return Diagnostic(finding.place, severity, self.id, finding.message, finding.fix)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the folder, in the order of their ids."""
    return tuple(
        _rule(name) for name in sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    )


def _rule(name: str) -> Rule:
    module = import_module(f"{folder.__name__}.{name}")
    return Rule(
        id=name.replace("_", "-"),
        severity=module.SEVERITY,
        page=module.__doc__ or "",
        check=getattr(module, "check", None),
        check_archive=getattr(module, "check_archive", None),
    )
