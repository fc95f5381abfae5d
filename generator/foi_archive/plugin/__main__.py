"""MkDocs' own command, which says with their places what it finds wrong with mkdocs.yml."""

from __future__ import annotations

import sys

from mkdocs.__main__ import cli

from foi_archive.plugin.refusals import tell_places, unloadable
from foi_archive.publish.diagnostics import report

if fault := unloadable():
    report([fault])
    sys.exit(1)
tell_places()
cli(prog_name="mkdocs")
