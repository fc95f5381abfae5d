"""foi build: the site, in one step."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import click

from foi_archive.cli.mkdocs import environment, mkdocs
from foi_archive.cli.steps import shown_steps
from foi_archive.publish.diagnostics import counted, show
from foi_archive.publish.order import Order
from foi_archive.publish.progress import Built, told
from foi_archive.publish.workers import processors


@click.command("build")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder of the site, else the one that mkdocs.yml names as site_dir, else site.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes share the work; as many as there are processors, if not given.",
)
@click.option("--strict", is_flag=True, help="Publish nothing if there is a warning.")
@click.option("--keep-going", is_flag=True, help="Leave out requests with errors, and name them on the site.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def command(output: Path | None, jobs: int | None, strict: bool, keep_going: bool, quiet: bool) -> None:
    """Build the site: the same as mkdocs build makes, in the same folder.

    All files are read and checked first. With an error in any, nothing is published, and the site stays as it
    was; so it does if the build is stopped. Other files in the site's folder are never touched: if there are
    any, nothing is published either.

    With --keep-going, requests with errors are left out. The lists name them, the others are published, and
    the command still ends with 1.
    """
    started = time.monotonic()
    arguments = mkdocs("build", *(["--strict"] if strict else []), quiet=quiet)
    if output is not None:
        arguments += ["--site-dir", str(output.absolute())]
    reader, writer = os.pipe()
    order = Order(keep_going, strict, quiet, jobs or processors(), writer)
    built = None
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(
            arguments, env=environment(order), stdout=said, stderr=said, pass_fds=[writer]
        ) as process:
            os.close(writer)
            with os.fdopen(reader, encoding="utf-8") as stream, shown_steps(quiet) as show_step:
                for step in told(stream):
                    if isinstance(step, Built):
                        built = step
                    else:
                        show_step(step)
        said.seek(0)
        # Only now, so that it and the progress bar are not mixed up.
        click.echo(said.read(), nl=False, err=True)
    if built and not quiet:
        show(f"{_summary(built)}, {time.monotonic() - started:.1f} seconds")
    if process.returncode < 0:
        raise click.ClickException(f"the build was stopped by {signal.Signals(-process.returncode).name}")
    raise click.exceptions.Exit(process.returncode)


def _summary(built: Built) -> str:
    """What was published: "2 requests, 28 questions, 40 pages, 0 warnings"."""
    numbers = (built.requests, built.questions, built.pages, built.warnings)
    return ", ".join(map(counted, numbers, ("request", "question", "page", "warning")))
