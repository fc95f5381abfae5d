"""Groups of fields that make one thing of the model: the tables of `fields.py` at work."""

from __future__ import annotations

from dataclasses import MISSING, dataclass
from dataclasses import fields as attributes
from typing import Any

import yaml

from foi_archive.model.kept import KeptField
from foi_archive.thread.findings import Findings
from foi_archive.thread.groups import fields_node, kept_node, kept_value, named_nodes, unseen
from foi_archive.thread.problems import fields as problems
from foi_archive.thread.reading import FieldPath
from foi_archive.thread.scalars import is_missing, look_for_dropped_text, shape
from foi_archive.thread.values import ValueType


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name as written, its type, and in a sentence what it means.

    `attribute` is its name in the dataclass where that is another.
    """

    name: str
    type: ValueType
    meaning: str
    required: bool = False
    attribute: str = ""

    @property
    def key(self) -> str:
        """Its name in the dataclass."""
        return self.attribute or self.name


@dataclass(frozen=True, slots=True)
class Record(ValueType):
    """A group of fields that makes one thing of the model, `noun` in messages ("a decision").

    Fields that it does not know are kept in `other`. Short ones are written in one line (`inline`).
    """

    noun: str
    makes: type
    fields: tuple[Field, ...]
    inline: bool = False

    @property
    def description(self) -> str:  # type: ignore[override]
        """Its noun."""
        return self.noun

    def read(self, node: yaml.Node, at: FieldPath, findings: Findings) -> Any:
        """The thing that the fields of a node make; None if it lacks what nothing can stand for."""
        if not isinstance(node, yaml.MappingNode):
            findings.report(problems.wrong_shape(findings.place_of(node), "a group of fields", shape(node)))
            return self.fallback()
        written = named_nodes(node, findings)
        values: dict[str, Any] = {}
        for field in self.fields:
            _, value = written.pop(field.name, (None, None))
            values[field.key] = self._value(field, value, node, at, findings)
        values["other"] = tuple(self._kept(*named, at, findings) for named in written.values())
        return self._made(values)

    def write(self, value: Any, law: str) -> yaml.MappingNode:
        """The fields that say something: the required, and those that differ from their default."""
        defaults = self._defaults()
        pairs = [
            (field.name, field.type.write(getattr(value, field.key), law))
            for field in self.fields
            if field.required or getattr(value, field.key) != defaults[field.key]
        ]
        pairs += [(kept.name, kept_node(kept.value)) for kept in value.other]
        return fields_node(pairs, self.inline)

    def fallback(self) -> Any:
        """The thing with nothing said about it; None if it needs something that nothing can stand for."""
        return self._made({field.key: field.type.fallback() for field in self.fields if field.required})

    def _made(self, values: dict[str, Any]) -> Any:
        """The thing with these values, and its defaults where they are None; None if one is lacking."""
        said = {name: value for name, value in values.items() if value is not None}
        needed = {name for name, default in self._defaults().items() if default is MISSING}
        return self.makes(**said) if needed <= said.keys() else None

    def _defaults(self) -> dict[str, Any]:
        return {attribute.name: attribute.default for attribute in attributes(self.makes)}

    def _value(
        self, field: Field, node: yaml.Node | None, record: yaml.Node, at: FieldPath, findings: Findings
    ) -> Any:
        """The value of a field; its type's fallback if it is required and has none."""
        missing = node is None or is_missing(node)
        if isinstance(node, yaml.ScalarNode) and missing:
            look_for_dropped_text(node, findings)
        value = None
        if node is not None and not missing:
            findings.places[*at, field.name] = findings.place_of(node)
            value = field.type.read(node, (*at, field.name), findings)
        if value is not None and not missing and _is_blank(value):
            findings.report(problems.empty_value(findings.places[*at, field.name], field.name))
        if not field.required:
            return value
        if missing:
            place = findings.place_of(node) if node else findings.places.get(at) or findings.place_of(record)
            findings.report(problems.missing_field(place, field.name, self.noun, field.meaning))
        elif value == ():
            findings.report(problems.empty_value(findings.places[*at, field.name], field.name))
        return field.type.fallback() if value is None else value

    def _kept(self, name: yaml.ScalarNode, value: yaml.Node, at: FieldPath, findings: Findings) -> KeptField:
        """A field that the format does not know, kept as it is."""
        findings.places[*at, name.value] = findings.place_of(value)
        # A name with unseen characters was reported as such.
        if not unseen(name.value):
            known = [field.name for field in self.fields]
            findings.report(problems.unknown_field(findings.place_of(name), name.value, self.noun, known))
        return KeptField(name.value, kept_value(value, findings))


def _is_blank(value: object) -> bool:
    """Whether a text, or one of several, says nothing; a blank quotation would prove anything."""
    texts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(text, str) and not text.strip() for text in texts)
