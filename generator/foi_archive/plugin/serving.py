"""Serving: what differs from a build."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from foi_archive.model.place import Severity
from foi_archive.plugin.log import LOG
from foi_archive.publish.diagnostics import report
from foi_archive.publish.settings import SETTINGS, settings_in


def forgiving(build: Callable[[], None]) -> Callable[[], None]:
    """The build, but one that fails is told and forgotten.

    After a failed build MkDocs answers no request until one succeeds. So the old pages stay.
    """

    def attempt() -> None:
        # MkDocs reads the settings again if they have changed, and would stop at the first slip in YAML.
        found = settings_in(Path()).diagnostics if os.path.lexists(SETTINGS) else ()
        if any(each.severity is Severity.ERROR for each in found):
            report(found)
            return
        try:
            build()
        except Exception as error:
            # A traceback is for our own mistakes.
            LOG.error(str(error), exc_info=not isinstance(error, MkDocsException))

    return attempt
