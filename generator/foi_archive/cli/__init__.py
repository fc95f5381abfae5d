"""The command foi: one command a file."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from foi_archive import __version__
from foi_archive.cli.build import command as build
from foi_archive.cli.check import command as check
from foi_archive.cli.cite import command as cite
from foi_archive.cli.compare import command as compare
from foi_archive.cli.due import command as due
from foi_archive.cli.explain import command as explain
from foi_archive.cli.export import command as export
from foi_archive.cli.format import command as format_threads
from foi_archive.cli.import_ import command as import_thread
from foi_archive.cli.init import command as init
from foi_archive.cli.new import command as new_request
from foi_archive.cli.schema import command as schema
from foi_archive.cli.serve import command as serve
from foi_archive.cli.verify import command as verify

COMMANDS = (
    *(init, new_request, import_thread, build, serve, check, format_threads, compare),
    *(due, cite, explain, schema, export, verify),
)


@click.group(commands=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="foi-archive")
def main() -> None:
    """Publish Freedom of Information requests, question by question.

    An archive is a folder of text files, one request each. Every command ends with 0 if all is well, with
    1 if errors were found and printed, and with 2 if it was used wrongly.
    """
    # A terminal that cannot show a character gets its number, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
