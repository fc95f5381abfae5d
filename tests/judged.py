"""The judged queries: what people write, and the request that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from specification import SPECS

RANKED = """async queries => {
  const engine = new foi.Engine(document.getElementById("finder").dataset.build);
  const ranked = [];
  for (const text of queries) {
    const found = await engine.find(foi.stateOf("?q=" + encodeURIComponent(text)));
    const titles = await Promise.all(found.left.slice(0, 10).map(document => engine.title(document)));
    ranked.push(titles.map(title => title.name.split("/")[1]));
  }
  return ranked;
}"""
"""The threads that each query finds on the page of the search, the best first."""


def judged() -> list[tuple[str, str]]:
    """Each query with the name of the thread that is meant."""
    page = (SPECS / "search-judged.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| (\S+) \|$", page, re.MULTILINE)
    return [row for row in rows if row != ("query", "request")]


def reciprocal_ranks(meant: Iterable[str], ranked: Iterable[Sequence[str]]) -> list[float]:
    """For each query 1 if what is meant comes first, 1/2 if it comes second …, 0 if it is not found."""
    return [
        1 / (found.index(name) + 1) if name in found else 0.0
        for name, found in zip(meant, ranked, strict=True)
    ]
