"""The content security policy of a page: nothing runs but the theme's own scripts.

A site of files has no server to send headers, so the policy stands in a meta tag, before anything that it
governs. What such a tag cannot do (`frame-ancestors`, `report-uri`, `sandbox`) is left out.

Source: Content Security Policy Level 3, section 3.3, "The <meta> element".
"""

from __future__ import annotations

import base64
import hashlib
import re

# How the theme's inline scripts begin. The hashes of the scripts cannot be listed here: one of them holds
# the way to the top of the site. Nor may they be taken from all scripts of a page: that would permit any.
_SCRIPTS_OF_THE_THEME = (
    '__md_scope=new URL("',
    'var palette=__md_get("__palette");',
    "var target=document.getElementById(location.hash.slice(1));",
)

_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_NOT_INLINE_CODE = re.compile(r"""\ssrc\s*=|\stype\s*=\s*["']?application/json\b""", re.IGNORECASE)


class UnknownScriptError(ValueError):
    """A page holds an inline script that is not one of the theme's."""


def with_policy(html: str) -> str:
    """The page with the policy, and without a referrer, as the first things after its character set.

    Raises UnknownScriptError for an inline script that does not begin as one of the theme's does. A browser
    would block it: it is an attack or a new version of the theme, and a person has to look.
    """
    head, charset, rest = html.partition(_CHARSET)
    if not charset:
        raise ValueError(f"the theme's page does not hold {_CHARSET}")
    return "".join(
        (
            head,
            charset,
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(html)}">',
            '<meta name="referrer" content="no-referrer">',
            rest,
        )
    )


def _policy(html: str) -> str:
    hashes = [f"'sha256-{_sha256(script)}'" for script in _inline_scripts(html)]
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(["script-src 'self'", *dict.fromkeys(hashes)]),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            # A search form has to work in a folder on disk, too, where no address is 'self'.
            "form-action 'self' file:",
        )
    )


def _inline_scripts(html: str) -> list[str]:
    scripts = [code for attributes, code in _SCRIPT.findall(html) if not _NOT_INLINE_CODE.search(attributes)]
    for code in scripts:
        if not code.startswith(_SCRIPTS_OF_THE_THEME):
            raise UnknownScriptError(f"unknown inline script: {code.strip()[:80]!r}")
    return scripts


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
