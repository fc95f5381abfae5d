"""Names that become parts of addresses and of files on many disks."""

from __future__ import annotations

import re

LONGEST_NAME = 60  # characters: longer paths fail on Windows when an archive is unpacked in a deep folder

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Small letters and digits, with single dashes between them."""

MESSAGE = re.compile(r"m[1-9][0-9]*")
QUESTION = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")

RESERVED = frozenset(
    {"index", "assets", "search", "404"}  # the site's own
    # Devices on Windows, with any ending.
    # Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)

# The file by which Vim finds out whether it may write into a folder; it is gone a moment later.
_PROBE_OF_VIM = "4913"


def is_an_editors(name: str) -> bool:
    """Whether a name is one of those that editors give to their own files beside one that is being edited.

    They begin with a dot or `#`, or end in `~`: `.#visas.md`, `#visas.md#`, `.visas.md.swp`, `visas.md~`.
    They come and go while a person writes; they are no part of the archive, and nothing is said about them.
    """
    return name.startswith((".", "#")) or name.endswith("~") or name == _PROBE_OF_VIM
