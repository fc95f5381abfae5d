"""What letters say of the public interest, as the spec file has it; and that it is their own words."""

from conftest import THREAD
from foi_archive.analysis.public_interest import Side, reasoning
from foi_archive.law.registry import laws
from foi_archive.model.decision import Decision
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.read import read
from hypothesis import given
from hypothesis import strategies as st
from specification import cases

FOIA = laws()["uk-foia"]

lines = st.lists(
    st.sampled_from(
        [
            *("", " ", "Section 31", "Section 24(2) of the Act provides:", "Balancing Test", "YOUR RIGHTS"),
            *("Factors favouring disclosure", "Section 22 - arguments against disclosure", "Yours sincerely"),
            *("The public is at risk.", "In the public\u00a0interest", "for Section 24", "Words, words."),
        ]
    )
    | st.text(max_size=60),
    max_size=30,
).map("\n".join)


def letter(text: str) -> Thread:
    message = Message("m1", MessageKind.RESPONSE, "An officer")
    return Thread(
        "T", "a-council", "R", FOIA.id, (message,), decisions=(Decision("m1"),), body=(Letter("m1", text),)
    )


@cases("public-interest")
def test_passages(given: str, expected: str) -> None:
    lines = []
    for found in reasoning(letter(given), FOIA):
        grounds = " ".join(ground.provision for ground in found.grounds)
        lines.append(f"{found.test} {found.side.value}, {grounds}: {found.text}")
    assert expected == "\n".join(lines)


@given(lines)
def test_each_passage_stands_in_the_letter(text: str) -> None:
    for found in reasoning(letter(text), FOIA):
        assert found.text.strip()
        assert all(paragraph in text for paragraph in found.text.split("\n\n"))


def test_the_real_letter_weighs_each_of_its_grounds() -> None:
    thread = read(THREAD.read_text("utf-8"), "x.md").thread
    assert thread
    weighed = {
        (found.test, found.side, ground.provision)
        for found in reasoning(thread, FOIA)
        for ground in found.grounds
    }
    assert weighed == {
        *((1, side, ground) for side in Side for ground in ("s24", "s31")),
        *((2, side, "s22") for side in Side),
        *((3, side, ground) for side in Side for ground in ("s24", "s31")),
    }
