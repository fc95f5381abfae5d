"""YAML's complaints in plain words, with the line as it should be."""

from __future__ import annotations

import re
from contextlib import suppress

import yaml

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.findings import Mark, place_of_mark
from foi_archive.thread.problems import yaml_form as problems
from foi_archive.thread.problems.rule import LONGEST_EXAMPLE
from foi_archive.thread.problems.yaml_refused import document_mark

# What PyYAML's own parser raises for a code such as "\UFFFFFFFF", which is no character.
BAD_CODES = (ValueError, OverflowError)

_FIELD = re.compile(r"(?P<name>\s*(?:- +)*[^\s:#\[\]{}][^:]*: +)(?P<value>\S(?:.*\S)?)\s*")
_BEGUN_BY_A_SIGN = ("an alias", "an anchor", "a tag", "a block scalar")
_INDENTED_BY_NO_BREAK_SPACES = re.compile(r"[ \-]*\u00a0")


def in_plain_words(error: Exception, lines: list[str], path: str, first_line: int) -> Diagnostic:
    """What is wrong, where, and what to write instead.

    `lines` are those of the text that was read; `first_line` is the number of the first of them in its file.
    """
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    context = getattr(error, "context", None) or ""
    begun = getattr(error, "context_mark", None) or mark
    if mark is None or begun is None:
        return problems.unreadable_front_matter(Place(path, first_line), problem)
    place, start = place_of_mark(mark, path, first_line), place_of_mark(begun, path, first_line)
    # At the end of the text a mark stands in a line that is none.
    line, first = (lines[point.line] if point.line < len(lines) else "" for point in (mark, begun))
    sign = line[mark.column : mark.column + 1]

    # A line that begins with no-break spaces ends what stands above it, and the next line may be blamed.
    for number in (mark.line, begun.line, mark.line - 1):
        if 0 <= number < len(lines) and _INDENTED_BY_NO_BREAK_SPACES.match(lines[number]):
            return problems.no_break_space_indentation(Place(path, first_line + number))
    if quotation := _quotation_closed_at((mark, begun), lines):
        opening, closing = quotation.start_mark, quotation.end_mark
        return problems.unclosed_quotes(place_of_mark(opening, path, first_line), first_line + closing.line)
    if line.startswith("%") or "document start" in problem:
        for number, text in enumerate(lines):
            if text.startswith("%"):
                return document_mark(Place(path, first_line + number), text)
    if "quoted scalar" in context:
        return problems.bad_escape(place) if "escape" in problem else problems.unclosed_quotes(start, None)
    if any(kind in context for kind in _BEGUN_BY_A_SIGN):
        what = f'a value cannot begin with "{first[begun.column : begun.column + 1]}"'
        return problems.value_needs_quotes(start, what, _quoted_value(line))
    if "found character" in problem and sign == "\t":
        return problems.tab_indentation(place)
    if "found character" in problem or "expected the node content" in problem:
        return problems.value_needs_quotes(place, f'a value cannot begin with "{sign}"', _quoted_value(line))
    if "mapping values are not allowed" in problem and _FIELD.match(line) and line.find(":") < mark.column:
        what = "a colon and a space stand inside the value"
        return problems.value_needs_quotes(place, what, _quoted_value(line))
    if "flow" in context:
        one_line = mark.line == begun.line
        return problems.missing_comma(place) if one_line else problems.unclosed_bracket(start)
    if "could not find expected ':'" in problem:
        return problems.not_a_field(start, first.strip())
    # Behind a closing quotation mark, as in `title: "Cameras" in use`, the line itself is the cause.
    if line[: mark.column].rstrip().endswith(('"', "'")):
        what = "words stand behind the closing quotation mark"
        return problems.value_needs_quotes(place, what, _quoted_value(line))
    if "expected <block end>" in problem or "not allowed here" in problem:
        return problems.wrong_indentation(place)
    return problems.unreadable_front_matter(place, problem)


def _quotation_closed_at(points: tuple[Mark, Mark], lines: list[str]) -> yaml.ScalarToken | None:
    """The value in quotes that takes in the end of its line and closes right in front of one of these points.

    Its closing mark was mostly meant to open another value.
    """
    last = max(point.line for point in points)
    # The scanner stops where the parser did, or for the same reason.
    with suppress(yaml.YAMLError, *BAD_CODES):
        for token in yaml.scan("\n".join(lines[: last + 1]), Loader=yaml.BaseLoader):
            if not isinstance(token, yaml.ScalarToken) or token.style not in {'"', "'"}:
                continue
            start, end = token.start_mark, token.end_mark
            if start.line < end.line and any(_stands_behind(point, end, lines) for point in points):
                return token
            if end.line == last:
                return None
    return None


def _stands_behind(point: Mark, end: Mark, lines: list[str]) -> bool:
    """Whether a point is in the line of an end, and only white space stands between."""
    follows = point.line == end.line and point.column >= end.column
    return follows and not lines[end.line][end.column : point.column].strip()


def _quoted_value(line: str) -> str:
    """The line with its value in double quotes; empty if the line is no field, or too long to be shown."""
    field = _FIELD.fullmatch(line)
    if not field or len(line) > LONGEST_EXAMPLE:
        return ""
    value = field["value"].replace("\\", "\\\\").replace('"', '\\"')
    return f'{field["name"].strip()} "{value}"'
