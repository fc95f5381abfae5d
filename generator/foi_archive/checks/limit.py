"""No file says more than anyone reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from foi_archive.model.place import Diagnostic, Severity
from foi_archive.thread.problems.files import more_findings

MOST_OF_A_FILE = 100

_BY_GRAVITY = list(Severity)


def limited(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by path, line and column; of a file with more than a hundred the gravest hundred.

    Of the others the number is told, at the place of the first of them.
    """
    files: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        files[diagnostic.place.path].append(diagnostic)
    kept = (each for of_file in files.values() for each in _of_file(of_file))
    return tuple(sorted(kept, key=lambda diagnostic: diagnostic.place))


def _of_file(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    if len(diagnostics) <= MOST_OF_A_FILE:
        yield from diagnostics
        return
    gravest = sorted(diagnostics, key=lambda found: (_BY_GRAVITY.index(found.severity), found.place))
    yield from gravest[:MOST_OF_A_FILE]
    others = gravest[MOST_OF_A_FILE:]
    yield more_findings(min(other.place for other in others), len(others))
