"""How diagnostics are told on a terminal: as lines in which nothing acts on it, and as a count."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable

import click

from foi_archive.model.place import Diagnostic, Severity
from foi_archive.thread.problems.rule import printable

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def report(diagnostics: Iterable[Diagnostic], errors_only: bool = False) -> None:
    """Print the diagnostics on standard error, in the form that editors and problem matchers read."""
    for diagnostic in diagnostics:
        if diagnostic.severity is Severity.ERROR or not errors_only:
            show(rendered(diagnostic), err=True)


def show(text: str, err: bool = False) -> None:
    """Print a line, on standard error if `err`, with its colours only where they are wanted.

    That is on a terminal, but not if NO_COLOR is set, and elsewhere if FORCE_COLOR is set. See
    https://no-color.org and https://force-color.org.
    """
    wanted = False if os.environ.get("NO_COLOR") else True if os.environ.get("FORCE_COLOR") else None
    click.echo(text, err=err, color=wanted)


def rendered(diagnostic: Diagnostic) -> str:
    """The diagnostic as one line, `path:line:column: severity: message [rule]`, and its fix as another.

    It is coloured, and holds no character of a stranger's that acts on a terminal.
    """
    severity = click.style(diagnostic.severity, fg=_COLOURS[diagnostic.severity], bold=True)
    place, message = printable(str(diagnostic.place)), printable(diagnostic.message)
    text = f"{place}: {severity}: {message} [{diagnostic.rule}]"
    return f"{text}\n  fix: {printable(diagnostic.fix)}" if diagnostic.fix else text


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many there are of each severity: `2 errors, 1 warning`; empty if there are none."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(counted(counts[severity], severity) for severity in Severity if counts[severity])


def counted(number: int, noun: str) -> str:
    """The number with its noun: `1 thread`, `2,000 threads`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
