"""Writes the tables of the documents in this folder anew, from the code that they describe.

A document marks where a table stands by its name: `<!-- table: outcomes -->` above it, `<!-- end -->` below.
So are the schemas in the folder beside this one, each a file. Run it with `make docs`; a test compares what
stands there with what this would write.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click
from foi_archive.checks.manual import manual
from foi_archive.checks.outcome_table import NEEDS, Need, Needs
from foi_archive.cli import main as foi
from foi_archive.cli.schema import SCHEMAS, schema_text
from foi_archive.law.registry import laws
from foi_archive.model.decision import Effect, PublicInterest, Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.request_outcome import Flag, RequestOutcome, Status
from foi_archive.model.word import Word
from foi_archive.pages.wording import count
from foi_archive.thread import fields, message_fields
from foi_archive.thread.records import Record

DOCUMENTS = sorted(Path(__file__).parent.glob("*.md"))
SCHEMA_FILES = {
    Path(__file__).parent.parent / f"schemas/{name}.schema.json": f"{schema_text(name)}\n" for name in SCHEMAS
}

_MARKED = re.compile(r"(<!-- table: (?P<name>[a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(document: str) -> str:
    """A document with its tables as the code has them now. A name that is no table raises KeyError."""
    return _MARKED.sub(lambda match: f"{match[1]}\n{TABLES[match['name']]()}\n{match[3]}", document)


def _outcomes() -> str:
    return _table(
        ("word", "shown as", "means", "rests on", "also needs", "never has"),
        (
            (
                f"`{outcome.value}`",
                outcome.label,
                outcome.definition,
                f"a {outcome.evidence}",
                _with_need(NEEDS[outcome], Need.REQUIRED),
                _with_need(NEEDS[outcome], Need.FORBIDDEN),
            )
            for outcome in Outcome
        ),
    )


def _with_need(needs: Needs, need: Need) -> str:
    names = (field.name for field in dataclasses.fields(needs) if getattr(needs, field.name) is need)
    return ", ".join(f"`{name}`" for name in names)


def _effects() -> str:
    return _table(
        ("word", "shown as", "the decision before"),
        ((f"`{e.value}`", e.label, "no longer stands" if e.sets_aside else "stands") for e in Effect),
    )


def _message_kinds() -> str:
    return _table(
        ("word", "shown as", "written by the"),
        ((f"`{kind.value}`", kind.label, kind.party) for kind in MessageKind),
    )


def _laws() -> str:
    return _table(
        ("id", "law", "jurisdiction", "due after"),
        (
            (
                f"`{law.id}`",
                f"[{law.name}]({law.source})",
                law.jurisdiction,
                count(law.clock.due.length, law.clock.due.unit.noun),
            )
            for law in laws().values()
        ),
    )


def _rules() -> str:
    return "\n".join(f"## {rule}\n\n~~~~text\n{page}\n~~~~\n" for rule, page in manual().items())


def _commands() -> str:
    # Wrapped at this width, whatever terminal it is made in.
    parent = click.Context(foi, info_name="foi", terminal_width=100, **foi.context_settings)
    contexts = {
        name: click.Context(command, parent=parent, info_name=name)
        for name, command in sorted(foi.commands.items())
    }
    return "\n".join(
        f"## foi {name}\n\n```text\n{context.command.get_help(context)}\n```\n"
        for name, context in contexts.items()
    )


def _fields(record: Record) -> str:
    return _table(
        ("field", "", "holds", "meaning"),
        (
            (f"`{field.name}`", "required" if field.required else "", field.type.description, field.meaning)
            for field in record.fields
        ),
    )


def _words(members: Iterable[Word]) -> str:
    return _table(("word", "shown as"), ((f"`{word.value}`", word.label) for word in members))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "".join(_row(row) for row in (head, ("---",) * len(head), *rows))


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


TABLES: Mapping[str, Callable[[], str]] = {
    "outcomes": _outcomes,
    "effects": _effects,
    "request-outcomes": lambda: _words(RequestOutcome),
    "flags": lambda: _words(Flag),
    "statuses": lambda: _words(Status),
    "stages": lambda: _words(Stage),
    "public-interest": lambda: _words(PublicInterest),
    "message-kinds": _message_kinds,
    "thread-fields": lambda: _fields(fields.THREAD),
    "message-fields": lambda: _fields(message_fields.MESSAGE),
    "date-evidence-fields": lambda: _fields(message_fields.EVIDENCE),
    "promise-fields": lambda: _fields(message_fields.PROMISE),
    "consideration-fields": lambda: _fields(message_fields.CONSIDERATION),
    "attachment-fields": lambda: _fields(message_fields.ATTACHMENT),
    "question-fields": lambda: _fields(fields.QUESTION),
    "decision-fields": lambda: _fields(fields.DECISION),
    "authority-fields": lambda: _fields(fields.AUTHORITY),
    "laws": _laws,
    "rules": _rules,
    "commands": _commands,
}

if __name__ == "__main__":
    for path in DOCUMENTS:
        path.write_text(filled(path.read_text("utf-8")), "utf-8")
    for path, text in SCHEMA_FILES.items():
        path.write_text(text, "utf-8")
