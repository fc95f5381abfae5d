"""Rules about how the fields are written: slips in YAML."""

from __future__ import annotations

from foi_archive.thread.pasting import as_yaml, without_marks
from foi_archive.thread.problems.rule import (
    LONGEST_EXAMPLE,
    code_point,
    error,
    printable,
    quoted,
    warning,
)


@error
def value_needs_quotes(problem: str, example: str) -> tuple[str, str]:
    """A value holds or begins with a sign that means something else in YAML.

    Why: a colon and a space begin a field; @, %, ` and others are kept for other uses.
    Wrong: title: Cameras: how many
    Right: title: "Cameras: how many"
    """
    fix = f"put the value in quotes: {printable(example)}" if example else "put the value in quotes"
    return printable(problem), fix


@error
def unclosed_quotes(closed_in: int | None) -> tuple[str, str]:
    """A value begins with a quotation mark that is not closed, or only by one that was meant to open another.

    Why: everything up to the next quotation mark would be part of the value.
    Wrong: quote: "No information held
    Right: quote: "No information held"
    """
    if closed_in is None:
        problem = "the quotation mark that opens here is never closed"
    else:
        problem = f"the quotation mark that opens here is closed only in line {closed_in}"
    return problem, 'close it at the end of the value; a quotation mark inside is written as \\"'


@error
def curly_quotes(text: str) -> tuple[str, str]:
    """Curly quotation marks stand around a value, and YAML takes them for a part of it.

    If they are a part of it, straight ones go around them: "“No information held”".

    Why: only straight quotation marks tell where a value begins and ends; with curly ones its commas and
    colons mean what they mean in YAML, and a quotation is not found in its letter.
    Wrong: quote: “No information held”
    Right: quote: "No information held"
    """
    words = " ".join(without_marks(text).split())
    example = f": {printable(as_yaml(words))}" if len(words) <= LONGEST_EXAMPLE else ""
    return (
        f"the quotation marks {text[0]} {text[-1]} are taken for a part of the value",
        f"put straight ones in their place{example}; or, if they belong to it, around them",
    )


@error
def unclosed_bracket() -> tuple[str, str]:
    """A list in `[ ]` or a group of fields in `{ }` is not closed in its line.

    Why: everything up to the next bracket would be part of it.
    Wrong: exemptions: [s24(1), s31(1)(a)
    Right: exemptions: [s24(1), s31(1)(a)]
    """
    return "the bracket that opens here is not closed", "close [ by ] and { by }"


@error
def missing_comma() -> tuple[str, str]:
    """Between two items of a list in `[ ]`, or two fields in `{ }`, there is no comma.

    Why: without it the two would be read as one.
    Wrong: {id: m1 kind: request}
    Right: {id: m1, kind: request}
    """
    return "a comma is missing in front of this", "put a comma between each two items"


@error
def cut_by_comma(rest: str, whole: str) -> tuple[str, str]:
    """In `{ }` a value without quotation marks has a comma in it, which cuts it in two.

    Why: what stands behind the comma is taken for the name of a field, and half a quotation would be
    published as if it were the whole.
    Wrong: {message: m2, questions: ["1"], outcome: disclosed, quote: There were 88,412 visits.}
    Right: {message: m2, questions: ["1"], outcome: disclosed, quote: "There were 88,412 visits."}
    """
    example = f": {printable(whole)}" if len(whole) <= LONGEST_EXAMPLE else ""
    return f"a comma cuts {quoted(rest)} off from this value", f"put the whole value in quotes{example}"


@error
def name_without_value(name: str) -> tuple[str, str]:
    """In `{ }` stands a name without a colon and a value.

    Why: it cannot be told whether it is a field, or belongs to the value before it.
    Wrong: {questions: ["1"], outcome, quote: "There were twelve."}
    Right: {questions: ["1"], outcome: disclosed, quote: "There were twelve."}
    """
    return f"{quoted(name)} has no value", "write a colon and its value behind it, or remove it"


@error
def wrong_indentation() -> tuple[str, str]:
    """A line begins in another column than the lines that it belongs to.

    Why: the column tells which fields belong together.
    Wrong: a field of a message that begins one column further left than the others
    Right: all fields of a message begin in one column
    """
    return (
        "this does not line up with what it belongs to",
        "begin all fields of one thing, and all dashes of one list, in one column",
    )


@error
def tab_indentation() -> tuple[str, str]:
    """A line of the front matter is indented with a tab.

    Why: YAML counts columns by spaces, and a tab has no fixed width.
    Wrong: a tab in front of `kind: request`
    Right: four spaces in front of `kind: request`
    """
    return "a tab stands where spaces must be", "indent with spaces"


@error
def no_break_space_indentation() -> tuple[str, str]:
    """A line of the front matter is indented with no-break spaces.

    Why: they look like spaces, but YAML takes them for a part of the name.
    Wrong: no-break spaces in front of `kind: request`, as copied from a web page
    Right: spaces in front of `kind: request`
    """
    return "a no-break space is used as indentation", "indent with ordinary spaces"


@error
def not_a_field(line: str) -> tuple[str, str]:
    """A line of the front matter is neither a field nor an item of a list.

    Why: it cannot be told what it says.
    Wrong: Facial recognition
    Right: title: Facial recognition
    """
    return f"{quoted(line)} is not a field", "write a name, a colon, a space and the value"


@error
def bad_escape() -> tuple[str, str]:
    r"""A backslash in double quotes is followed by something that it cannot stand before.

    Why: in double quotes a backslash begins a code, as in `\n` for a new line.
    Wrong: note: "in the folder C:\letters"
    Right: note: 'in the folder C:\letters'
    """
    return (
        "the backslash here begins no code that is known",
        "write \\\\ for a backslash, or use single quotes",
    )


@error
def unreadable_front_matter(problem: str) -> tuple[str, str]:
    """The front matter is not YAML.

    Why: it cannot be told what it says.
    Wrong: {title
    Right: title: Facial recognition
    """
    return (
        f"this cannot be read: {printable(problem)}",
        "compare the line with those around it",
    )


@error
def duplicate_field(name: str, first: int) -> tuple[str, str]:
    """A field is given twice.

    Why: only one of the two values could be shown, and the other would be lost without a word.
    Wrong: two lines that begin with `title:`
    Right: one line that begins with `title:`
    """
    return f"the field {quoted(name)} stands already in line {first}", "remove one of the two"


@error
def name_is_not_text() -> tuple[str, str]:
    """The name of a field is a list or a set of fields.

    Why: a field is found by its name, and a name is one piece of text.
    Wrong: [title]: Facial recognition
    Right: title: Facial recognition
    """
    return "the name of a field must be text", "write a name, a colon, a space and the value"


@error
def invisible_character(name: str, character: str) -> tuple[str, str]:
    """The name of a field holds a character that cannot be seen.

    Why: the name looks right, and yet the field is not found.
    Wrong: a zero-width space inside `title`
    Right: title: Facial recognition
    """
    return (
        f"the invisible character {code_point(character)} stands in the name of the field {quoted(name)}",
        "write the name anew",
    )


@warning
def text_after_number_sign(dropped: str) -> tuple[str, str]:
    """Text behind a value begins with `#`, and YAML leaves it out as a comment.

    A comment that is meant has two spaces before the `#` and one behind it; it is not reported.

    Why: words of a title or a quotation would be lost without a word.
    Wrong: title: Costs of case #5 and #6
    Right: title: "Costs of case #5 and #6"
    """
    return (
        f"everything after # is left out: {quoted(dropped)}",
        "put the whole value in quotes; or, if it is a comment, write two spaces before # and one behind it",
    )
