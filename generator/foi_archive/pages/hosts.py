"""The names of the sites that links lead to, so that nobody takes one for another."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# What a reader would take for the address of a site: "https://ico.org.uk/a", "www.gov.uk", "ico.org.uk".
_LOOKS_LIKE_AN_ADDRESS = re.compile(r"https?://\S+|(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w.])", re.IGNORECASE)


def host(address: str) -> str:
    """The name of the site that an address leads to; of other than Latin letters in punycode.

    Only so a reader can tell `xn--pple-43d.com`, with a Cyrillic letter, from `apple.com`. An address that
    has no site is given back whole.
    """
    try:
        parts = urlsplit(address)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return address
    labels = (_label(label) for label in name.removeprefix("www.").split("."))
    return (".".join(labels) + (f":{port}" if port else "")) or address


def is_of_another_site(text: str, address: str) -> bool:
    """Whether the words of a link look like the address of a site, and not of that to which it leads."""
    named = _LOOKS_LIKE_AN_ADDRESS.search(text)
    if not named:
        return False
    shown = named[0] if "://" in named[0] else f"http://{named[0]}"
    return host(shown) != host(address)


def _label(label: str) -> str:
    return label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
