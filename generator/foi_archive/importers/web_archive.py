"""Web archives: pages that a browser saved with their pictures in one file, in the form of a mail (MHTML).

They look like mails and are none. Source: RFC 2557; what Chromium writes at the top of its own.
"""

from __future__ import annotations

import re

_HEAD_BYTES = 4_000
_HEADER = re.compile(
    rb"^(?:snapshot-content-location:|from:[ \t]{0,9}<saved by )", re.MULTILINE | re.IGNORECASE
)


def is_web_archive(content: bytes) -> bool:
    """Whether a file is a web archive, by the headers that only browsers write."""
    return _HEADER.search(content, 0, _HEAD_BYTES) is not None
