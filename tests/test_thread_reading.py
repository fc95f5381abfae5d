"""What a thread file says, and what its contributor is told about it."""

from __future__ import annotations

from dataclasses import replace

import yaml
from conftest import REPOSITORY, THREAD
from foi_archive.model.place import Diagnostic
from foi_archive.model.thread import AttachmentText, Block, Letter
from foi_archive.thread.read import read
from specification import cases

VECTORS = REPOSITORY / "tests/vectors"
REQUIRED = {
    "format": "format: 1",
    "title": "title: cameras",
    "authority": "authority: home-office",
    "requester": "requester: Pippa King",
    "law": "law: uk-foia",
    "messages": "messages: [{id: m1, kind: request, from: Pippa King}]",
}
ELLIPSIS = "…\n"


@cases("reading-yaml")
def test_slips_of_yaml(given, expected):
    assert expected == told_about(given)


@cases("reading-fields")
def test_slips_in_fields(given, expected):
    assert expected == told_about(given)


def told_about(given: str) -> str:
    """The diagnostics of a thread; in the specs `…` stands for the required fields that are not shown."""
    left_out = [line for name, line in REQUIRED.items() if f"\n{name}:" not in given]
    written = given.replace(ELLIPSIS, "".join(f"{line}\n" for line in left_out)) + "\n"
    return printed(read(written, "").diagnostics)


def printed(diagnostics: tuple[Diagnostic, ...]) -> str:
    """The diagnostics as they are printed, without the path of the file."""
    return "\n".join(str(diagnostic).removeprefix(":") for diagnostic in diagnostics) or "fine"


@cases("reading-letters")
def test_letters_and_notes(given, expected):
    assert expected == told_of_body(given)


def told_of_body(given: str) -> str:
    """Each block in a line, its line ends shown as ⏎; then what is said about them."""
    reading = read("---\n" + "\n".join(REQUIRED.values()) + f"\n---\n{given}\n", "")
    first_line = len(REQUIRED) + 3
    said = [
        replace(said, place=replace(said.place, line=said.place.line - first_line + 1))
        for said in reading.diagnostics
    ]
    blocks = [_shown(block) for block in reading.thread.body]
    return "\n".join([*blocks, *([printed(said)] if said else [])])


def _shown(block: Block) -> str:
    match block:
        case Letter(message):
            what = f"letter {message}:"
        case AttachmentText(message, file):
            what = f"attachment {message} {file}:"
        case _:
            what = "note:"
    return f"{what} {block.text.replace(chr(10), '⏎')}" if block.text else what


def test_every_field_has_its_place():
    text = THREAD.read_text()
    reading = read(text, "thread.md")
    lines = text.split("\n")
    at = {path: lines[place.line - 1][place.column - 1 :] for path, place in reading.places.items()}
    assert at["title",].startswith("Facial recognition used at")
    assert at["messages", 2, "promised", "date"].startswith("2016-11-21, quote:")
    assert at["decisions", 4, "exemptions", 1].startswith("s31(1)(a)]")
    assert [line for line in lines if line.startswith("~~~ letter")] == [
        lines[place.line - 1] for place in reading.block_places
    ]
    assert reading.places["messages", 2] == reading.place("messages", 2, "weather")


def test_the_letters_of_the_example_are_those_of_its_source():
    source = (VECTORS / "notting-hill-source.txt").read_text()
    truth = yaml.safe_load((VECTORS / "notting-hill.yml").read_text())
    thread = read(THREAD.read_text(), "thread.md").thread
    assert [_letter(source, *message["lines"]) for message in truth["messages"]] == [
        block.text for block in thread.body
    ]
    assert 141 == source.count("\u00a0") == sum(block.text.count("\u00a0") for block in thread.body)


def _letter(source: str, first: int, last: int) -> str:
    """The lines of a letter, without what the page put around them: the bare sender, and a link's words."""
    lines = source.split("\n")[first - 1 : last]
    own = [
        line for line in lines if line not in {"Metropolitan Police Service (MPS)", "show quoted sections"}
    ]
    return "\n".join(own).strip("\n")
