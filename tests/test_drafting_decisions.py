"""What rules read in letters of decisions; and what holds of any text whatever."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from drafted_decisions import decision_lines, proposed, thread_in_short
from foi_archive.law.registry import laws
from foi_archive.model.message import MessageKind
from foi_archive.model.quotation import find
from foi_archive.model.thread import Letter, Thread
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st
from specification import cases

WORDS = """
1. How many boats sank?|2. Please provide the minutes.|a)|b) |(ii)|Question 1b|As Q1.
questions 1, 2 and 3(b)|item 6|the first part of your request|the former|respectively
section 31(1)(a) and (b)|Regulation 12(5)(e)|Exemption 7(C)|s.40(2)|sections 1 to 99|You asked
is exempt under|is withheld|is attached|are redacted|does not apply|for the remainder|was wrong
neither confirm nor deny|We do not hold|is not held|£41,250|None.|Yes|> |- |• |“|”|\u00a0|\t
I uphold|overturn|remit|on other grounds|now released|continue to withhold|SECTION 31|LEGAL ANNEX
the public interest in maintaining the exemption outweighs that in disclosure|on balance
"""
PIECES = st.sampled_from(["\n", "\n\n", "\r", *WORDS.strip().replace("\n", "|").split("|")])
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=40).map(" ".join)
KINDS = st.sampled_from((MessageKind.RESPONSE, MessageKind.TRANSFER, MessageKind.REVIEW_DECISION))
LAWS = st.sampled_from(("uk-foia", "uk-eir", "scotland-foisa", "us-foia", "ireland-foi"))

REQUEST = "1. How many boats sank in 2023?\n2. Please provide the minutes.\n3. The names of the owners.\n"
ANSWERS = (
    "1. There were 41 boats, as the table at Annex A shows (question 1).\n\n"
    "2. The minutes are attached. Names have been redacted under section 40(2) of the Act.\n\n"
    "3. The names are exempt under section 40(2) and 43(2), and the public interest in maintaining the "
    "exemption outweighs that in disclosure. The boats sank in the harbour, as the minutes say.\n\n"
)


@cases("drafting-decisions")
def test_decisions(given: str, expected: str) -> None:
    assert expected.splitlines() == decision_lines(proposed(thread_in_short(given)))


@settings(deadline=None, max_examples=200)
@given_by(TEXTS, st.lists(st.tuples(KINDS, TEXTS), min_size=1, max_size=3), LAWS)
def test_of_any_text_what_is_proposed_stands_in_the_letter_and_in_the_law(
    request: str, letters: list[tuple[MessageKind, str]], law: str
) -> None:
    thread = _thread(request, letters, law)
    texts = {block.message: block.text for block in thread.body if isinstance(block, Letter)}
    found = proposed(thread)
    asked = {each.value.id for each in found.questions}
    for each in found.decisions:
        decision = each.value
        assert set(decision.questions) <= asked
        assert decision.questions or decision.effect
        for quote in decision.quotes:
            assert find(quote, texts[decision.message])
        assert not decision.after or find(decision.quotes[0], texts[decision.message], decision.after)
        for citation in decision.exemptions:
            assert citation.law in laws()
            assert laws()[citation.law].ground(citation.provision)


@pytest.mark.parametrize("kind", [MessageKind.RESPONSE, MessageKind.REVIEW_DECISION])
@pytest.mark.parametrize(
    "paragraph",
    [
        ANSWERS,
        "questions 1, 2 and 3 (a) and (b), items 1-3; ",
        "section 31(1)(a) and (b) is exempt under section 43(2), ",
        "the public interest in maintaining the exemption, the public interest ",
        "I uphold the use of section 43(2) in question 1 and it is outweighed.\n",
        "you say that you say that ",
        "1. 2. 3. a) b) (i) (ii) ",
        "> How many boats sank in 2023?\n",
        "the the the the the the the the ",
        "is is is is is (((((((( ",
        "1\n\n",
        "a  b  | c  ",
        "Boats  41  and\n",
        "the former the former ",
    ],
)
def test_time_does_not_grow_with_the_square_of_a_letter(paragraph: str, kind: MessageKind) -> None:
    short, long = (_seconds(paragraph * (size // len(paragraph)), kind) for size in (30_000, 120_000))
    assert long < 10 * short + 1  # four times as much, or sixteen times with the square


def test_a_letter_of_a_million_characters_takes_seconds() -> None:
    words = ANSWERS * (1_000_000 // len(ANSWERS))
    assert _seconds(words, MessageKind.RESPONSE) < 60  # ten times what it takes on a free machine


def _seconds(words: str, kind: MessageKind) -> float:
    thread = _thread(REQUEST, [(kind, words)], "uk-foia")
    start = time.process_time()
    proposed(thread)
    return time.process_time() - start


def _thread(request: str, letters: list[tuple[MessageKind, str]], law: str) -> Thread:
    short = thread_in_short("\n~~~ ".join(["1. Words.", *(f"{kind.value}\n" for kind, _ in letters)]))
    texts = [request, *(text for _, text in letters)]
    body = tuple(Letter(f"m{number}", text) for number, text in enumerate(texts, start=1))
    return replace(short, law=law, body=body)
