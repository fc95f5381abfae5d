"""Where this foi-archive comes from and what it runs with, for the requirements.txt of a new archive."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

DISTRIBUTION = "foi-archive"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_THIS = re.compile(rf"{DISTRIBUTION}(?![\w.-])")
_GIT_WITHOUT_COMMIT = re.compile(r"git\+(?!.*@[0-9a-f]{40}(?:#|$))")


def origin() -> str | Path | None:
    """Whence this foi-archive was installed: a requirement, the file of a wheel, or None from a folder.

    An installer writes down where a package comes from, unless it comes from an index. Source:
    https://packaging.python.org/en/latest/specifications/direct-url/
    """
    installed = distribution(DISTRIBUTION)
    written = installed.read_text("direct_url.json")
    if not written:
        return f"{DISTRIBUTION}=={installed.version}"
    fields = json.loads(written)
    url = str(fields["url"])
    if "vcs_info" in fields:
        vcs = fields["vcs_info"]
        return f"{DISTRIBUTION} @ {vcs['vcs']}+{url}@{vcs['commit_id']}"
    if "archive_info" in fields and url.startswith("file:"):
        return Path(unquote(urlsplit(url).path))
    return f"{DISTRIBUTION} @ {url}" if "archive_info" in fields else None


def requirement_fault(text: str) -> str | None:
    """Why a text is no requirement that names one foi-archive; None if it is."""
    if not text.isprintable() or not _THIS.match(text):
        return f"it is not one line that begins with the name {DISTRIBUTION}"
    if _GIT_WITHOUT_COMMIT.search(text):
        return "it names no commit: its address has to end in @ and the 40 digits of one"
    return None


def pins() -> list[str]:
    """What this foi-archive needs, and what that needs in turn, each at the version that is here."""
    found: dict[str, str] = {}
    ahead = [*_needs(distribution(DISTRIBUTION))]
    while ahead:
        name = ahead.pop()
        try:
            installed = distribution(name)
        except PackageNotFoundError:  # what only other systems or other versions of Python need
            continue
        canonical = re.sub(r"[-_.]+", "-", name).lower()
        if canonical not in found:
            found[canonical] = installed.version
            ahead += _needs(installed)
    return [f"{name}=={version}" for name, version in sorted(found.items())]


def _needs(installed: Distribution) -> Iterator[str]:
    """The names of what a distribution always needs, without what only its extras do."""
    for requirement in installed.requires or ():
        what, _, condition = requirement.partition(";")
        if "extra" not in condition and (name := _NAME.match(what)):
            yield name[0]
