"""Nodes to YAML, in the one style of the archive."""

from __future__ import annotations

import sys

import yaml


def emitted(node: yaml.Node) -> str:
    """Fields or a list as YAML, a line each or more: nothing folded or escaped that can be read as it is."""
    return yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=sys.maxsize)


class _Dumper(yaml.SafeDumper):
    """PyYAML's emitter with double quotes for single ones, and lists indented below their names."""

    def choose_scalar_style(self) -> str:
        style: str = super().choose_scalar_style()
        return '"' if style == "'" else style

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)
