"""Threads that were slow to build once, each as large as its file may be or nearly so.

    python tests/benchmarks/hostile_threads.py

builds an archive of each alone, and prints the seconds of the processor.
"""

from __future__ import annotations

import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random

from foi_archive.publish.prepare import prepare


def threads() -> dict[str, str]:
    """The text of each thread, by what is large in it."""
    upheld = "  - {message: m3, effect: upheld, quote: upheld}\n"
    tags = ", ".join(f"t{number:x}" for number in range(9_000))
    return {
        "66 attachments of 18 KB, 100 quotations": _attachments(66, 18_000, 100),
        "a note of 60,000 brackets": _thread(body="[" * 60_000),
        "400 questions, 500 decisions on all of them": _thread(400, upheld * 500),
        "9,000 tags": _thread(fields=f"tags: [{tags}]\n"),
        "100 quotations of a letter of 1.8 MB": _long_letter(1_800_000, 100),
        "1,200 quotations of a letter of 1.8 MB": _long_letter(1_800_000, 1_200),
    }


def _attachments(number: int, length: int, quotations: int) -> str:
    texts = [_words(length, seed) for seed in range(number)]
    quotes = [_passage(texts[each % number], 10, each) for each in range(quotations)]
    body = "".join(f"~~~ attachment m2 a{each}.pdf\n{text}\n~~~\n\n" for each, text in enumerate(texts))
    return _thread(decisions=_decisions(quotes), body=body)


def _long_letter(length: int, quotations: int) -> str:
    letter = _words(length, 1)
    return _thread(
        decisions=_decisions([_passage(letter, 3, each) for each in range(quotations)]), letter=letter
    )


def _decisions(quotes: list[str]) -> str:
    return f'  - {{message: m2, questions: ["0"], outcome: disclosed, quote: [{", ".join(quotes)}]}}\n'


def _thread(
    questions: int = 1, decisions: str = "", fields: str = "", letter: str = "", body: str = ""
) -> str:
    asked = "".join(f'  - {{id: "{number}", asked_in: m1, text: "What?"}}\n' for number in range(questions))
    asked_ids = ", ".join(f'"{number}"' for number in range(questions))
    return (
        "---\nformat: 1\ntitle: Large\nauthority: somewhere\nrequester: Ann Reader\nlaw: uk-foia\n"
        f"{fields}messages:\n  - {{id: m1, kind: request, from: Ann Reader}}\n"
        f"  - {{id: m2, kind: response, from: The Officer}}\n"
        f"  - {{id: m3, kind: review-decision, from: The Officer}}\nquestions:\n{asked}decisions:\n"
        f'  - {{message: m2, questions: [{asked_ids}], outcome: disclosed, quote: "some words"}}\n{decisions}'
        "---\n\n"
        f"~~~ letter m1\nWhat?\n~~~\n\n~~~ letter m2\nThese are some words. {letter}\n~~~\n\n"
        f"~~~ letter m3\nAll is upheld.\n~~~\n\n{body}"
    )


def _words(length: int, seed: int) -> str:
    random = Random(seed)
    return " ".join(f"word{random.randrange(500)}" for _ in range(length // 8))


def _passage(text: str, words: int, seed: int) -> str:
    all_words = text.split(" ")
    start = Random(seed).randrange(len(all_words) - words)
    return " ".join(all_words[start : start + words])


def seconds(text: str) -> tuple[float, str]:
    """How long the processor takes to build an archive of a thread, and what becomes of it."""
    with tempfile.TemporaryDirectory() as name:
        archive = Path(name)
        (archive / "requests/somewhere").mkdir(parents=True)
        (archive / "requests/somewhere/large.md").write_text(text)
        (archive / "authorities.yml").write_text("- {id: somewhere, name: A, jurisdiction: England}\n")
        (archive / "index.md").write_text("# Large\n")
        (archive / "about.md").write_text("# About\n")
        started = time.process_time()
        made = prepare(archive, date(2026, 1, 1))
        taken = time.process_time() - started
    return (
        taken,
        "refused" if made.is_refused else f"a page of {max(len(p.html) for p in made.pages) // 1000:,} KB",
    )


if __name__ == "__main__":
    print("| thread | processor seconds | what becomes of it |\n|---|---|---|")
    for name, text in threads().items():
        taken, becomes = seconds(text)
        print(f"| {name} | {taken:.2f} | {becomes} |")
