"""foi export: the site in another form."""

from __future__ import annotations

from pathlib import Path

import click

from foi_archive.publish.diagnostics import counted, show
from foi_archive.publish.offline import write_zip
from foi_archive.publish.output import RefusedError
from foi_archive.thread.problems.rule import printable


@click.command("export")
@click.option(
    "--zip",
    "file",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The zip file to write; one that is there already is replaced.",
)
@click.option(
    "--site",
    metavar="DIR",
    default="site",
    show_default=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the site, as foi build has written it.",
)
def command(file: Path, site: Path) -> None:
    """Write the built site into a zip file, for readers without a network.

    It holds one folder with all files of the site, a README-FIRST.txt that says how to open it, and
    SHA256SUMS, with which foi verify checks the copy. The same site makes the same zip file.

    Nothing is written if no build has written the site, or if one of its files was changed afterwards.
    """
    try:
        files = write_zip(site, file)
    except RefusedError as error:
        raise click.UsageError(f"{printable(str(site))}: {printable(str(error))}") from None
    except OSError as error:
        raise click.ClickException(f"{printable(str(file))} cannot be written: {error.strerror}") from None
    show(f"{printable(str(file))}: {counted(files, 'file')}, {file.stat().st_size / 1e6:,.1f} MB")
