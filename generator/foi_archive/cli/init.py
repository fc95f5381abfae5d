"""foi init: a new archive."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click

import foi_archive
from foi_archive.cli.requirements import DISTRIBUTION, origin, pins, requirement_fault
from foi_archive.publish.diagnostics import counted, show
from foi_archive.thread.problems.rule import printable

_STARTER = Path(foi_archive.__file__).parent / "starter"
# So that tools that look at this repository do not take them for its own.
_HIDDEN = "dot-"
_WHEELS = "wheels"

_REQUIREMENTS = """\
# What this archive is built with, each at one version. Install it: pip install --requirement requirements.txt
#
# {how}
{requirement}

# What it needs, at the versions that it ran with when this archive was made. Dependabot proposes newer ones.
{pins}
"""
_FROM_WHEEL = (
    "foi-archive lies in this folder, as a wheel. For a newer one, put its wheel here and name it. Once\n"
    "# foi-archive is on an index, name a version instead, as in foi-archive==1.0.0, and remove the folder."
)
_FROM_REQUIREMENT = (
    "For a newer foi-archive, name another commit. Once it is on an index, name a version instead, as in\n"
    "# foi-archive==1.0.0."
)
_MISSING = (
    "TO BE MENDED: say where foi-archive comes from. Put its wheel into this folder, or name its\n"
    "# repository at a commit, all 40 digits of it, as in:\n"
    f"# {DISTRIBUTION} @ git+https://github.com/OWNER/foi-archive@0123456789abcdef0123456789abcdef01234567"
)
_QUESTION = (
    "GitHub will install foi-archive to build this archive, and it is on no index yet.\n"
    "Where does it come from? Its repository at a commit, as in\n"
    f"  {DISTRIBUTION} @ git+https://github.com/OWNER/foi-archive@COMMIT\n"
    "or nothing, to say so later in requirements.txt"
)


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--requirement", metavar="TEXT", help="Where foi-archive comes from: a line for pip.")
@click.option(
    "--wheel",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The wheel of foi-archive, which is copied into the archive.",
)
def command(folder: Path, requirement: str | None, wheel: Path | None) -> None:
    """Make a new archive in the folder DIR.

    It has an example request, pages to edit, and all that GitHub needs to check and publish it: foi serve
    shows it at once, and its README.md tells the rest. A folder that holds files, other than the .git of a
    repository, is left as it is.

    Its requirements.txt names the foi-archive that this command belongs to. If it was installed from a wheel,
    that is copied into the archive; --requirement or --wheel name another one. Where none is known, you are
    asked, or the file says what is to be filled in.
    """
    if requirement is not None and wheel is not None:
        raise click.UsageError("there are --requirement and --wheel; give one of them.")
    if requirement is not None and (fault := requirement_fault(requirement)):
        raise click.UsageError(f"--requirement {printable(requirement)}: {fault}.")
    if fault := _occupied(folder):
        raise click.UsageError(fault)
    source = requirement or wheel or _known_or_told()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = [*_copied(folder), *_requirements(folder, source)]
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be written: {error.strerror}") from None
    show(f"{printable(str(folder))}: a new archive, {counted(len(written), 'file')}")
    if source is None:
        show("  to be mended: requirements.txt has to say where foi-archive comes from")
    show(f"  next: cd {printable(str(folder))} && foi serve; README.md tells the rest")


def _occupied(folder: Path) -> str | None:
    """Why nothing can be written into a folder; None if it is not there yet, or empty."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.name != ".git")
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        return f"{printable(str(folder))} is a file; name a folder that is empty or not there yet."
    except OSError as error:
        return f"{printable(str(folder))} cannot be read: {error.strerror}."
    if names:
        return (
            f"{printable(str(folder))} holds files already, such as {printable(names[0])}; "
            "name a folder that is empty or not there yet."
        )
    return None


def _known_or_told() -> str | Path | None:
    """Where foi-archive comes from, by what the installer wrote down, else by what the user says."""
    known = origin()
    if isinstance(known, str) or (known and known.suffix == ".whl" and known.is_file()):
        return known
    while sys.stdin.isatty():
        told = str(click.prompt(_QUESTION, default="", show_default=False)).strip()
        if not told:
            return None
        if not (fault := requirement_fault(told)):
            return told
        show(f"That cannot be: {fault}.")
    return None


def _copied(folder: Path) -> Iterator[Path]:
    """Copy the starter. Each file is new: what somebody else puts there meanwhile is not overwritten."""
    for file in sorted(path for path in _STARTER.rglob("*") if path.is_file()):
        parts = file.relative_to(_STARTER).parts
        target = folder.joinpath(*map(_unhidden, parts))
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_new(target, file.read_bytes())
        yield target


def _unhidden(name: str) -> str:
    return f".{name.removeprefix(_HIDDEN)}" if name.startswith(_HIDDEN) else name


def _requirements(folder: Path, source: str | Path | None) -> Iterator[Path]:
    """Write requirements.txt, and the wheel that it names if it names one."""
    if isinstance(source, Path):
        (folder / _WHEELS).mkdir(exist_ok=True)
        yield Path(shutil.copyfile(source, folder / _WHEELS / source.name))
        how, line = _FROM_WHEEL, f"./{_WHEELS}/{source.name}"
    elif source:
        how, line = _FROM_REQUIREMENT, source
    else:
        # No name that an index could be asked for: on one, it might be somebody else's.
        how, line = _MISSING, f"./{_WHEELS}/foi_archive-{foi_archive.__version__}-py3-none-any.whl"
    text = _REQUIREMENTS.format(how=how, requirement=line, pins="\n".join(pins()))
    target = folder / "requirements.txt"
    _write_new(target, text.encode("utf-8"))
    yield target


def _write_new(target: Path, content: bytes) -> None:
    with target.open("xb") as stream:
        stream.write(content)
