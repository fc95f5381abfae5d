"""What is wrong with files, as the end of a command that cannot go on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Any

import click

from foi_archive.model.place import Diagnostic, Severity
from foi_archive.publish.diagnostics import report, summary


class FaultsError(click.ClickException):
    """Ends the command with 1, and with the diagnostics where other exceptions have one sentence."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(summary(diagnostics))
        self.diagnostics = diagnostics

    def show(self, file: IO[Any] | None = None) -> None:
        """Print them on standard error."""
        report(self.diagnostics)


def raise_errors(diagnostics: Iterable[Diagnostic]) -> None:
    """Raise FaultsError if there is an error among the diagnostics."""
    errors = tuple(each for each in diagnostics if each.severity is Severity.ERROR)
    if errors:
        raise FaultsError(errors)
