"""What a file says beyond the format: kept word for word, so that nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

KeptValue: TypeAlias = Union[str, tuple["KeptValue", ...], "KeptFields"]


@dataclass(frozen=True, slots=True)
class KeptField:
    """A field that format 1 does not know, with its value as written: text, a list, or further fields."""

    name: str
    value: KeptValue


@dataclass(frozen=True, slots=True)
class KeptFields:
    """The fields of a mapping that stands inside a field that format 1 does not know."""

    fields: tuple[KeptField, ...]
