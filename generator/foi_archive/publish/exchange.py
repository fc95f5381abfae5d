"""The exchange: a site is built beside the published one and takes its place only when it is whole."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100  # paths are taken as they are; from Linux's fcntl.h
_RENAME_EXCHANGE = 2  # from Linux's fs.h


def workplace(site: Path) -> Path:
    """A new, empty folder beside the site's folder, so that both are on one disk."""
    site = site.resolve()
    folder = site.with_name(f".{site.name}.building-{os.getpid()}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


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
    old = built
    for hidden in old.glob(".*"):
        if not (site / hidden.name).exists():
            hidden.rename(site / hidden.name)
    shutil.rmtree(old)


def _swap(one: Path, other: Path) -> None:
    """Exchange the names of two folders: in one step on Linux, elsewhere in three."""
    if sys.platform == "linux" and _swap_in_one_step(one, other):
        return
    aside = one.with_name(f"{one.name}.old")
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
