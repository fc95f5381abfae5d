"""Threads of the largest size: the work that they make is counted, or they are refused by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from foi_archive.analysis.quoted import quoted
from foi_archive.checks.rules import quote_not_found
from foi_archive.model.quotation import Searched
from foi_archive.pages.notes import note_html
from foi_archive.thread.letters import MOST_TEXTS
from foi_archive.thread.read import read
from foi_archive.thread.reading import ArchiveReading, ThreadReading
from markdown_it.parser_inline import ParserInline

ARCHIVE = ArchiveReading((), ())
LONGEST_NOTE = 12_000

Counting = Callable[[type, str], Counter[str]]


def thread(
    questions: int = 1, decisions: str = "", tags: int = 0, letter: str = "The words.", body: str = ""
) -> ThreadReading:
    """A thread of a request and a response, whose letter holds these words, with more text behind it."""
    asked = "".join(f'  - {{id: "{number}", asked_in: m1, text: "What?"}}\n' for number in range(questions))
    return read(
        "---\nformat: 1\ntitle: Cameras\nauthority: home-office\nrequester: Ann Reader\nlaw: uk-foia\n"
        f"tags: [{', '.join(f'tag{number}' for number in range(tags))}]\n"
        "messages:\n  - {id: m1, kind: request, from: Ann Reader}\n"
        "  - {id: m2, kind: response, from: The Officer}\n"
        f"questions:\n{asked}decisions:\n"
        f'  - {{message: m2, questions: ["0"], outcome: disclosed, quote: "words"}}\n{decisions}---\n\n'
        f"~~~ letter m1\nWhat?\n~~~\n\n~~~ letter m2\n{letter}\n~~~\n\n{body}",
        "requests/home-office/cameras.md",
    )


def quoting(*quotations: str) -> str:
    return "".join(
        f'  - {{message: m2, questions: ["0"], outcome: disclosed, quote: "{words}"}}\n'
        for words in quotations
    )


def errors(reading: ThreadReading) -> list[str]:
    return [said.rule for said in reading.diagnostics if said.rule != "empty-value"]


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Counting:
    """Count from now on how often a method is called."""

    def counted(owner: type, name: str) -> Counter[str]:
        calls: Counter[str] = Counter()
        method = getattr(owner, name)

        def calling(*arguments: object) -> object:
            calls[name] += 1
            return method(*arguments)

        monkeypatch.setattr(owner, name, calling)
        return calls

    return counted


def test_each_letter_is_taken_apart_once_however_many_quotations_and_texts_there_are(count: Counting) -> None:
    texts = [f"Part {number} of the attachment." for number in range(66)]
    attached = "".join(f"~~~ attachment m2 a{n}.pdf\n{text}\n~~~\n\n" for n, text in enumerate(texts))
    reading = thread(decisions=quoting(*texts, "part of nothing"), body=attached)
    assert reading.thread
    taken_apart = count(Searched, "__init__")
    assert 67 == len(quoted(reading.thread))
    assert 1 == taken_apart.total()
    [missing] = quote_not_found.check(reading.thread, reading, ARCHIVE)
    assert missing.message == "these words do not stand in m2"
    # The letter with the questions, that with the answers, and both once more in search of what is missing.
    assert taken_apart.total() < 100


@pytest.mark.parametrize("piece", ["[", "![", "[*a", "[a](", "[a[b](", "[`](`", "- [ ", "]("])
def test_brackets_in_a_note_are_read_a_few_times_each(count: Counting, piece: str) -> None:
    note = piece * (LONGEST_NOTE // len(piece))
    steps = count(ParserInline, "skipToken")
    note_html(note)
    assert steps.total() < 20 * len(note)


def test_a_word_that_stands_within_others_is_not_tried_at_each_of_them() -> None:
    searched = Searched(["xa " * 30_000 + "ax " * 30_000 + "a"])
    for _ in range(20):
        found = searched.find("a")
        assert found
        assert 180_000 == found[1].start
        assert None is searched.find("x")


def test_tags_have_a_limit() -> None:
    assert [] == errors(thread(tags=100))
    assert ["too-many-tags"] == errors(thread(tags=101))


def test_decisions_have_a_limit() -> None:
    upheld = "  - {message: m2, effect: upheld}\n"
    assert [] == errors(thread(questions=49, decisions=upheld * 100))
    assert ["too-many-decisions"] == errors(thread(questions=50, decisions=upheld * 100))


def test_quotations_of_a_long_letter_have_a_limit() -> None:
    letter = "The words of a book. " * 90_000
    assert [] == errors(thread(letter=letter, decisions=quoting(*["a book"] * 90)))
    reading = thread(letter=letter, decisions=quoting(*["no such words"] * 110))
    assert reading.thread
    assert ["too-many-quotations"] == errors(reading)
    # None of them is looked for.
    assert [] == list(quote_not_found.check(reading.thread, reading, ARCHIVE))


def test_letters_and_texts_of_attachments_have_a_limit() -> None:
    more = "~~~ attachment m2 a.pdf\nwords\n~~~\n\n"
    assert [] == errors(thread(body=more * (MOST_TEXTS - 2)))
    reading = thread(body=more * (MOST_TEXTS + 500))
    assert ["too-many-texts"] == errors(reading)
    assert reading.thread
    assert MOST_TEXTS == len(reading.thread.body)
