"""How long builds take, and how long a saved thread takes to show: ours, and plain MkDocs with Material.

Both get the same letters, in the same run, since only a ratio means something on a machine with other work.
The plain site has its search switched off and its pages out of the navigation: nothing is faster.

    python tests/benchmarks/measure.py [THREADS]
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from generated import write_archive

REPOSITORY = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
PLAIN = """\
site_name: Plain
theme: {name: material, font: false}
plugins: []
nav: [index.md]
use_directory_urls: false
validation: {nav: {omitted_files: ignore}}
"""
FOI = [str(Path(sys.executable).with_name("foi"))]
MKDOCS = [sys.executable, "-m", "mkdocs"]
SAVES = 5
SMALL = "requests/northmoor-council/christmas-lights-switch-on.md"
SMALL_PAGE = SMALL.replace(".md", ".html")


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock and of all processors, and its largest process in MiB."""

    wall: float
    processor: float
    memory: float


def measure(threads: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        write_archive(ours / "archive", threads)
        shutil.copy(REPOSITORY / "mkdocs.yml", ours)
        write_plain(ours / "archive", plain)
        # Of the last 1, 5 and 15 minutes.
        load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
        print(
            f"{threads:,} threads, {os.cpu_count()} processors; load before, in 1, 5 and 15 minutes: {load}\n"
        )

        print("| command | seconds | processor seconds | largest process, MiB |\n|---|---|---|---|")
        for command, where in (
            ([*FOI, "build", "--quiet"], ours),
            ([*FOI, "build", "--quiet", "--jobs", "1"], ours),
            ([*MKDOCS, "build", "--quiet"], plain),
        ):
            took = cost(command, where)
            name = " ".join((Path(command[0]).name if command[0] in FOI else "plain mkdocs", *command[-2:]))
            print(f"| {name} | {took.wall:.1f} | {took.processor:.1f} | {took.memory:.0f} |")

        print("\n| from a save until the new page is served | seconds, each time |\n|---|---|")
        small = Path(folder, "small")
        shutil.copytree(REPOSITORY / "tests/archives/small", small / "archive")
        shutil.copy(REPOSITORY / "mkdocs.yml", small)
        took_small = waits(small, [*FOI, "serve", "--address"], small / "archive" / SMALL, SMALL_PAGE)
        print(f"| foi serve, the small archive of the tests | {took_small} |")
        thread = next((ours / "archive/requests").rglob("*.md"))
        page = thread.relative_to(ours / "archive").with_suffix(".html").as_posix()
        took_ours = waits(ours, [*FOI, "serve", "--address"], thread, page)
        print(f"| foi serve | {took_ours} |")
        copy = plain / "docs" / thread.relative_to(ours / "archive")
        took_plain = waits(plain, [*MKDOCS, "serve", "--livereload", "--dev-addr"], copy, page, saves=2)
        print(f"| plain mkdocs serve | {took_plain} |")


def write_plain(archive: Path, project: Path) -> None:
    """The same letters as pages in Markdown, without the front matter."""
    for file in archive.rglob("*.md"):
        page = project / "docs" / file.relative_to(archive)
        page.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text()
        page.write_text(f"# Request\n{text.split('---', 2)[2]}" if text.startswith("---") else text)
    (project / "mkdocs.yml").write_text(PLAIN)


def cost(command: list[str], folder: Path) -> Cost:
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed in {folder}")
    return Cost(time.monotonic() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def waits(folder: Path, server: list[str], file: Path, page: str, saves: int = SAVES) -> str:
    """How many seconds it takes each time from a change of the file until the page shows it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [*server, place]
    process = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for("", f"http://{place}/{page}")
        found = [wait_after(f"Saved{number}", file, f"http://{place}/{page}") for number in range(saves)]
    finally:
        process.terminate()
        process.wait()
    return ", ".join(f"{seconds:.1f}" for seconds in found)


def wait_after(mark: str, file: Path, url: str) -> float:
    time.sleep(1)
    started = time.monotonic()
    file.write_text(file.read_text().replace("Dear ", f"Dear {mark} ", 1))
    wait_for(mark, url)
    return time.monotonic() - started


def wait_for(text: str, url: str) -> None:
    while True:
        try:
            with urllib.request.urlopen(url, timeout=600) as response:
                if text in response.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)


if __name__ == "__main__":
    measure(int(sys.argv[1]) if sys.argv[1:] else 2000)
