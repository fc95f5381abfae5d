"""MkDocs' log: what it warned of, and how much of it is shown."""

from __future__ import annotations

import logging

from mkdocs.utils import CountHandler

LOG = logging.getLogger("mkdocs.plugins.foi_archive")
"""Where the plugin tells what MkDocs shall show in its own way."""

_LOG_OF_MKDOCS = logging.getLogger("mkdocs")


def warnings() -> str:
    """What MkDocs warned of in this build: "1 warning"; it counts only in strict mode."""
    counters = (handler for handler in _LOG_OF_MKDOCS.handlers if isinstance(handler, CountHandler))
    return ", ".join(f"{count} {level.lower()}" for c in counters for level, count in c.get_counts())


def show_from(level: int) -> None:
    """Let MkDocs show nothing below this level. It goes on to count."""
    for handler in _LOG_OF_MKDOCS.handlers:
        handler.setLevel(max(handler.level, level))
