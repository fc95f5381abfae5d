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
