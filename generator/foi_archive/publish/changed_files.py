"""Two versions of an archive's folder: which files differ, and which of them somebody has to look at.

Requests are data and cannot do anything. All else can: say what GitHub runs, what a site is built with, what
a page of the archive's own holds. A contribution rarely has a reason to change that.
"""

from __future__ import annotations

import filecmp
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from foi_archive.model.word import Word

ARCHIVE = "archive"
_LONGEST_PAGE = 1024 * 1024  # bytes in which HTML is looked for; a page is never longer
_GIT = ".git"
# What is made in an archive and not kept in it. That a contribution does not have it is no change.
_MADE = frozenset({".venv", ".site.lock", "manual", "preview", "site"})
_HTML = re.compile(r"<[A-Za-z!/?]|&#|\{\s*[:.#]|javascript:|^---\s*$", re.IGNORECASE | re.MULTILINE)
_CONFIGURATION = frozenset({".yml", ".yaml", ".toml", ".cfg", ".ini", ".txt", ".json", ".lock", ".whl"})
_CODE = frozenset(
    {".py", ".pyc", ".pth", ".js", ".mjs", ".css", ".html", ".j2", ".sh", ".so", ".svg", ".xml"}
)


_CODE_FOLDERS = frozenset({"theme", "generator", "overrides", "hooks"})


class Kind(Word):
    """What a file is for. Its label says why somebody has to look at it; that of a thread is empty.

    What differs in a thread is told line by line.
    """

    THREAD = ("thread", "")
    ATTACHMENT = ("attachment", "a file that is published beside a request: open it")
    AUTHORITIES = ("authorities", "it says what authorities are called, on every page that names them")
    OWN_PAGE = ("own page", "a page of the archive's own")
    PAGE_WITH_HTML = ("own page with HTML", "a page of the archive's own that may hold HTML: read its source")
    PUBLISHED = ("other file", "a file that is published as it is")
    WORKFLOW = ("workflow", "it says what GitHub runs, and with which rights")
    CONFIGURATION = ("configuration", "it says how the site is built, and with what")
    CODE = ("code", "it runs when the site is built or read")
    LINK = ("link", "it leads to another file, perhaps outside the archive, and is never followed")
    OTHER = ("other", "it is no part of the archive's content")


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that is new, gone or another one. `path` is from the folder of the repository on."""

    path: str
    kind: Kind
    is_new: bool
    is_gone: bool


def changed_files(before: Path, after: Path) -> tuple[ChangedFile, ...]:
    """All files that differ between two folders, in order of their paths. No link is followed."""
    new = _listed(after, frozenset())
    old = _listed(before, _MADE - {PurePosixPath(path).parts[0] for path in new})
    return tuple(
        ChangedFile(path, _kind(path, after if path in new else before), path not in old, path not in new)
        for path in sorted(old.keys() | new.keys())
        if not _are_same(path, before, after, old, new)
    )


def _listed(root: Path, aside: frozenset[str]) -> Mapping[str, os.stat_result]:
    """Every file below a folder by its path from there, links too, also those to folders.

    What git has for itself is left out, and so is what lies at the top under a name of those `aside`.
    """
    found: dict[str, os.stat_result] = {}
    for folder, folders, files in os.walk(root):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        left_out = {_GIT, *(aside if Path(folder) == root else ())}
        folders[:] = sorted({*folders} - left_out - {*links})
        for name in sorted({*files, *links} - left_out):
            path = Path(folder, name)
            found[path.relative_to(root).as_posix()] = path.lstat()
    return found


def _are_same(
    path: str,
    before: Path,
    after: Path,
    old: Mapping[str, os.stat_result],
    new: Mapping[str, os.stat_result],
) -> bool:
    if path not in old or path not in new:
        return False
    one, other = old[path].st_mode, new[path].st_mode
    if stat.S_IFMT(one) != stat.S_IFMT(other) or (one ^ other) & stat.S_IXUSR:
        return False
    if stat.S_ISLNK(one):
        return (before / path).readlink() == (after / path).readlink()
    return stat.S_ISREG(one) and filecmp.cmp(before / path, after / path, shallow=False)


def _kind(path: str, root: Path) -> Kind:
    file = root / path
    if not stat.S_ISREG(file.lstat().st_mode):
        return Kind.LINK
    parts, suffix = PurePosixPath(path).parts, PurePosixPath(path).suffix.lower()
    if parts[0] == ARCHIVE:
        return _kind_of_content(parts[1:], suffix, file)
    if parts[0] == ".github" or parts[0] == ".gitmodules":
        return Kind.WORKFLOW
    if suffix in _CODE or parts[0] in _CODE_FOLDERS:
        return Kind.CODE
    if suffix in _CONFIGURATION or parts[0].startswith(".") or parts[-1] == "Makefile":
        return Kind.CONFIGURATION
    return Kind.OTHER


def _kind_of_content(parts: tuple[str, ...], suffix: str, file: Path) -> Kind:
    if parts == ("authorities.yml",):
        return Kind.AUTHORITIES
    if parts[:1] == ("requests",) and len(parts) == 3 and parts[-1].endswith(".md"):
        return Kind.THREAD
    if parts[:1] == ("requests",) and len(parts) > 3:
        return Kind.ATTACHMENT
    if suffix not in {".md", ".markdown"}:
        return Kind.PUBLISHED
    with file.open("rb") as stream:
        text = stream.read(_LONGEST_PAGE + 1)
    may_hold_html = len(text) > _LONGEST_PAGE or _HTML.search(text.decode("utf-8", "replace"))
    return Kind.PAGE_WITH_HTML if may_hold_html else Kind.OWN_PAGE
