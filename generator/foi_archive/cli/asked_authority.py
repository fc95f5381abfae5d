"""Which authority was asked: one of the list, or one to be added to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import click

from foi_archive.cli import told
from foi_archive.cli.archives import AUTHORITIES
from foi_archive.cli.asking import Form, asked
from foi_archive.cli.drafts import authority_named, name_of
from foi_archive.cli.faults import raise_errors
from foi_archive.cli.replacing import replace_text, write_new
from foi_archive.law.usual import JURISDICTIONS
from foi_archive.model.authority import Authority
from foi_archive.model.place import Diagnostic
from foi_archive.publish.diagnostics import show
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.folder import content, shown
from foi_archive.thread.listing import entry_of, with_authority
from foi_archive.thread.names import NAME
from foi_archive.thread.problems.rule import nearest, printable, quoted


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of authorities: its file, whether that is there, its text, and what it lists."""

    file: Path
    exists: bool
    text: str
    authorities: tuple[Authority, ...]


def listed_in(root: Path) -> Listed:
    """The list of an archive; an empty one if there is none yet. With an error in it, the command ends."""
    file = root / AUTHORITIES
    if not os.path.lexists(file):
        return Listed(file, False, "", ())
    data = content(file)
    if isinstance(data, Diagnostic):
        raise_errors([data])
    assert isinstance(data, bytes)
    reading = read_authorities(data, shown(file))
    raise_errors(reading.diagnostics)
    return Listed(file, True, data.decode("utf-8"), reading.authorities)


def chosen_authority(
    listed: Listed, written: str | None, jurisdiction: str | None, form: Form
) -> tuple[Authority, bool]:
    """The authority that is meant, and whether it is new.

    Asked for is its name, if it is not `written`, and for a new one whether to add it and where it belongs.
    """
    while True:
        name = form.value("authority", written, told.line, "Authority: its name, or its id")
        if known := authority_named(name, listed.authorities):
            if jurisdiction is not None:
                raise click.UsageError(f"{quoted(known.name)} is listed already: leave --jurisdiction out.")
            return known, False
        near = nearest(name_of(name, ""), (each.id for each in listed.authorities))
        unlisted = (
            f"{quoted(name)} is not in {shown(listed.file)}{f'; did you mean {near}?' if near else '.'}"
        )
        if jurisdiction is not None:
            return _new(listed, _full_name(name, unlisted), jurisdiction), True
        if not form.terminal:
            raise click.UsageError(f"{unlisted} To add it, give its --jurisdiction.")
        show(unlisted)
        if click.confirm("Add it?", default=not near):
            if NAME.fullmatch(name):
                name = asked("Its full name", told.line)
            there = asked(f"Its jurisdiction, such as {', '.join(_usual_first(listed))}", told.line)
            return _new(listed, name, there), True
        written = None


def add(listed: Listed, authority: Authority) -> None:
    """Write the list with one more authority. All else in it stays as it is."""
    text = with_authority(listed.text, authority)
    if text is None:
        entry = "\n".join(map(printable, entry_of(authority).splitlines()))
        raise click.ClickException(f"{shown(listed.file)} cannot be added to; add there by hand:\n{entry}")
    (replace_text if listed.exists else write_new)(listed.file, text)


def _full_name(name: str, unlisted: str) -> str:
    if NAME.fullmatch(name):
        raise click.UsageError(f"{unlisted} To add it, give its full name with --authority.")
    return name


def _new(listed: Listed, name: str, jurisdiction: str) -> Authority:
    ids = {each.id for each in listed.authorities}
    id_ = name_of(name, "authority")
    free = next(each for each in _numbered(id_) if each not in ids)
    return Authority(free, name, jurisdiction)


def _numbered(id_: str) -> Iterator[str]:
    yield id_
    yield from (f"{id_[:55]}-{number}" for number in count(2))


def _usual_first(listed: Listed) -> tuple[str, ...]:
    """Some jurisdictions, those of the list before others."""
    known = [each.jurisdiction for each in listed.authorities]
    return tuple(dict.fromkeys((*known, *JURISDICTIONS)))[:4]
