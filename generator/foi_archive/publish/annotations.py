"""Diagnostics for GitHub: workflow commands that mark lines of a pull request, and the summary of a job.

What a stranger has written, in a text or as the name of a file, starts no command and is no HTML, link or
mention.

Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foi_archive.model.place import Diagnostic, Severity
from foi_archive.publish.summary_tables import code, table
from foi_archive.thread.problems.rule import printable

LONGEST_SUMMARY = 900_000  # bytes: GitHub shows none at all of more than 1 MiB, and other steps may add to it

_BY_GRAVITY = list(Severity)

# How GitHub's own tools write them; the sign of percent comes first, since it begins all others.
_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def gravest_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors, then warnings, then notices, each by place: GitHub shows the first ten of a kind only."""
    return sorted(diagnostics, key=lambda found: (_BY_GRAVITY.index(found.severity), found.place))


def annotation(diagnostic: Diagnostic) -> str:
    """The command that marks the place, in one line: `::error file=…,line=…,col=…,title=…::message`."""
    place = diagnostic.place
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": diagnostic.rule}
    told = ",".join(f"{name}={_coded(str(value), _IN_PROPERTIES)}" for name, value in properties.items())
    message = printable(diagnostic.message)
    if diagnostic.fix:
        message += f"\nfix: {printable(diagnostic.fix)}"
    return f"::{diagnostic.severity} {told}::{_coded(message, _IN_MESSAGES)}"


def workflow_commands(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """The workflow commands of all diagnostics, the gravest first."""
    return map(annotation, gravest_first(diagnostics))


def job_summary(diagnostics: Iterable[Diagnostic], conclusion: str) -> str:
    """All diagnostics as a table below their conclusion, in Markdown for the summary of a job.

    The table is HTML without an empty line, in which Markdown means nothing, and all words of others stand in
    `code`, where GitHub makes no links. Of a table that is too long for GitHub, the gravest rows are kept. An
    empty line ends it, so that another step can go on.
    """
    ordered = gravest_first(diagnostics)
    heading = f"### foi check\n\n{conclusion}\n\n"
    if not ordered:
        return heading
    head = ("", "place", "what is wrong", "rule")
    return heading + table(head, [*map(_cells, ordered)], LONGEST_SUMMARY, ": `foi check` prints all.")


def _coded(text: str, codes: dict[str, str]) -> str:
    return "".join(codes.get(character, character) for character in text)


def _cells(diagnostic: Diagnostic) -> Iterator[str]:
    said = [diagnostic.message, *([f"fix: {diagnostic.fix}"] if diagnostic.fix else [])]
    yield diagnostic.severity
    yield code(str(diagnostic.place))
    yield "<br>".join(map(code, said))
    yield code(diagnostic.rule)
