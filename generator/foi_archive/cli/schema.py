"""foi schema: the JSON Schema of a format."""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from foi_archive.publish.diagnostics import show
from foi_archive.publish.findings_json import FINDINGS_SCHEMA
from foi_archive.thread.json_schema import authorities_schema, thread_schema

SCHEMAS: Mapping[str, Mapping[str, object]] = {
    "thread": thread_schema(),
    "authorities": authorities_schema(),
    "check": FINDINGS_SCHEMA,
}
"""All schemas by their names."""


@click.command("schema")
@click.argument("name", type=click.Choice(list(SCHEMAS)))
def command(name: str) -> None:
    """Print the JSON Schema of a format, for editors and other programs.

    That of a thread is about its front matter, as YAML; the one named check is about what foi check --format
    json prints.
    """
    show(schema_text(name))


def schema_text(name: str) -> str:
    """A schema as the text of a file, without a line feed at the end."""
    return json.dumps(SCHEMAS[name], indent=2, ensure_ascii=False)
