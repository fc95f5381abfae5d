"""The lock: one build of a site at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from foi_archive.publish.output import RefusedError


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """While this lasts, no other build works on the site. Raises RefusedError if one does already.

    The lock is a file beside the site, which the system unlocks when its holder ends, however it ends.
    """
    site = site.resolve()
    file = site.with_name(f".{site.name}.lock")
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = _opened(file)
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        file.unlink(missing_ok=True)
        os.close(descriptor)


def _opened(file: Path) -> int:
    """The file's descriptor, locked."""
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace") or "that has just begun"
            os.close(descriptor)
            raise RefusedError(
                f"another build, process {holder}, is at work on this site; wait until it has ended"
            ) from None
        # Whoever held it before may have removed the file between the two calls.
        if file.exists() and os.path.samestat(os.fstat(descriptor), file.stat()):
            return descriptor
        os.close(descriptor)
