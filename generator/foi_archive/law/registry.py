"""The registry of laws: one YAML file a law, each fact with its provision."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Law:
    """A law that gives a right to information, as its file in `registry/` states it."""

    id: str
    name: str
    short_name: str
    exemption_word: str
