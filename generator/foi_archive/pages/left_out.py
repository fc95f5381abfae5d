"""Requests that a site was built without, because their files have errors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A request that could not be read: its file, by its path in the archive, and what is wrong with it."""

    file: str
    message: str
