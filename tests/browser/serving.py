"""A built site at an address: on a server below a path, or as files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from building import mkdocs

_PATH = "/repo/"
ADDRESS = f"https://archive.example{_PATH}"
"""What sites are built for: below the same path as they are served."""


@dataclass(frozen=True)
class Site:
    """A site's folder, and the address at which a browser finds it; it ends in a slash."""

    folder: Path
    address: str

    def from_disk(self) -> Site:
        return Site(self.folder, f"{self.folder.as_uri()}/")

    def pages(self) -> list[str]:
        """The paths of all pages. From disk there is no page for a wrong address: only a server gives it."""
        paths = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return [path for path in paths if path != "404.html" or self.address.startswith("http")]


def build(project: Path) -> None:
    """Build a project's site for the path below which `served` has it."""
    result = mkdocs(project, "build", "--strict", SITE_URL=ADDRESS)
    assert 0 == result.returncode, re.findall(".*: error: .*", result.stdout) or result.stdout


def batched(paths: list[str], size: int) -> Iterator[list[str]]:
    """The paths in their order, so many at a time."""
    return (paths[start : start + size] for start in range(0, len(paths), size))


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """The site of a folder, while a server runs on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_BelowPath, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Site(folder, f"http://127.0.0.1:{server.server_port}{_PATH}")
    finally:
        server.shutdown()
        server.server_close()


class _BelowPath(SimpleHTTPRequestHandler):
    """Files below a path, and nothing at the top of the server."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(_PATH):
            return ""
        return super().translate_path(path.removeprefix(_PATH.rstrip("/")))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nothing: a test reports what matters."""
