"""YAML's complaints in plain words, with the line as it should be."""

from __future__ import annotations

import re
from dataclasses import replace

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.findings import place_of_mark
from foi_archive.thread.problems import yaml_form as problems

LONGEST_EXAMPLE = 200  # characters

_FIELD = re.compile(r"(?P<name>\s*(?:- +)*[^\s:#\[\]{}][^:]*: +)(?P<value>.*\S)\s*")
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

    for text, point in ((line, place), (first, start)):
        if _INDENTED_BY_NO_BREAK_SPACES.match(text):
            return problems.no_break_space_indentation(replace(point, column=1))
    if line.startswith("%") or "document start" in problem:
        for number, text in enumerate(lines):
            if text.startswith("%"):
                return problems.document_mark(Place(path, first_line + number), text)
    if "quoted scalar" in context:
        return problems.bad_escape(place) if "escape" in problem else problems.unclosed_quotes(start)
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


def _quoted_value(line: str) -> str:
    """The line with its value in double quotes; empty if the line is no field, or too long to be shown."""
    field = _FIELD.fullmatch(line)
    if not field or len(line) > LONGEST_EXAMPLE:
        return ""
    value = field["value"].replace("\\", "\\\\").replace('"', '\\"')
    return f'{field["name"].strip()} "{value}"'
