"""foi new: a request that is entered by hand."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import click

from foi_archive.checks.run import check_archive
from foi_archive.cli import told
from foi_archive.cli.archives import OUTPUT, REQUESTS, archive_here
from foi_archive.cli.asked_authority import add, chosen_authority, listed_in
from foi_archive.cli.asking import Form, asked, in_terminal, pasted, valid, wrong
from foi_archive.cli.drafts import name_of
from foi_archive.cli.faults import raise_errors
from foi_archive.cli.law_option import law_named
from foi_archive.cli.replacing import write_new
from foi_archive.law.registry import laws
from foi_archive.law.usual import usual_law
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.model.question import Question
from foi_archive.model.thread import Letter, Thread
from foi_archive.publish.diagnostics import rendered, show
from foi_archive.thread.folder import links_above, read_files, shown
from foi_archive.thread.problems.rule import printable
from foi_archive.thread.text import LARGEST_FILE
from foi_archive.thread.write import write

_STANDARD_INPUT = "-"


@click.command("new")
@click.option(
    "--authority",
    metavar="NAME",
    callback=valid(told.line),
    help="Who was asked: the name, or the id in authorities.yml.",
)
@click.option(
    "--jurisdiction",
    metavar="NAME",
    callback=valid(told.line),
    help="Where an authority belongs that is not listed yet.",
)
@click.option("--title", metavar="TEXT", callback=valid(told.line), help="What the request is about.")
@click.option("--requester", metavar="NAME", callback=valid(told.line), help="Who asked.")
@click.option(
    "--law", metavar="LAW", callback=valid(law_named), help="The id of the law, if not the usual one there."
)
@click.option(
    "--date",
    "day",
    metavar="DATE",
    callback=valid(told.day),
    help="When the request was sent, as in 2024-03-01; or unknown.",
)
@click.option("--letter", "file", metavar="FILE", help="The letter, word for word; - for standard input.")
@click.option(
    "--question",
    "questions",
    metavar="TEXT",
    multiple=True,
    help="A question, in words of the letter; may be given again.",
)
@click.option(
    "--name",
    metavar="NAME",
    callback=valid(told.name),
    help="The name of the file, if not that of the title.",
)
@OUTPUT
def command(
    authority: str | None,
    jurisdiction: str | None,
    title: str | None,
    requester: str | None,
    law: str | None,
    day: str | None,
    file: str | None,
    questions: tuple[str, ...],
    name: str | None,
    output: Path | None,
) -> None:
    """Enter a request by hand.

    In a terminal, what is needed is asked for, and what cannot be is asked again: who was asked, what about,
    by whom, under which law, when, and in which words. With --authority, --title, --requester and --letter
    nothing more is asked: a date that is not given is unknown.

    Written is requests/<authority>/<name>.md, as a new file that takes no other's place. An authority that is
    not listed yet is added at the end of authorities.yml. What foi check says of the request is printed.
    """
    needed = {"authority": authority, "title": title, "requester": requester, "letter": file}
    missing = [f"--{option}" for option, written in needed.items() if written is None]
    form = Form(asks=bool(missing), terminal=in_terminal() and file != _STANDARD_INPUT)
    if missing and not form.terminal:
        raise click.UsageError(f"give {' and '.join(filter(None, (', '.join(missing[:-1]), missing[-1])))}.")
    root = output or archive_here()
    letter = None if file is None else _letter_in(file)
    listed = listed_in(root)
    chosen, is_new = chosen_authority(listed, authority, jurisdiction, form)
    title = form.value("title", title, told.line, "Title: what the request is about")
    target = _new_file(root, chosen.id, title, name, form)
    requester = form.value("requester", requester, told.line, "Requester: the name of who asked")
    law = _law(law, chosen.jurisdiction, form)
    sent = form.value("date", day, told.day, "Date of the request, as in 2024-03-01", told.UNKNOWN)
    words, ended = (letter, False) if letter else pasted("Paste the letter, word for word.", told.letter)
    thread = Thread(
        title=title,
        authority=chosen.id,
        requester=requester,
        law=law,
        messages=(Message("m1", MessageKind.REQUEST, requester, date=sent),),
        questions=_questions(questions, words, asks=form.asks and not ended),
        body=(Letter("m1", words),),
    )
    text = _text(thread)
    if is_new:
        add(listed, chosen)
    try:
        write_new(target, text)
    except FileExistsError:
        raise click.ClickException(f"{shown(target)} is there already") from None
    show(f"{shown(target)}: a new request")
    if is_new:
        show(f"  new authority, in {shown(listed.file)}: {printable(chosen.name)}")
    _check(root, target)
    steps = "list its questions, " if not thread.questions else ""
    show(f"  next: {steps}add the letters that follow and what they decide, and look at it with foi serve")


def _new_file(root: Path, authority: str, title: str, name: str | None, form: Form) -> Path:
    """Where the thread will lie. A name that is given away is asked for again."""
    folder = root / REQUESTS / authority

    def free(written: str) -> Path:
        target = folder / f"{told.name(written)}.md"
        if os.path.lexists(target):
            raise ValueError(f"{shown(target)} is there already")
        return target

    try:
        target = free(name or name_of(title, "request"))
    except ValueError as error:
        if not form.asks:
            raise click.UsageError(
                f"{error}. If this is another request, give its file another --name."
            ) from None
        show(f"{error}.")
        target = asked("Another name for the file", free)
    raise_errors(links_above(root, target))
    return target


def _law(written: str | None, jurisdiction: str, form: Form) -> str:
    usual = usual_law(jurisdiction) or None
    return form.value("law", written, lambda id_: law_named(id_).id, f"Law: {', '.join(laws())}", usual)


def _letter_in(file: str) -> str:
    try:
        if file == _STANDARD_INPUT:
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
        else:
            with Path(file).open("rb") as stream:
                data = stream.read(LARGEST_FILE + 1)
        return told.letter_in(file, data)
    except OSError as error:
        raise wrong("letter", f"{printable(file)} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise wrong("letter", error) from None


def _questions(given: tuple[str, ...], letter: str, asks: bool) -> tuple[Question, ...]:
    """The questions, numbered from 1."""
    read = partial(told.question, letter=letter)
    try:
        questions = [read(written) for written in given]
    except ValueError as error:
        raise wrong("question", error) from None
    while asks:
        prompt = f"Question {len(questions) + 1}, in words of the letter; nothing ends the list"
        words = asked(prompt, lambda written: written and read(written), "")
        if not words:
            break
        questions.append(words)
    return tuple(Question(str(number), "m1", words) for number, words in enumerate(questions, start=1))


def _text(thread: Thread) -> str:
    try:
        text = write(thread)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    if len(text.encode("utf-8")) > LARGEST_FILE:
        raise click.ClickException(f"the file would have more than {LARGEST_FILE:,} bytes")
    return text


def _check(root: Path, file: Path) -> None:
    """Print what foi check says of the new file. With an error, the command ends."""
    found: list[Diagnostic] = [*check_archive(read_files(root, [file]))]
    for diagnostic in found:
        show(rendered(diagnostic))
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        raise click.exceptions.Exit(1)
