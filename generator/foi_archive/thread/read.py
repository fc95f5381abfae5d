"""Text to thread: the whole way, with a place for every field and a word about everything that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Note
from foi_archive.thread import front_matter, text, yaml_guard
from foi_archive.thread.fields import THREAD
from foi_archive.thread.findings import Findings, in_order
from foi_archive.thread.front_matter import Parts
from foi_archive.thread.letters import Body, read_body
from foi_archive.thread.limits import excesses
from foi_archive.thread.problems import front_matter as problems
from foi_archive.thread.reading import ThreadReading
from foi_archive.thread.scalars import shape

_FIELD = re.compile(r"(?P<name>[a-z_]+):(?: |$)")

FIELDS_LINE = 2  # the first line of the fields, below the line of dashes


def read_bytes(data: bytes, path: str) -> ThreadReading:
    """The thread that a file's bytes tell. Never raises."""
    decoded = text.decoded(data, path)
    return _unreadable(path, decoded) if isinstance(decoded, Diagnostic) else read(decoded, path)


def read(written: str, path: str) -> ThreadReading:
    """The thread that a text tells. Never raises.

    `path` is the file's path as its user knows it: it is used in places only, and no file is opened.
    """
    refused = text.refusal(written, path, "write the thread, or remove the file")
    if refused:
        return _unreadable(path, refused)
    said = [*text.unification_notices(written, path)]
    parts = front_matter.split(text.unified(written), path)
    if isinstance(parts, Diagnostic):
        return _unreadable(path, *said, parts)
    body = read_body(parts.body, path, parts.body_line)
    said += text.doubts_in_body(parts.body, lambda at: text.place_in(parts.body, at, path, parts.body_line))
    said += body.diagnostics
    said += _fields_below(parts, body)

    findings = Findings(path, FIELDS_LINE, parts.fields.split("\n"), diagnostics=said)
    root = _root(parts.fields, findings)
    if root is None:
        return _unreadable(path, *findings.diagnostics)
    findings.places[()] = Place(path)
    findings.law = _law(root)
    thread = THREAD.read(root, (), findings)
    reading = ThreadReading(
        path, replace(thread, body=tuple(body.blocks)), findings.places, tuple(body.places)
    )
    return replace(reading, diagnostics=in_order([*findings.diagnostics, *excesses(reading)]))


def _root(fields: str, findings: Findings) -> yaml.MappingNode | None:
    """The tree of the fields; None, reported, if it cannot be told what they say."""
    path = findings.path
    doubts = [*text.doubts_in_fields(fields, lambda at: text.place_in(fields, at, path, FIELDS_LINE))]
    findings.diagnostics += doubts
    # A YAML reader stops at a control character and cannot tell its place.
    if any(doubt.rule == "control-character" for doubt in doubts):
        return None
    root = yaml_guard.compose(fields, path, FIELDS_LINE)
    if isinstance(root, yaml.MappingNode):
        return root
    if isinstance(root, Diagnostic):
        findings.report(root)
    else:
        found = "nothing" if root is None else shape(root)
        findings.report(problems.no_fields(Place(path, FIELDS_LINE), found, "the fields of a thread"))
    return None


def _law(root: yaml.MappingNode) -> str:
    """The law of the thread, which must be known before any citation is read."""
    laws = [value for name, value in root.value if name.value == "law"]
    return str(laws[0].value) if laws and isinstance(laws[0], yaml.ScalarNode) else ""


def _fields_below(parts: Parts, body: Body) -> Iterator[Diagnostic]:
    """The first field that a line of dashes too many has cut off from the others."""
    if not body.blocks or not isinstance(body.blocks[0], Note):
        return
    lines = body.blocks[0].text.split("\n")
    cut_off = lines[: lines.index("---")] if "---" in lines else lines[:1]
    names = {field.name for field in THREAD.fields}
    for number, line in enumerate(cut_off):
        field = _FIELD.match(line)
        if field and field["name"] in names:
            place = replace(body.places[0], line=body.places[0].line + number)
            yield problems.fields_below_front_matter(place, field["name"], parts.body_line - 1)
            return


def _unreadable(path: str, *diagnostics: Diagnostic) -> ThreadReading:
    return ThreadReading(path, None, diagnostics=in_order(diagnostics))
