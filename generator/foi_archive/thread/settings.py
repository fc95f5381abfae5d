"""The settings of an archive, `mkdocs.yml`: text to values with their places, and what is wrong with them.

MkDocs reads them by itself. Here is judged what YAML, the plugin foi-archive and the archive's name need;
what only MkDocs knows, such as the names of themes, it says when it builds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread import text, yaml_guard
from foi_archive.thread.findings import Findings, in_order
from foi_archive.thread.placeholders import SITE_NAME
from foi_archive.thread.plugin_options import OPTIONS, faults_of_options
from foi_archive.thread.problems import fields as field_problems
from foi_archive.thread.problems import front_matter, own_pages, yaml_form
from foi_archive.thread.problems import settings as problems
from foi_archive.thread.reading import FieldPath
from foi_archive.thread.scalars import is_missing, shape

PLUGIN = "foi-archive"

_YAML = yaml_guard.Allowance(most_events=20_000, deepest=40, tags=("!ENV", "!relative", "tag:yaml.org,2002:"))
_PLUGINS: FieldPath = ("plugins", PLUGIN)


@dataclass(frozen=True, slots=True)
class SettingsReading:
    """The settings as far as they could be read.

    `texts` are all values that are no list and no group, `places` where each value begins, lists and groups
    too, `names` where its name stands; `from_environment` are the values that `!ENV` takes from there. A
    plugin or extension is found by its name, and not by its number: `("plugins", "foi-archive", "contact")`.
    """

    path: str
    texts: Mapping[FieldPath, str] = field(default_factory=dict)
    places: Mapping[FieldPath, Place] = field(default_factory=dict)
    names: Mapping[FieldPath, Place] = field(default_factory=dict)
    from_environment: frozenset[FieldPath] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()

    def place(self, *path: str | int) -> Place:
        """Where a value stands; if it is missing, where the nearest thing around it begins."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place(self.path))

    def below(self, name: str) -> Iterator[tuple[FieldPath, str]]:
        """All texts of a setting, in their order."""
        return ((path, words) for path, words in self.texts.items() if path[0] == name)


def read_settings(data: bytes, path: str) -> SettingsReading:
    """The settings in a file's bytes. Never raises."""
    decoded = text.decoded(data, path)
    if isinstance(decoded, Diagnostic):
        return SettingsReading(path, diagnostics=(decoded,))
    refused = text.refusal(decoded, path, "write the settings; `foi init` makes an archive that has them")
    if refused:
        return SettingsReading(path, diagnostics=(refused,))
    unified = text.unified(decoded)
    doubts = (*text.doubts_in_fields(unified, lambda at: text.place_in(unified, at, path)),)
    if doubts:
        return SettingsReading(path, diagnostics=doubts)
    root = yaml_guard.compose(unified, path, 1, _YAML)
    if isinstance(root, Diagnostic):
        return SettingsReading(path, diagnostics=(root,))
    findings = Findings(path, 1, unified.split("\n"))
    if not isinstance(root, yaml.MappingNode):
        place = findings.place_of(root) if root else Place(path)
        found = shape(root) if root else "nothing"
        return SettingsReading(path, diagnostics=(front_matter.no_fields(place, found, "the settings"),))
    walk = _Walk(findings)
    walk.into(root, ())
    found_in_plugin = _found_in_plugin(walk) if ("INHERIT",) not in findings.places else ()
    reported = [*findings.diagnostics, *_found_in_name(walk), *found_in_plugin]
    taken = frozenset(at for at, node in walk.nodes.items() if node.tag == "!ENV")
    return SettingsReading(path, walk.texts, findings.places, walk.names, taken, in_order(reported))


class _Walk:
    """The values of a tree, gathered node by node, each node once: aliases can lead in circles."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.texts: dict[FieldPath, str] = {}
        self.names: dict[FieldPath, Place] = {}
        self.nodes: dict[FieldPath, yaml.Node] = {}
        self._seen: set[int] = set()

    def into(self, node: yaml.Node, at: FieldPath) -> None:
        self.nodes[at] = node
        self.findings.places[at] = self.findings.place_of(node)
        if isinstance(node, yaml.ScalarNode):
            self.texts[at] = node.value
        elif id(node) not in self._seen:
            self._seen.add(id(node))
            if isinstance(node, yaml.MappingNode):
                self._into_group(node, at)
            else:
                for number, item in enumerate(node.value):
                    self._into_item(item, at, number)

    def _into_group(self, node: yaml.MappingNode, at: FieldPath) -> None:
        for name, value in node.value:
            place = self.findings.place_of(name)
            if not isinstance(name, yaml.ScalarNode):
                self.findings.report(yaml_form.name_is_not_text(place))
                continue
            path = (*at, name.value)
            if path in self.names and name.value != "<<":
                self.findings.report(yaml_form.duplicate_field(place, name.value, self.names[path].line))
                continue
            self.names[path] = place
            self.into(value, path)

    def _into_item(self, item: yaml.Node, at: FieldPath, number: int) -> None:
        """An item of a list: a plugin or an extension by its name, anything else by its number."""
        if at not in {("plugins",), ("markdown_extensions",)}:
            self.into(item, (*at, number))
        elif isinstance(item, yaml.MappingNode):
            self._into_group(item, at)
        elif isinstance(item, yaml.ScalarNode):
            self.names[(*at, item.value)] = self.findings.place_of(item)
            self.into(item, (*at, item.value))


def _found_in_name(walk: _Walk) -> Iterator[Diagnostic]:
    name = walk.texts.get(("site_name",))
    if name == SITE_NAME:
        yield own_pages.not_filled_in(walk.findings.places[("site_name",)], name)


def _found_in_plugin(walk: _Walk) -> Iterator[Diagnostic]:
    """What is wrong with the name of the archive and with what the plugin is told."""
    top = walk.findings.place_of(walk.nodes[()])
    if ("site_name",) not in walk.nodes or is_missing(walk.nodes[("site_name",)]):
        place = walk.names.get(("site_name",), top)
        yield field_problems.missing_field(place, "site_name", "mkdocs.yml", "The name of the archive.")
    if _PLUGINS not in walk.nodes:
        yield problems.plugin_missing(walk.names.get(("plugins",), top), PLUGIN)
        return
    options = walk.nodes[_PLUGINS]
    if isinstance(options, yaml.MappingNode):
        yield from faults_of_options(options, walk.findings)
    for name in OPTIONS:
        # Options that are not indented further than the plugin stand beside it.
        if ("plugins", name) in walk.names:
            yield yaml_form.wrong_indentation(walk.names["plugins", name])
