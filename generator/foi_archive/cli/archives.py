"""Which threads the paths on a command line mean."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from foi_archive.cli.faults import raise_errors
from foi_archive.model.place import Diagnostic
from foi_archive.publish.settings import SETTINGS, settings_in
from foi_archive.thread.names import is_an_editors

_USUAL = "archive"
AUTHORITIES = "authorities.yml"
REQUESTS = "requests"

PATHS = click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
"""The argument of commands on threads: files and folders that exist."""

OUTPUT = click.option(
    "--output",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the archive, else the one that mkdocs.yml names as docs_dir, else archive.",
)
"""The option of commands that add to an archive: its folder, which exists."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Some threads of an archive: the archive's folder and the threads' files, or None for all of them."""

    root: Path
    files: tuple[Path, ...] | None

    def thread_files(self) -> tuple[Path, ...]:
        """The files by name, each once."""
        files = _threads_in(self.root / REQUESTS, self.root) if self.files is None else self.files
        return tuple(dict.fromkeys(files))


def selections(paths: Iterable[Path]) -> list[Selection]:
    """The threads that the paths mean, archive by archive; without paths, all of the archive that lies here.

    The archive of a file or folder is the nearest folder around it that holds authorities.yml or requests/.
    """
    files: dict[Path, list[Path] | None] = {}
    for path in map(_absolute, list(paths) or [archive_here()]):
        root = _root(path)
        chosen = files.setdefault(root, [])
        if path == root:
            files[root] = None
        elif chosen is not None and path.name != AUTHORITIES:
            chosen += _threads_in(path, root) if path.is_dir() else [path]
    return [Selection(root, None if chosen is None else tuple(chosen)) for root, chosen in files.items()]


def faults_of_settings(chosen: Iterable[Selection]) -> list[Diagnostic]:
    """What is wrong with the mkdocs.yml beside each archive that is chosen as a whole."""
    found: list[Diagnostic] = []
    for selection in chosen:
        folder = selection.root.parent
        if selection.files is None and os.path.lexists(folder / SETTINGS):
            settings = settings_in(folder)
            named = _absolute(folder / settings.texts.get(("docs_dir",), _USUAL))
            found += settings.diagnostics if named == selection.root else ()
    return found


def archive_here() -> Path:
    """The folder that mkdocs.yml names as `docs_dir`, else `archive`. Raises FaultsError if it names none."""
    folder = Path(_USUAL)
    if os.path.lexists(SETTINGS):
        settings = settings_in(Path())
        folder = Path(settings.texts.get(("docs_dir",), _USUAL))
        if not settings.places or not folder.is_dir():
            raise_errors(settings.diagnostics)
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {folder} here; name a file or a folder")
    return folder


def _absolute(path: Path) -> Path:
    # Unlike Path.resolve, this leaves links as the user named them.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _root(path: Path) -> Path:
    around = (path, *path.parents) if path.is_dir() else tuple(path.parents)
    return next(filter(holds_archive, around), around[0])


def holds_archive(folder: Path) -> bool:
    """Whether a folder is that of an archive."""
    return (folder / AUTHORITIES).is_file() or (folder / REQUESTS).is_dir()


def _threads_in(folder: Path, root: Path) -> list[Path]:
    """The thread files in a folder: in that of one authority, or in that of all; attachments are none."""
    requests = root / REQUESTS
    files = requests.glob("*/*.md") if folder == requests else folder.glob("*.md")
    return sorted(file for file in files if file.parent.parent == requests and not is_an_editors(file.name))
