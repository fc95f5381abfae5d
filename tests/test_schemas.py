"""The JSON Schemas, the reader and the tables of fields say the same of a file."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPOSITORY
from foi_archive.model.place import Place, Severity
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.fields import AUTHORITY, RECORDS, THREAD
from foi_archive.thread.front_matter import Parts, split
from foi_archive.thread.json_schema import authorities_schema, thread_schema
from foi_archive.thread.read import read, read_bytes
from foi_archive.thread.records import Field, Record
from foi_archive.thread.scalars import is_missing
from foi_archive.thread.write import write
from hypothesis import given as for_all
from jsonschema import Draft202012Validator, ValidationError
from playwright.sync_api import Browser
from specification import cases
from thread_strategies import threads

OF_THREADS = Draft202012Validator(thread_schema())
OF_AUTHORITIES = Draft202012Validator(authorities_schema())
ARCHIVES = ("archive", "tests/archives/small", "tests/archives/broken")
THREAD_FILES = [file for each in ARCHIVES for file in sorted((REPOSITORY / each).glob("requests/*/*.md"))]

# Nothing is said twice in it, and every record is there, so that a test can change one field of any.
SMALLEST: dict[str, Any] = {
    "format": "1",
    "title": "Visits",
    "authority": "example-council",
    "requester": "Ann Reader",
    "law": "uk-foia",
    "messages": [
        {
            "id": "m1",
            "kind": "response",
            "from": "An officer",
            "dated_by": [{"message": "m1", "quote": '"On 1 March"'}],
            "promised": {"date": "2024-03-01", "quote": '"soon"'},
            "considering": {"exemptions": "[s31]", "quote": '"perhaps"'},
            "attachments": [{"file": "a.pdf"}],
        }
    ],
    "questions": [{"id": '"1"', "asked_in": "m1", "text": '"How many?"'}],
    "decisions": [{"message": "m1"}],
}
WHERE: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "thread": lambda thread: thread,
    "message": lambda thread: thread["messages"][0],
    "proof of a date": lambda thread: thread["messages"][0]["dated_by"][0],
    "promise": lambda thread: thread["messages"][0]["promised"],
    "consideration": lambda thread: thread["messages"][0]["considering"],
    "attachment": lambda thread: thread["messages"][0]["attachments"][0],
    "question": lambda thread: thread["questions"][0],
    "decision": lambda thread: thread["decisions"][0],
}
LEFT_OUT = "(left out)"
VALUES = (
    LEFT_OUT, "", "~", "null", '""', '" "', "[]", "[~]", '[""]', "{}", "{x: y}", "[x]", "[[x]]", "[{x: y}]",
    "x", "X", "a b", "-a", "m1", "m0", "index", "404", "0", "1", "-1", "1.5", "10000", "true", "True",
    "2016", "2016-02", "2016-2", "2016-02-03", "2016-02-3", "2016-04-31", "2016-00-01", "0000", "2016/2017",
    "2016/", "2016-02-03/..", "../2016-02-03", "..", "../..", "2016-02-03T00:00", "'2016-02-03 '",
    "s31", "S31", "s31(1)(a)", "[s31(1)(a)]", "[s31a]", '"uk-eir:r12(5)(e)"', "b7E", '["s16.1(1)(b.1)"]',
    "http://a.example", "https://", "https://a.example/é", "ftp://a.example", "https://a@b.example",
    "'https://a.example/ b'", "https://a.example?x=@", "https://[::1]/", "https://:80/", "https://a:b@c.example/",
    "no", "010", "en", "en-GB", "EN", "english", "withheld", "Withheld", "response", "initial", "maintained",
    "upheld", "a" * 60, "a" * 61, "a" * 64, "1" * 15, "1" * 16,
)  # fmt: skip


@pytest.mark.parametrize("validator", [OF_THREADS, OF_AUTHORITIES], ids=["thread", "authorities"])
def test_each_is_a_schema(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)


def test_editors_which_run_javascript_read_the_patterns_in_the_same_way(browser: Browser) -> None:
    patterns = sorted({*_patterns(thread_schema()), *_patterns(authorities_schema())})
    # Of white space, the two know the rarest signs differently; none of these is among the values.
    texts = [value.strip("'\"") for value in VALUES]
    page = browser.new_page()
    in_javascript = page.evaluate(
        "([patterns, texts]) => patterns.map(each => texts.filter(text => new RegExp(each, 'u').test(text)))",
        [patterns, texts],
    )
    page.close()
    assert len(patterns) > 8
    assert [[text for text in texts if re.search(each, text)] for each in patterns] == in_javascript


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.noun)
def test_each_field_of_the_tables_is_in_its_schema_with_what_it_means(record: Record) -> None:
    described = _schema_of(record)
    assert {field.name: field.meaning for field in record.fields} == {
        name: schema["description"] for name, schema in described["properties"].items()
    }
    assert [field.name for field in record.fields if field.required] == described["required"]


@pytest.mark.parametrize("file", THREAD_FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_a_schema_refuses_in_a_thread_of_the_archives_the_reader_refuses_there(file: Path) -> None:
    assert [] == _only_refused_by_the_schema(file.read_bytes().decode("utf-8", "replace"))


def test_the_valid_threads_of_the_archives_are_many() -> None:
    readings = [read_bytes(file.read_bytes(), "x.md") for file in THREAD_FILES]
    assert 10 < sum(
        all(d.severity is not Severity.ERROR for d in reading.diagnostics) for reading in readings
    )


@for_all(threads)
def test_what_a_schema_refuses_in_any_thread_the_reader_refuses_there(thread: Any) -> None:
    assert [] == _only_refused_by_the_schema(write(thread))


@pytest.mark.parametrize("archive", ARCHIVES)
def test_of_the_lists_of_authorities_the_reader_and_the_schema_say_the_same(archive: str) -> None:
    text = (REPOSITORY / archive / "authorities.yml").read_text("utf-8")
    is_refused = any(d.severity is Severity.ERROR for d in read_authorities(text.encode(), "x").diagnostics)
    assert is_refused == (archive == "tests/archives/broken")
    for as_yaml in (False, True):
        assert is_refused != OF_AUTHORITIES.is_valid(data(text, as_yaml))


def test_a_list_of_no_authorities_is_valid() -> None:
    OF_AUTHORITIES.validate(data("# none yet\n", as_yaml=True))


@cases("schemas")
def test_schemas(given: str, expected: str) -> None:
    match = re.fullmatch(r"([a-z ]+) (\w+):(?: (.*))?", given)
    assert match
    record, field, value = match.groups("")
    by_reader, by_schema, by_schema_as_yaml = _verdicts(record, field, value)
    assert by_reader or not (by_schema or by_schema_as_yaml)
    who = "both" if by_schema_as_yaml else "foi check alone" if by_reader else "neither"
    assert expected == who


@pytest.mark.parametrize(
    ("record", "field"),
    [
        pytest.param(record, field, id=f"{record.noun}: {field.name}")
        for record in RECORDS
        for field in record.fields
    ],
)
def test_of_a_value_the_reader_and_the_schema_say_the_same(record: Record, field: Field) -> None:
    name = record.noun.partition(" ")[2]
    differing = []
    for value in VALUES:
        by_reader, by_schema, by_schema_as_yaml = _verdicts(name, field.name, value)
        # As text they agree; as YAML 1.2 the schema may take a number, but refuses nothing that is right.
        if by_reader != by_schema or (by_schema_as_yaml and not by_reader):
            differing.append((value, by_reader, by_schema, by_schema_as_yaml))
    assert [] == differing


def _verdicts(record: str, field: str, value: str) -> tuple[bool, bool, bool]:
    """Whether the reader, the schema, and the schema with YAML 1.2 refuse a record with this field."""
    if record == "authority":
        text = _block([_with({"id": "a", "name": "A", "jurisdiction": "England"}, field, value)])
        diagnostics, validator = read_authorities(text.encode(), "x").diagnostics, OF_AUTHORITIES
        fields = text
    else:
        thread = copy.deepcopy(SMALLEST)
        where = WHERE[record](thread)
        changed = _with(where, field, value)
        where.clear()
        where.update(changed)
        fields = _block(thread)
        diagnostics, validator = read(f"---\n{fields}---\n", "x.md").diagnostics, OF_THREADS
    by_reader = any(found.severity is Severity.ERROR for found in diagnostics)
    return by_reader, *(not validator.is_valid(data(fields, as_yaml)) for as_yaml in (False, True))


def _with(record: dict[str, Any], field: str, value: str) -> dict[str, Any]:
    others = {name: each for name, each in record.items() if name != field}
    return others if value == LEFT_OUT else {**others, field: value}


def _block(value: Any, indentation: str = "") -> str:
    """Fields and lists as YAML, in which the texts stand as they are."""
    if isinstance(value, list):
        return "".join(f"{indentation}-\n{_block(item, f'{indentation}  ')}" for item in value)
    return "".join(
        f"{indentation}{name}: {each}\n"
        if isinstance(each, str)
        else f"{indentation}{name}:\n{_block(each, f'{indentation}  ')}"
        for name, each in value.items()
    )


def _only_refused_by_the_schema(text: str) -> list[tuple[Place, str]]:
    """The places of a thread's file that a schema refuses, and the reader does not."""
    parts = split(text, "x.md")
    if not isinstance(parts, Parts):
        return []
    reading = read(text, "x.md")
    if reading.thread is None:
        return []
    refused = {found.place for found in reading.diagnostics if found.severity is Severity.ERROR}
    return [
        (reading.place(*error.absolute_path), error.message)
        for as_yaml in (False, True)
        for error in OF_THREADS.iter_errors(data(parts.fields, as_yaml))
        if not refused & {reading.place(*path) for path in _paths(error)}
    ]


