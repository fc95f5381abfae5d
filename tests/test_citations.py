"""Citations are found in every spelling, and nothing else is."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from datetime import date

import pytest
from conftest import REPOSITORY
from foi_archive.law.citation_text import plain
from foi_archive.law.citations import Cited, cited
from foi_archive.law.invoked import invoked
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.law.spelling import shown
from foi_archive.model.citation import Citation
from foi_archive.thread.folder import read_folder
from specification import cases

FRAGMENTS = re.findall(
    r"\S+",
    """
    section Sections S. s ss. § §§ 31 24 40 1 22A 47E 552 552a 31.1.a (1) (a) (1a) (3A) (b)(7)(C) (a-c)
    ( ) , ; - / and or & to . : regulation reg. r Article 4(2) first indent second subparagraph of
    Exemption Exemptions 7(E) b6 b7C c1 5 U.S.C. FOIA FOI EIR the Act Freedom Information 2000 Data
    Protection 2018 Nr. Abs. Satz lit. c) IFG working days “ ” ‘ ’ " > [ ] 😀 ß ４０ ① ١ uk-foia:
    by virtue of CRCA 2005 EA02 (and (a, b subsection report above 1a 1000
    eu-1049: /i1 paragraph 16.1 (b.1) provides: exempt under
    """,
)
BETWEEN = ("", "", " ", " ", "\n", "\n\n", "\u00a0", "\u200b", "\x00", "\ud800", "\r\n")
RANDOM_STRINGS = 20_000


def vectors() -> list[tuple[str, ...]]:
    """The law, the text, its citations and the day of each row, in the order of the file."""
    lines = (REPOSITORY / "tests/vectors/citations.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [
        (law, text.replace("\\n", "\n").replace("\\u00a0", "\u00a0"), citations, *(day or [""]))
        for law, text, citations, *day in rows
    ]


@pytest.mark.parametrize(("law", "text", "citations", "day"), vectors())
def test_vectors(law: str, text: str, citations: str, day: str) -> None:
    found = cited(text, laws()[law], date.fromisoformat(day) if day else None)
    assert citations == " ".join(in_a_word(each, law) for each in found)
    assert [each.as_cited for each in found] == [text[each.start : each.end] for each in found]


def test_there_are_vectors_of_every_law() -> None:
    assert set(laws()) == {law for law, *_ in vectors()}


@pytest.mark.parametrize("law", laws().values(), ids=lambda law: law.id)
def test_every_provision_is_read_as_it_is_written_and_shown(law: Law) -> None:
    citations = [Citation(law.id, path) for path in law.provisions]
    assert citations == [read_alone(each.provision, law) for each in citations]
    assert citations == [read_alone(shown(each), law) for each in citations]
    assert citations == [read_alone(str(each), laws()["ireland-foi"]) for each in citations]


@pytest.mark.parametrize("law", laws().values(), ids=lambda law: law.id)
def test_what_stands_around_citations_changes_nothing(law: Law) -> None:
    neutral = "We have looked at your letter.\n\n"
    for each, text, citations, day in vectors():
        if each == law.id:
            found = cited(f"{neutral}{text}\n\n{neutral}", law, date.fromisoformat(day) if day else None)
            assert citations == " ".join(in_a_word(one, law.id) for one in found)


def test_no_string_stops_the_reader() -> None:
    chance = random.Random(4)
    registry = list(laws().values())
    for _ in range(RANDOM_STRINGS):
        text = "".join(
            chance.choice(FRAGMENTS) + chance.choice(BETWEEN) for _ in range(chance.randint(1, 20))
        )
        found = cited(text, chance.choice(registry))
        assert all(each.as_cited == text[each.start : each.end] != "" for each in found)
        assert [each.start for each in found] == sorted(each.start for each in found)


@pytest.mark.parametrize(
    "unit",
    [
        "section 31(1)(a), ",
        "s 31 of the Children ",
        "(a)-(b) s31(1)",
        "> (",
        "Exemption 6 and ",
        "Section 31: “",
        "exempt under 40(2) ",
        "exempt by virtue of 40(2), ",
        "31(1)(a) 40(2) (and ",
        "subsection (2) of ",
        "section 3 of the annual ",
        "s.23(1) CRCA and ",
        "the Children Act 1989 (CA), ",
    ],
)
def test_twice_the_text_takes_twice_the_steps(unit: str) -> None:
    one, two = (steps(lambda times=times: invoked(unit * times, laws()["uk-foia"])) for times in (400, 800))
    assert two < 2.2 * one


def test_a_place_in_the_plain_text_is_a_place_in_the_text() -> None:
    text = "> Section\u00a031\u2028(1)\u200b–\ufb01 ４\r\n>> x"
    assert len(text) == len(plain(text))


@cases("invoked")
def test_what_a_letter_does_with_provisions(given: str, expected: str) -> None:
    law = re.match(r"law: (.+)\n", given)
    used = invoked(given.removeprefix(law[0]) if law else given, laws()[law[1] if law else "uk-foia"])
    told = [f"{each.cited.citation.within(law[1] if law else 'uk-foia')} {each.use.value}" for each in used]
    assert expected == "\n".join(told)


def test_the_letters_of_notting_hill_invoke_what_they_do() -> None:
    [reading] = read_folder(REPOSITORY / "archive").threads
    thread = reading.thread
    assert thread

    def uses(message: str, use: str) -> set[str]:
        return {
            each.cited.citation.provision
            for text in thread.texts_of(message)
            for each in invoked(text, laws()[thread.law])
            if each.use.value == use
        }

    assert {"s24(1)", "s31(1)(a)", "s24(2)", "s31(3)", "s22(1)(a)"} == uses("m9", "applied")
    assert {"s31"} == uses("m3", "considered")
    assert set() == uses("m9", "considered") | uses("m3", "applied")
    assert {"s17", "s1(1)(a)", "s17(1)", "s1(1)", "s1(1)(b)", "s1", "s11"} == uses("m9", "not-a-ground")
    assert {"s23(1)", "s30"} <= uses("m9", "annex")


def steps(action: Callable[[], object]) -> int:
    """How many functions an action calls, those of the regular expressions among them."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event.endswith("call")

    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(None)
    return calls


def in_a_word(found: Cited, law: str) -> str:
    return "|".join(each.within(law) for each in (found.citation, *found.alternatives))


def read_alone(text: str, law: Law) -> Citation | None:
    found = cited(text, law)
    return found[0].citation if len(found) == 1 else None
