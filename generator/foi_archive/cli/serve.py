"""foi serve: the site on this computer, as it is after each change."""

from __future__ import annotations

import os
import socket
import sys

import click

from foi_archive.cli.mkdocs import environment, mkdocs
from foi_archive.publish.order import Order


@click.command("serve")
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    metavar="HOST:PORT",
    help="Where a browser on this computer finds the site.",
)
def command(address: str) -> None:
    """Show the site on this computer, and build it again after each change.

    Only what depends on the change is read, checked and made again, and open pages are loaded again by
    themselves. With an error in a file, the pages stay as they are until it is mended. Ctrl-C ends it.

    The site is built into a folder of the system's and is gone afterwards; foi build makes one that stays.
    """
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise click.UsageError(f"{address} is no address; write one such as 127.0.0.1:8000")
    arguments = mkdocs("serve", "--livereload", "--dev-addr", address)
    try:
        socket.create_server((host.strip("[]"), int(port))).close()
    except (OSError, OverflowError) as error:
        raise click.ClickException(f"{address} cannot be used: {error}; choose another --address") from None
    # This process becomes MkDocs, so that Ctrl-C and whoever started it meet one process only.
    os.execve(sys.executable, arguments, environment(Order()))
