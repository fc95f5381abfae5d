"""How often the request that people mean comes first: in our search, and in Pagefind on the same pages.

FOI_PAGEFIND=pagefind/bin/python .venv/bin/python tests/benchmarks/ranking.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

sys.path.append(str(Path(__file__).resolve().parents[1]))

from benchmarks.search import PAGEFIND_PAGE, pagefind_command
from browser.searched_archive import write_archive
from browser.serving import served
from building import foi, project
from conftest import chromium_path
from judged import RANKED, judged, reciprocal_ranks
from playwright.sync_api import sync_playwright

_OF_PAGEFIND = """async queries => {
  const ranked = [];
  for (const text of queries) {
    ranked.push((await window.search(text)).map(url => url.split("/").pop().replace(".html", "")));
  }
  return ranked;
}"""


def compare(python: str) -> None:
    queries, meant = zip(*judged(), strict=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        made = project(Path(folder), archive=None)
        (made / "archive").rmdir()
        write_archive(made / "archive")
        assert foi(made, "build").returncode == 0
        site = made / "site"
        subprocess.run([*pagefind_command(python, site)], check=True)
        (site / "pagefind.html").write_text(PAGEFIND_PAGE)
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        with served(site) as online:
            page = browser.new_page()
            page.goto(f"{online.address}search.html")
            tell("ours", queries, meant, page.evaluate(RANKED, list(queries)))
            page.goto(f"{online.address}pagefind.html")
            page.wait_for_function("window.ready")
            tell("Pagefind", queries, meant, page.evaluate(_OF_PAGEFIND, list(queries)))
        browser.close()


def tell(name: str, queries: Sequence[str], meant: Sequence[str], ranked: Sequence[Sequence[str]]) -> None:
    ranks = reciprocal_ranks(meant, ranked)
    first = sum(rank == 1 for rank in ranks)
    print(f"{name}: mean reciprocal rank {mean(ranks):.3f}, {first} of {len(ranks)} first")
    for query, rank in zip(queries, ranks, strict=True):
        if rank < 1:
            print(f"  {query}: {f'place {1 / rank:.0f}' if rank else 'not found'}")


if __name__ == "__main__":
    compare(os.environ["FOI_PAGEFIND"])
