"""What a build says about the archive's files."""

from __future__ import annotations

import logging
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from foi_archive.model.place import Diagnostic, Severity
from foi_archive.thread.problems.rule import printable

_log = logging.getLogger("mkdocs.plugins.foi_archive")


def report(diagnostics: Sequence[Diagnostic]) -> None:
    """Print the diagnostics, a place a line, as editors and problem matchers read them.

    They do not go through MkDocs' log: it indents them, and its strict mode would fail on a warning. With
    `--quiet`, only errors are printed.
    """
    quiet = not _log.isEnabledFor(logging.INFO)
    for diagnostic in diagnostics:
        if diagnostic.severity is Severity.ERROR or not quiet:
            print(_printable(diagnostic), file=sys.stderr)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many there are of each severity: "2 errors, 1 warning"; empty if there are none."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in Severity
        if counts[severity]
    )


def _printable(diagnostic: Diagnostic) -> Diagnostic:
    """The same, without characters that act on a terminal: strangers wrote what it quotes."""
    return replace(
        diagnostic,
        place=replace(diagnostic.place, path=printable(diagnostic.place.path)),
        message=printable(diagnostic.message),
        fix=printable(diagnostic.fix),
    )
