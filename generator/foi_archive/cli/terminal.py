"""What commands print: diagnostics as lines, and nothing that could steer a terminal."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable

import click

from foi_archive.model.place import Diagnostic, Severity
from foi_archive.thread.problems.rule import printable

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def show(text: str) -> None:
    """Print a line, with its colours only on a terminal and only if NO_COLOR is not set.

    See https://no-color.org.
    """
    click.echo(text, color=False if os.environ.get("NO_COLOR") else None)


def rendered(diagnostic: Diagnostic) -> str:
    """The diagnostic as one line, `path:line:column: severity: message [rule]`, and its fix as another."""
    severity = click.style(diagnostic.severity, fg=_COLOURS[diagnostic.severity], bold=True)
    place, message = printable(str(diagnostic.place)), printable(diagnostic.message)
    text = f"{place}: {severity}: {message} [{diagnostic.rule}]"
    return f"{text}\n  fix: {printable(diagnostic.fix)}" if diagnostic.fix else text


def summary(what: str, diagnostics: Iterable[Diagnostic]) -> str:
    """What was looked at and how much was found, in one line: `3 threads: 2 errors, 1 warning`."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    found = [counted(counts[severity], severity) for severity in Severity if counts[severity]]
    return f"{what}: {', '.join(found) or 'nothing to mend'}"


def counted(number: int, noun: str) -> str:
    """The number with its noun: `1 thread`, `2 threads`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
