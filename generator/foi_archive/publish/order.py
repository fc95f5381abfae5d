"""The order: what a build is asked to do beyond what mkdocs.yml says.

The command `foi` runs MkDocs in a process of its own, and hands the order to the plugin in the environment.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from foi_archive.publish.workers import processors

_VARIABLE = "FOI_ORDER"


@dataclass(frozen=True, slots=True)
class Order:
    """What whoever builds wants.

    With `keep_going`, a request with errors is left out and the others are published; if `strict`, nothing is
    published with a warning; if `quiet`, only errors are shown. `jobs` is the greatest number of processes at
    work, `progress` the descriptor of the pipe that is told how far the build is.
    """

    keep_going: bool = False
    strict: bool = False
    quiet: bool = False
    jobs: int = field(default_factory=processors)
    progress: int | None = None

    def environment(self) -> dict[str, str]:
        """The order as a part of a process's environment."""
        return {_VARIABLE: json.dumps(asdict(self))}

    @classmethod
    def given(cls, environment: Mapping[str, str]) -> Order:
        """The order in an environment; the usual one if there is none."""
        return cls(**json.loads(environment.get(_VARIABLE, "{}")))
