"""The workshop: where what a site needs is made, by several workers, and never twice from the same sources.

Reading, checking, assessing and rendering are pure functions. So a server that builds after each change has
to do only what depends on the change; all else was made before, and is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from foi_archive.publish.progress import Progress
from foi_archive.publish.workers import mapped

Value = TypeVar("Value")
Sources: TypeAlias = tuple[Any, ...]


class Workshop:
    """What was made in the build before, and by how many processes new things are made."""

    def __init__(self, jobs: int = 1, progress: Progress | None = None) -> None:
        self.jobs = jobs
        self.progress = progress or Progress()
        self._shelves: dict[str, dict[str, tuple[Sources, Any]]] = {}

    def made(self, step: str, sources: Mapping[str, Sources], make: Callable[..., Value]) -> dict[str, Value]:
        """What `make` yields of each name's sources, in their order; `step` says what is done: "reading".

        What the same step made of equal sources in the build before is taken from there. To find that out is
        quick where the sources are the very same things: each step should hand on what it was given.
        """
        shelf = self._shelves.get(step, {})
        kept = {name: shelf[name] for name in sources if name in shelf and shelf[name][0] == sources[name]}
        missing = [name for name in sources if name not in kept]
        making = mapped(lambda name: make(*sources[name]), missing, self.jobs)
        for position, value in self.progress.each(step, making, len(missing)):
            kept[missing[position]] = sources[missing[position]], value
        self._shelves[step] = kept
        return {name: kept[name][1] for name in sources}

    def same(self, name: str, thing: Value) -> Value:
        """The thing of this name from the build before, if it is equal, so that it is the very same again."""
        shelf = self._shelves.setdefault(name, {})
        if shelf.get(name) != ((), thing):
            shelf[name] = (), thing
        earlier: Value = shelf[name][1]
        return earlier
