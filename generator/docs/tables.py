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
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Effect, PublicInterest, Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Evidence, Outcome
from foi_archive.model.request_outcome import Flag, RequestOutcome, Status
from foi_archive.model.word import Word
from foi_archive.pages.wording import count
from foi_archive.thread import fields, message_fields
from foi_archive.thread.records import Record

OUTCOME_EXAMPLES: Mapping[Outcome, tuple[str, str]] = {
    Outcome.DISCLOSED: ("How many people used the reading room?", "There were 4,120 visits in 2023."),
    Outcome.PARTLY_DISCLOSED: (
        "Please send the contract.",
        "The contract is attached. We have blacked out the hourly rates under section 43(2).",
    ),
    Outcome.WITHHELD: (
        "What did the company offer?",
        "The price that the company offered is exempt under section 43(2) of the Act.",
    ),
    Outcome.NEITHER_CONFIRMED_NOR_DENIED: (
        "Was this person investigated?",
        "We neither confirm nor deny that we hold this information, under section 40(5B)(a)(i).",
    ),
    Outcome.NOT_HELD: ("How many came from outside the county?", "We do not record where visitors live."),
    Outcome.ALREADY_ACCESSIBLE: (
        "What was spent last year?",
        "Our accounts are on our website, and so exempt under section 21.",
    ),
    Outcome.FUTURE_PUBLICATION: (
        "What does the report say?",
        "The report will be published in June, and is exempt under section 22(1) until then.",
    ),
    Outcome.COST_LIMIT: (
        "Please send all letters since 1990.",
        "To find them would take 60 hours, which is over the limit of section 12(1).",
    ),
    Outcome.VEXATIOUS: ("Why do you lie?", "We refuse this request as vexatious under section 14(1)."),
    Outcome.REPEATED: (
        "How many people used the reading room?",
        "You asked the same on 1 March, and section 14(2) applies.",
    ),
    Outcome.TRANSFERRED: (
        "How many buses run at night?",
        "Buses are the county's affair. We have passed your request on to the county council.",
    ),
    Outcome.NOT_ANSWERED: (
        "When does the contract end?",
        "The response answers 1 and 2 only.",
    ),
    Outcome.NO_RESPONSE: ("When does the contract end?", "No response had come by 1 September 2024."),
    Outcome.CLARIFICATION_SOUGHT: (
        "Please send the figures.",
        "Which figures do you mean? We cannot go on until we have heard from you.",
    ),
    Outcome.FEE_UNPAID: (
        "Please send the plans on paper.",
        "As the fee of £40 was not paid within three months, we have closed your request.",
    ),
    Outcome.WITHDRAWN: ("Please send the plans on paper.", "I no longer need the plans: I have seen them."),
    Outcome.NOT_FOI: (
        "Will the room be open at Easter?",
        "This is an everyday question, so we answer it outside the Act: yes, it will.",
    ),
    Outcome.UNKNOWN: ("What did the room cost?", "The second page of the response is missing."),
}

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


def _outcome_examples() -> str:
    return _table(
        ("word", "asked", "the letter, or the reason"),
        (
            (f"`{outcome.value}`", asked, f"“{words}”" if outcome.evidence is Evidence.QUOTE else words)
            for outcome, (asked, words) in ((outcome, OUTCOME_EXAMPLES[outcome]) for outcome in Outcome)
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
    "outcome-examples": _outcome_examples,
    "effects": _effects,
    "request-outcomes": lambda: _words(RequestOutcome),
    "flags": lambda: _words(Flag),
    "statuses": lambda: _words(Status),
    "stages": lambda: _words(Stage),
    "public-interest": lambda: _words(PublicInterest),
    "confidences": lambda: _words(Confidence),
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
