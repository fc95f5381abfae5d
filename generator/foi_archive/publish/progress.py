"""Progress: how far a build is, and what came of it, told to the process that asked for it.

MkDocs builds in a process of its own. It tells its progress as lines of JSON, through a pipe.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TextIO, TypeVar

Item = TypeVar("Item")

_SHARES_TOLD = 100


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a build, as in "reading", and how many of its parts are done."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has published: figures for a line at its end."""

    requests: int
    questions: int
    pages: int
    warnings: int


class Progress:
    """Where a build tells how far it is; to nobody, if there is no stream."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream

    def each(self, name: str, items: Iterable[Item], total: int) -> Iterator[Item]:
        """The items, while it is told how many of them were taken; nothing is told of no items."""
        told_every = max(1, total // _SHARES_TOLD)
        for done, item in enumerate(items):
            if done % told_every == 0:
                self._tell(Step(name, done, total))
            yield item
        if total:
            self._tell(Step(name, total, total))

    def built(self, built: Built) -> None:
        """Tell that the build is published."""
        self._tell(built)

    def _tell(self, said: Step | Built) -> None:
        if self._stream:
            print(json.dumps(asdict(said)), file=self._stream, flush=True)


def told(stream: TextIO) -> Iterator[Step | Built]:
    """What a build tells, until it ends."""
    for line in stream:
        fields = json.loads(line)
        yield Step(**fields) if "name" in fields else Built(**fields)
