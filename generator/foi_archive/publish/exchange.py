"""The exchange: a site is built beside the published one and takes its place only when it is whole."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from foi_archive.publish.manifest import MANIFEST

_ASIDE = ".old"  # the end of the name that a site has while another takes its place
_AT_FDCWD = -100  # paths are taken as they are; from Linux's fcntl.h
_RENAME_EXCHANGE = 2  # from Linux's fs.h


@contextmanager
def workplace(site: Path) -> Iterator[Path]:
    """A new, empty folder in which to build the site; what is left of it afterwards is removed.

    It is beside the site's folder, so that both are on one disk. What a build that was killed has left there
    is removed first; so nobody else may build this site at the same time (`locked`).
    """
    site = site.resolve()
    beginning = f".{site.name}.building-"
    site.parent.mkdir(parents=True, exist_ok=True)
    for left in sorted(site.parent.iterdir(), reverse=True):
        if left.name.startswith(beginning):
            _clear_up(left, site)
    folder = site.with_name(f"{beginning}{os.getpid()}")
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(built: Path, site: Path) -> None:
    """Let the folder `built` become the site; the old site is gone afterwards, but for its hidden files.

    MkDocs never cleans hidden files, so people keep a `.git` there.
    """
    site = site.resolve()
    if not site.exists():
        built.rename(site)
        return
    shutil.copymode(site, built)
    _swap(built, site)
    _clear_up(built, site)


def _clear_up(old: Path, site: Path) -> None:
    """Remove an old site, or the beginning of a new one; but what is hidden in it stays in the site."""
    if old.name.endswith(_ASIDE) and not site.exists():
        old.rename(site)  # a build was killed between two steps of the exchange
        return
    if site.exists():
        for hidden in old.glob(".*"):
            if hidden.name != MANIFEST and not (site / hidden.name).exists():
                hidden.rename(site / hidden.name)
    # What cannot be removed now does no harm, and the next build tries again.
    shutil.rmtree(old, ignore_errors=True)


def _swap(one: Path, other: Path) -> None:
    """Exchange the names of two folders: in one step on Linux, elsewhere in three."""
    if sys.platform == "linux" and _swap_in_one_step(one, other):
        return
    aside = one.with_name(f"{one.name}{_ASIDE}")
    other.rename(aside)
    one.rename(other)
    aside.rename(one)


def _swap_in_one_step(one: Path, other: Path) -> bool:
    """Whether the kernel exchanged the names; some file systems, and old C libraries, cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(code, os.strerror(code), str(other))
