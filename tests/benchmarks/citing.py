"""How long citations take to find: `.venv/bin/python tests/benchmarks/citing.py`.

For letters and for texts made to be slow, the seconds for a quarter, a half and a whole megabyte, and how
many times as long the whole takes as its half: 2 if the time is linear in the length.
"""

from __future__ import annotations

import time
from pathlib import Path

from foi_archive.law.citations import cited
from foi_archive.law.invoked import invoked
from foi_archive.law.registry import laws

MEGABYTE = 1_000_000
REAL = next((Path(__file__).parents[2] / "archive/requests").glob("*/*.md")).read_text("utf-8")
TEXTS = {
    "a real thread, again and again": REAL,
    "citations only": "section 31(1)(a), ",
    "ranges": "(a)-(b) s31(1)",
    "other Acts": "s 31 of the Children and Young ",
    "spaces": " ",
    "brackets": "(1",
    "exemptions": "Exemption 6 and 7(C), ",
    "quotations": "“Section 31 provides: ",
    "marks of mail": "> (",
}


def seconds(text: str) -> float:
    """How long both what is cited and what is invoked take."""
    started = time.perf_counter()
    cited(text, laws()["us-foia"])
    invoked(text, laws()["uk-foia"])
    return time.perf_counter() - started


def main() -> None:
    """Print a line for each text."""
    for name, unit in TEXTS.items():
        text = (unit * (MEGABYTE // len(unit) + 1))[:MEGABYTE]
        times = [seconds(text[: MEGABYTE // part]) for part in (4, 2, 1)]
        told = "  ".join(f"{each:6.2f}" for each in times)
        print(f"{name:32} {told}  {times[2] / times[1]:4.1f} times", flush=True)


if __name__ == "__main__":
    main()
