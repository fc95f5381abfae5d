"""MkDocs, run for us in a process of its own: only the plugin may know more of it than its command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from foi_archive.publish.order import Order


def mkdocs(*arguments: str) -> list[str]:
    """The command line of MkDocs. It has to run where mkdocs.yml is; raises UsageError elsewhere."""
    if not Path("mkdocs.yml").is_file():
        raise click.UsageError("there is no mkdocs.yml here; go to the folder of the archive's mkdocs.yml")
    # -P: nothing that lies in this folder is taken for a part of Python.
    return [sys.executable, "-P", "-m", "mkdocs", *arguments]


def environment(order: Order) -> Mapping[str, str]:
    """The environment in which MkDocs carries out the order."""
    # Each build would begin with a notice that generator/decisions/mkdocs-material.md answers.
    answered = {"NO_MKDOCS_2_WARNING": "1"}
    # What it prints goes through our hands, but to the same terminal.
    colours = {"FORCE_COLOR": "1"} if sys.stderr.isatty() and not os.environ.get("NO_COLOR") else {}
    return {**os.environ, **order.environment(), **answered, **colours}
