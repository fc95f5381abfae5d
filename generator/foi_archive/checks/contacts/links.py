"""Addresses of pages that let in whoever has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What both begin with is looked for quickly, and what stands before it is looked at afterwards.
_ADDRESS = re.compile(r"""://[^\s<>"']++""")
_WITHOUT_SCHEME = re.compile(r"""[wW]ww\.(?<![\w/][wW]ww\.)[^\s<>"']++""")
_SCHEME = re.compile(r"\bhttps?$", re.IGNORECASE)
_LONGEST_SCHEME = 6  # characters, with the one before
_LONGEST = 2_000  # characters: an address that is longer is looked at so far

_SECRET = r"(?=[\w.~%-]*\d)[\w.~%-]{8,}|[\w.~%-]{20,}"
_LETS_IN = re.compile(
    # Alaveteli confirms by /c/ and ten or more characters.
    r"/c/(?=[0-9a-z]*[0-9])[0-9a-z]{9,}(?![\w/])"
    # Froide and others: /account/go/12/0a1b2c3d4e/…, /confirm/…, /reset/…
    rf"|/(?:go|confirm|confirmation|activate|verify|reset|reset-password|password-reset|password/reset|magic"
    rf"|magic-?link|log-?in|sign-?in|one-?click|opt-?out)(?:/\d{{1,9}})?/(?:{_SECRET})"
    r"|/(?=[\w-]*unsubscribe)[\w-]++(?:\.\w+)?[/?]\S"
    # WhatDoTheyKnow sets a password anew by /profile/change_password?pretoken=…
    rf"|/(?=[\w-]*(?:change|reset|set|new|forgot\w*)[_-]?password)[\w-]++\?\w+=(?:{_SECRET})"
    r"|[?&;#](?:\w*token|(?:\w*[_-])?(?:secret|password|passwd|pwd|auth|auth[_-]?key|api[_-]?key|login|otp|jwt"
    r"|session|session[_-]?id|sid|jsessionid|phpsessid|unsubscribe|one-?click))=[\w.~%+/-]{6,}",
    re.IGNORECASE,
)


def login_links(text: str) -> Iterator[int]:
    """Where each address begins that holds a secret, from the beginning. Takes time linear in the text."""
    without = _WITHOUT_SCHEME.finditer(text) if "ww." in text else ()
    found = [match.start() for match in without if _lets_in(match)]
    for match in _ADDRESS.finditer(text):
        scheme = _SCHEME.search(text, max(0, match.start() - _LONGEST_SCHEME), match.start())
        if scheme and _lets_in(match):
            found.append(scheme.start())
    yield from sorted(found)


def _lets_in(address: re.Match[str]) -> bool:
    return bool(_LETS_IN.search(address[0][:_LONGEST]))
