"""Serving: what differs from a build."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.exceptions import MkDocsException

from foi_archive.plugin.log import LOG


def forgiving(build: Callable[[], None]) -> Callable[[], None]:
    """The build, but one that fails is told and forgotten.

    After a failed build MkDocs answers no request until one succeeds. So the old pages stay.
    """

    def attempt() -> None:
        try:
            build()
        except Exception as error:
            # A traceback is for our own mistakes.
            LOG.error(str(error), exc_info=not isinstance(error, MkDocsException))

    return attempt