def _paths(error: ValidationError) -> Iterator[tuple[str | int, ...]]:
    """The path of what is wrong, or those of what may be; and of a text in a list, which the reader names."""
    path = (*error.absolute_path,)
    yield path
    yield path[:-1]
    for each in error.context or ():
        yield from _paths(each)


def data(text: str, as_yaml: bool) -> Any:
    """What a text of YAML says: each value as text, as our reader takes it, or as YAML 1.2 does."""
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    return None if node is None else _value(node, as_yaml)


# Source: YAML 1.2.2, section 10.3.2, the core schema, which editors use.
_CORE: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"null|Null|NULL|~|", lambda text: None),
    (r"true|True|TRUE", lambda text: True),
    (r"false|False|FALSE", lambda text: False),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text[2:], 8)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text[2:], 16)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN", lambda text: float(text.replace(".", ""))),
)


def _value(node: yaml.Node, as_yaml: bool) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, as_yaml) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value, as_yaml) for key, value in node.value}
    if not as_yaml or node.style:
        return None if is_missing(node) else node.value
    return next((made(node.value) for form, made in _CORE if re.fullmatch(form, node.value)), node.value)


def _schema_of(record: Record) -> dict[str, Any]:
    if record is THREAD:
        return thread_schema()
    definitions = (authorities_schema() if record is AUTHORITY else thread_schema())["$defs"]
    return definitions[record.noun.partition(" ")[2].replace(" ", "-")]


def test_the_settings_of_vs_code_name_a_schema_and_the_file_that_it_is_for() -> None:
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text("utf-8"))
    assert {"generator/schemas/authorities.schema.json": ["archive/authorities.yml"]} == settings[
        "yaml.schemas"
    ]
    for schema, files in settings["yaml.schemas"].items():
        assert all((REPOSITORY / path).is_file() for path in (schema, *files))
    (task,) = json.loads((REPOSITORY / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    (matcher,) = json.loads((REPOSITORY / ".github/foi-check.matcher.json").read_text("utf-8"))[
        "problemMatcher"
    ]
    assert matcher["pattern"] == [task["problemMatcher"]["pattern"]]


def _patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for name, value in schema.items():
            yield from [value] if name == "pattern" else _patterns(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _patterns(value)
