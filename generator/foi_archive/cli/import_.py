"""foi import: a draft of a thread, made of what somebody sent."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import yaml

from foi_archive.cli.archives import AUTHORITIES, REQUESTS, archive_here
from foi_archive.cli.drafts import UNKNOWN, Drafted, authority_named, drafted, name_of
from foi_archive.importers.issue_form import read_issue_form
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.publish.diagnostics import show
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.folder import shown
from foi_archive.thread.names import LONGEST_NAME
from foi_archive.thread.problems.rule import printable
from foi_archive.thread.text import LARGEST_FILE

IMPORTERS = {"issue-form": read_issue_form}


@click.command("import")
@click.argument("source", metavar="FILE", type=click.Path(allow_dash=True, dir_okay=False, path_type=Path))
@click.option(
    "--from", "form", type=click.Choice(list(IMPORTERS)), required=True, help="What the file was made with."
)
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the archive, else the one that mkdocs.yml names as docs_dir, else archive.",
)
@click.option("--law", type=click.Choice(list(laws())), help="The law, if the file does not name it.")
def command(source: Path, form: str, output: Path | None, law: str | None) -> None:
    """Make a draft of a thread.

    FILE is the text of an issue that was filed with the form "Send a request", or - for standard input. The
    draft has all letters in one message, word for word, to be split by hand. It is a new file, and never
    takes the place of another one. What found no place in it is printed, and so is an entry for
    authorities.yml if the authority is not there yet.
    """
    root = output or archive_here()
    draft = IMPORTERS[form](_text(source))
    if draft is None:
        raise click.ClickException("this is not the text of the form: it has no line ### Correspondence")
    chosen = draft.law if draft.law in laws() else law
    if chosen is None:
        raise click.UsageError("the form names no law that is known; say which with --law.")
    known = authority_named(draft.authority, _authorities(root))
    authority = known.id if known else name_of(draft.authority, "authority")
    try:
        made = drafted(draft, authority, chosen)
    except ValueError:
        raise click.ClickException("no file can hold this: it is too long") from None
    file = _written(root / REQUESTS / authority, name_of(draft.title, "request"), made.text)
    show(f"{shown(file)}: a draft")
    if known is None:
        _propose(root, authority, draft.authority)
    _tell_what_is_left(made)
    if not draft.promised_privacy:
        show("  doubtful: nobody has ticked that what is private was taken out")
    show(f"  next: split m1 into its letters, list questions and decisions, and run foi check {shown(file)}")


def _text(source: Path) -> str:
    try:
        if str(source) == "-":
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
        else:
            with source.open("rb") as stream:
                data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise click.ClickException(f"{printable(str(source))} cannot be read: {error.strerror}") from None
    if len(data) > LARGEST_FILE:
        raise click.ClickException(f"{printable(str(source))} has more than {LARGEST_FILE:,} bytes")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{printable(str(source))} is not in UTF-8: byte {error.start + 1} is {data[error.start]:#04x}"
        ) from None


def _authorities(root: Path) -> tuple[Authority, ...]:
    file = root / AUTHORITIES
    return read_authorities(file.read_bytes(), shown(file)).authorities if file.is_file() else ()


def _written(folder: Path, name: str, text: str) -> Path:
    """The new file: with a number behind the name if there is one of that name already."""
    number = 1
    while True:
        end = "" if number == 1 else f"-{number}"
        file = folder / f"{name[: LONGEST_NAME - len(end)].rstrip('-')}{end}.md"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with file.open("xb") as stream:
                stream.write(text.encode("utf-8"))
        except FileExistsError:
            number += 1
        except OSError as error:
            raise click.ClickException(f"{shown(file)} cannot be written: {error.strerror}") from None
        else:
            return file


def _propose(root: Path, id_: str, name: str | None) -> None:
    entry = [{"id": id_, "name": name or UNKNOWN, "jurisdiction": UNKNOWN}]
    show(f"  new authority: add it to {shown(root / AUTHORITIES)}, with its jurisdiction:")
    for line in yaml.safe_dump(entry, allow_unicode=True, sort_keys=False).splitlines():
        show(f"    {printable(line)}")


def _tell_what_is_left(made: Drafted) -> None:
    for leftover in made.left:
        show(f"  left out, {leftover.where}:")
        for line in leftover.text.splitlines():
            show(f"    {printable(line)}")
    if UNKNOWN in (made.thread.title, made.thread.requester):
        show("  to be filled in: what the form did not tell")
