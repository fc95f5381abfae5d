"""What a search costs: bytes until ten results are shown, time for each letter, the index's size and time.

Pagefind does the same for the same pages in the same run, if FOI_PAGEFIND names a Python that has it; nothing
in the project needs it:

    python -m venv pagefind && pagefind/bin/pip install pagefind pagefind-bin
    FOI_PAGEFIND=pagefind/bin/python .venv/bin/python tests/benchmarks/search.py [THREADS …]
"""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

sys.path.append(str(Path(__file__).resolve().parents[1]))

from benchmarks.generated import write_archive
from benchmarks.index_alone import put_index
from benchmarks.measure import FOI, REPOSITORY, Cost, cost
from benchmarks.vocabulary import with_rare_words
from browser.searching import READ
from browser.serving import Site, served
from conftest import chromium_path
from playwright.sync_api import Browser, sync_playwright

QUERIES = ("bridge repairs", "parking charges vale of esk", "s40(2)", "exempt section 43", "number 7")
MOST_WITH_PAGES = 5000
WRITTEN = "parking charges council"
PAGEFIND_PAGE = """<!doctype html><meta charset="utf-8"><title>Pagefind</title><script type="module">
const pagefind = await import("./pagefind/pagefind.js");
window.search = async text => {
  await pagefind.filters();
  const { results } = await pagefind.search(text);
  return (await Promise.all(results.slice(0, 10).map(each => each.data()))).map(each => each.url);
};
window.ready = true;
</script>"""


def measure(threads: int, browser: Browser) -> None:
    """Measure an archive of so many threads, and print what was found."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "project")
        is_whole = threads <= MOST_WITH_PAGES
        write_archive(project / "archive", threads if is_whole else 50)
        for number, file in enumerate(sorted((project / "archive/requests").rglob("*.md"))):
            file.write_text(with_rare_words(file.read_text(), number))
        shutil.copy(REPOSITORY / "mkdocs.yml", project)
        took = cost([*FOI, "build", "--quiet"], project)
        site = project / "site"
        print(f"\n## {threads:,} threads\n")
        if is_whole:
            print(f"foi build as a whole: {told(took)}")
        else:
            shutil.rmtree(site / "search")
            each, rest = put_index(site, threads)
            print(f"what is made of each request: {each:.0f} s; the rest of the index: {rest:.0f} s")
        size, files = weight(site / "search")
        print(f"index on disk: {size / 1e6:.2f} MB in {files:,} files, of them texts ", end="")
        size, files = weight(site / "search/texts")
        print(f"{size / 1e6:.2f} MB in {files:,}")
        with served(site) as online:
            bytes_of_queries(browser, online)
            print(f"\neach letter of “{WRITTEN}”: {letters(browser, online)}")
            if is_whole and (python := os.environ.get("FOI_PAGEFIND")):
                pagefind(python, browser, online)


def bytes_of_queries(browser: Browser, site: Site) -> None:
    """Print how much is loaded for each query, until ten results with excerpts are there."""
    print("\n| query | index | and scripts of the search | and facets |\n|---|---|---|---|")
    for query in QUERIES:
        page = browser.new_page()
        loaded: list[str] = []
        page.on("request", lambda request, loaded=loaded: loaded.append(request.url))
        page.goto(f"{site.address}search.html?q={quote(query)}")
        page.wait_for_function(READ)
        page.wait_for_selector(".search__facets fieldset", state="attached")
        hits = page.locator(".search__hits > li").count()
        page.close()
        paths = {unquote(urlsplit(url).path).removeprefix("/repo/") for url in loaded}
        facets = {path for path in paths if path == "search/facets.js"}
        index = {path for path in paths if path.startswith("search/")} - facets
        scripts = {path for path in paths if path.startswith("js/search")}
        first, code, late = (zipped(site, group) for group in (index, scripts, facets))
        print(f"| {query} ({hits} shown) | {first:,} | {first + code:,} | {first + code + late:,} |")


def letters(browser: Browser, site: Site) -> str:
    """Milliseconds from each letter until the first hits are on the page: the first one, then the others."""
    page = browser.new_page()
    page.goto(f"{site.address}search.html")
    page.wait_for_function(READ)
    page.wait_for_selector(".search__facets fieldset")
    times = [
        page.evaluate(
            """text => new Promise(resolve => {
              const field = document.querySelector(".search__line input");
              const root = document.getElementById("finder");
              const start = performance.now();
              new MutationObserver((_, observer) => {
                observer.disconnect();
                resolve(performance.now() - start);
              }).observe(root, { attributes: true, attributeFilter: ["data-shown"] });
              field.value = text;
              field.dispatchEvent(new Event("input"));
            })""",
            WRITTEN[:end],
        )
        for end in range(1, len(WRITTEN) + 1)
        if page.wait_for_timeout(250) is None
    ]
    page.close()
    others = sorted(times[1:])
    return (
        f"first {times[0]:.0f} ms; then median {statistics.median(others):.0f}, "
        f"most {others[-1]:.0f} ({', '.join(f'{each:.0f}' for each in times)})"
    )


def pagefind_command(python: str, site: Path) -> list[str]:
    """The command by which Pagefind indexes the pages of the requests of a site, without the frame."""
    pages = ["--glob", "requests/*/*.html", "--root-selector", "#content"]
    return [python, "-m", "pagefind", "--site", str(site), *pages, "--quiet"]


def pagefind(python: str, browser: Browser, site: Site) -> None:
    """Print what Pagefind takes for the same pages."""
    took = cost(pagefind_command(python, site.folder), site.folder)
    size, files = weight(site.folder / "pagefind")
    print(f"\nPagefind: {told(took)}; ", end="")
    print(f"on disk {size / 1e6:.2f} MB in {files:,} files")
    (site.folder / "pagefind.html").write_text(PAGEFIND_PAGE)
    print("\n| query | bytes of Pagefind, gzip |\n|---|---|")
    for query in QUERIES:
        page = browser.new_page()
        loaded: list[str] = []
        page.on("request", lambda request, loaded=loaded: loaded.append(request.url))
        page.goto(f"{site.address}pagefind.html")
        page.wait_for_function("window.ready")
        page.evaluate("text => window.search(text)", query)
        paths = {unquote(urlsplit(url).path).removeprefix("/repo/") for url in loaded}
        page.close()
        print(f"| {query} | {zipped(site, (path for path in paths if path.startswith('pagefind/'))):,} |")


def told(took: Cost) -> str:
    """What a command took, in words."""
    return f"{took.wall:.0f} s, {took.processor:.0f} processor s, {took.memory:.0f} MiB"


def zipped(site: Site, paths: Iterable[str]) -> int:
    """The bytes of some files as a server sends them: compressed, unless they are already."""
    return sum(_zipped(site.folder / path) for path in paths)


@cache
def _zipped(file: Path) -> int:
    data = file.read_bytes()
    return min(len(data), len(gzip.compress(data)))


def weight(folder: Path) -> tuple[int, int]:
    """The bytes of all files below a folder, and how many there are."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return sum(sizes), len(sizes)


def main(sizes: Sequence[int]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for threads in sizes:
            measure(threads, browser)
        browser.close()


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [200, 2000])
