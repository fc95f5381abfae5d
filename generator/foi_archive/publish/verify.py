"""Verification: what of a copy of a site is as its checksums say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from foi_archive.publish.checksums import leads_out, read_checksums, sha256
from foi_archive.publish.copies import UNREADABLE, Copy
from foi_archive.publish.manifest import CHECKSUMS, MANIFEST, listed_files
from foi_archive.publish.output import RefusedError

_LONGEST_LIST = 100_000_000  # bytes: a million files


class Verdict(StrEnum):
    """What was found of a file."""

    OK = "ok"
    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found of a file, at its place, with the reason where it is not plain."""

    verdict: Verdict
    place: str
    reason: str = ""


def verified(copy: Copy) -> Iterator[Verified]:
    """What is found of each file that a copy has or should have, in the order of the paths.

    `.foi-site` may be missing: what uploads a site often leaves hidden files out. A file that it lists and no
    checksum is there for is not extra; such is a copy for offline readers, which is made after the site.
    Raises RefusedError if there are no checksums.
    """
    sums: dict[str, str] = {}
    for number, path, checksum in read_checksums(_list_of(copy)):
        place = f"{copy.shown(CHECKSUMS)}:{number}"
        if not checksum:
            yield Verified(Verdict.REFUSED, place, "this is no checksum with a path")
        elif leads_out(path):
            yield Verified(Verdict.REFUSED, place, f"{path} leads out of the copy")
        elif path in sums:
            yield Verified(Verdict.REFUSED, place, f"{path} stands there twice")
        else:
            sums[path] = checksum
    found = {path: _of_listed(copy, path, checksum) for path, checksum in sums.items()}
    for path, what in copy.refused.items():
        found[path] = Verified(Verdict.REFUSED, copy.shown(path), f"this is {what}")
    manifest = found.get(MANIFEST)
    if manifest and manifest.verdict is Verdict.MISSING:
        del found[MANIFEST]
    is_trusted = manifest and manifest.verdict is Verdict.OK
    announced = listed_files(_text(copy, MANIFEST)) if is_trusted else frozenset()
    for path in copy.files - sums.keys() - announced - {CHECKSUMS}:
        found[path] = Verified(Verdict.EXTRA, copy.shown(path))
    yield from (found[path] for path in sorted(found))


def _of_listed(copy: Copy, path: str, checksum: str) -> Verified:
    place = copy.shown(path)
    if path not in copy.files:
        return Verified(Verdict.MISSING, place)
    try:
        with copy.open(path) as stream:
            is_same = sha256(stream) == checksum
    except UNREADABLE as error:
        return Verified(Verdict.CHANGED, place, f"it cannot be read: {error}")
    return Verified(Verdict.OK if is_same else Verdict.CHANGED, place)


def _list_of(copy: Copy) -> bytes:
    if CHECKSUMS not in copy.files:
        raise RefusedError(f"there is no {CHECKSUMS} in it, so it is no copy of a site of foi-archive")
    try:
        with copy.open(CHECKSUMS) as stream:
            text = stream.read(_LONGEST_LIST + 1)
    except UNREADABLE as error:
        raise RefusedError(f"its {CHECKSUMS} cannot be read: {error}") from None
    if len(text) > _LONGEST_LIST:
        raise RefusedError(f"its {CHECKSUMS} has more than {_LONGEST_LIST:,} bytes")
    return text


def _text(copy: Copy, path: str) -> str:
    with copy.open(path) as stream:
        return stream.read().decode("utf-8", "replace")
