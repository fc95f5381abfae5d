"""MkDocs, run for us in a process of its own: only the plugin may know more of it than its command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from foi_archive.cli.faults import FaultsError
from foi_archive.model.place import Severity
from foi_archive.publish.diagnostics import report
from foi_archive.publish.order import Order
from foi_archive.publish.settings import SETTINGS, settings_in


def mkdocs(*arguments: str, quiet: bool = False) -> list[str]:
    """The command line of MkDocs, when it was told what is wrong with mkdocs.yml; if `quiet`, only errors.

    It has to run where mkdocs.yml is. Raises UsageError elsewhere, and FaultsError if there are errors.
    """
    if not os.path.lexists(SETTINGS):
        raise click.UsageError("there is no mkdocs.yml here; go to the folder of the archive's mkdocs.yml")
    found = settings_in(Path()).diagnostics
    if any(each.severity is Severity.ERROR for each in found):
        raise FaultsError(found)
    report(found, errors_only=quiet)
    # -P: nothing that lies in this folder is taken for a part of Python.
    return [sys.executable, "-P", "-m", "foi_archive.plugin", *arguments]


def environment(order: Order) -> Mapping[str, str]:
    """The environment in which MkDocs carries out the order."""
    # Each build would begin with a notice that generator/decisions/mkdocs-material.md answers.
    answered = {"NO_MKDOCS_2_WARNING": "1"}
    # What it prints goes through our hands, but to the same terminal.
    colours = {"FORCE_COLOR": "1"} if sys.stderr.isatty() and not os.environ.get("NO_COLOR") else {}
    return {**os.environ, **order.environment(), **answered, **colours}
