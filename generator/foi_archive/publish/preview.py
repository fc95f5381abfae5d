"""A small archive of the requests that a contribution changes, to be built and looked at.

Settings, theme and the archive's own pages are those of the archive as it is: of the contribution only
requests, their attachments and the list of authorities are taken, which are data.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from foi_archive.publish.changed_files import ARCHIVE, ChangedFile, Kind
from foi_archive.thread.names import LONGEST_NAME, NAME

_LEFT_OUT = frozenset({".git", ".github", ".venv", "site", "preview"})
_AUTHORITIES = "authorities.yml"
_REQUESTS = "requests"


def write_preview(before: Path, after: Path, files: Iterable[ChangedFile], target: Path) -> int:
    """Write the archive into a folder that is empty or not there, and return how many requests it has.

    With none, nothing is written. Links are copied as links, and the build refuses them. A thread with a name
    that no archive may have is left out: foi check says so.
    """
    if (after / ARCHIVE).is_symlink():
        return 0
    threads = sorted({thread for file in files if (thread := _thread_of(file)) and _is_file(after / thread)})
    if not threads:
        return 0
    away = target.resolve()

    def left_out(folder: str, names: list[str]) -> list[str]:
        at_top = Path(folder) == before
        return [
            name
            for name in names
            if (at_top and name in _LEFT_OUT)
            or Path(folder, name).resolve() == away
            or (Path(folder) == before / ARCHIVE and name in (_REQUESTS, _AUTHORITIES))
        ]

    shutil.copytree(before, target, symlinks=True, ignore=left_out, dirs_exist_ok=True)
    _copy(after, f"{ARCHIVE}/{_AUTHORITIES}", target)
    for thread in threads:
        _copy(after, thread, target)
        attachments = str(PurePosixPath(thread).with_suffix(""))
        if (after / attachments).is_dir() and not (after / attachments).is_symlink():
            shutil.copytree(after / attachments, target / attachments, symlinks=True)
    return len(threads)


def _thread_of(file: ChangedFile) -> str | None:
    """The path of the thread that a changed file belongs to, if its names are such as an archive may have."""
    if file.kind not in (Kind.THREAD, Kind.ATTACHMENT):
        return None
    authority, name = PurePosixPath(file.path).parts[2:4]
    slug = name.removesuffix(".md") if file.kind is Kind.THREAD else name
    if not all(len(each) <= LONGEST_NAME and NAME.fullmatch(each) for each in (authority, slug)):
        return None
    return f"{ARCHIVE}/{_REQUESTS}/{authority}/{slug}.md"


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _copy(root: Path, path: str, target: Path) -> None:
    if _is_file(root / path):
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / path, target / path, follow_symlinks=False)
