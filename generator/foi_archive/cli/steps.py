"""The steps of a build, as they are shown: a bar on a terminal, a line for each step elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from foi_archive.publish.progress import Step


@contextmanager
def shown_steps(quiet: bool) -> Iterator[Callable[[Step], None]]:
    """A function that shows a step on standard error; if `quiet`, it shows nothing."""
    if quiet:
        yield lambda step: None
    elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        with _bar() as bar:
            task = bar.add_task("")
            yield lambda step: bar.update(
                task, description=step.name, completed=step.done, total=step.total, refresh=step.done == 0
            )
    else:
        yield _print_when_done


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description:<18}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )


def _print_when_done(step: Step) -> None:
    if step.done == step.total:
        click.echo(f"{step.name}: {step.total:,}", err=True)
