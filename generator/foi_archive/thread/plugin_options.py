"""What mkdocs.yml says under the name of our plugin: which options there are, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from foi_archive.model.place import Diagnostic
from foi_archive.model.publication import Contact, download_address
from foi_archive.thread.findings import Findings
from foi_archive.thread.problems import fields as field_problems
from foi_archive.thread.problems import settings as problems
from foi_archive.thread.problems import values
from foi_archive.thread.scalars import is_missing, shape

OPTIONS = ("contact", "download", "keep_going")
CONTACT_SHAPE = "write `name:` and `address:` below it, the name of who answers and an e-mail or web address"

# As YAML 1.1 has it, which MkDocs reads.
_TRUE_OR_FALSE = frozenset({"true", "false", "yes", "no", "on", "off"})
# The value stands in the environment of the build.
_FROM_ENVIRONMENT = "!ENV"


def faults_of_options(options: yaml.MappingNode, findings: Findings) -> Iterator[Diagnostic]:
    """What is wrong with the options, each at its place."""
    for name, value in options.value:
        if name.value not in OPTIONS:
            yield problems.unknown_setting(findings.place_of(name), str(name.value), OPTIONS)
        elif not is_missing(value) and value.tag != _FROM_ENVIRONMENT:
            yield from _faults(name.value, value, findings)


def _faults(name: str, value: yaml.Node, findings: Findings) -> Iterator[Diagnostic]:
    place = findings.place_of(value)
    if name == "keep_going":
        if not isinstance(value, yaml.ScalarNode):
            yield field_problems.wrong_shape(place, "true or false", shape(value))
        elif value.style or value.value.lower() not in _TRUE_OR_FALSE:
            yield values.not_true_or_false(place, value.value)
        return
    try:
        _contact(value) if name == "contact" else download_address(str(value.value))
    except ValueError as error:
        problem, _, fix = str(error).partition(": ")
        yield problems.wrong_setting(place, problem, fix)


def _contact(node: yaml.Node) -> None:
    """Nothing, if a node is a contact. Raises ValueError, with what to write behind a colon, if not."""
    fields = dict(node.value) if isinstance(node, yaml.MappingNode) else {}
    texts = {name.value: value for name, value in fields.items()}
    if set(texts) != {"name", "address"}:
        raise ValueError(f"this is no contact: {CONTACT_SHAPE}")
    if all(value.tag != _FROM_ENVIRONMENT for value in texts.values()):
        Contact.parse(str(texts["name"].value), str(texts["address"].value))
