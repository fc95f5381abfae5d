"""What rules read in letters of kinds, people, dates and references; and the anatomy that they rest on."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from effort import HANGS
from foi_archive.drafting.anatomy import anatomy
from foi_archive.drafting.fill import filled
from foi_archive.drafting.messages import message_proposals, reference_proposals
from foi_archive.drafting.proposal import MessageProposal, Proposal
from foi_archive.drafting.propose import proposals
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.quotation import find
from foi_archive.model.thread import Letter, Thread
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st
from specification import cases

BOARD = Authority("harbour-board", "Harbour Board", "England")
KINDS = {
    "requester": MessageKind.OTHER_FROM_REQUESTER,
    "authority": MessageKind.OTHER_FROM_AUTHORITY,
}


@cases("drafting-anatomy")
def test_anatomy(given: str, expected: str) -> None:
    *earlier, letter = given.split("\n~~~\n")
    parts = anatomy(letter, earlier).parts
    assert expected.splitlines() == [
        f"{part.kind}: {' | '.join(filter(None, map(str.strip, letter[part.start : part.end].splitlines())))}"
        for part in parts
    ]


@cases("drafting-kinds")
def test_kinds(given: str, expected: str) -> None:
    found = [(id_, each.kind) for id_, each in _read(given).items() if each.kind]
    assert expected.splitlines() == [f"{id_} {kind.value.value}: {_line(kind)}" for id_, kind in found]


@cases("drafting-dates")
def test_dates(given: str, expected: str) -> None:
    lines = []
    for id_, each in _read(given).items():
        rows = (("sent", each.sent), ("received", each.received), ("promised", each.promised))
        for name, row in rows:
            proofs = row if isinstance(row, tuple) else (row,) if row else ()
            lines += [f"{id_} {name} {proof.value} ({proof.message}: {_line(proof)})" for proof in proofs[:1]]
    assert expected.splitlines() == lines


@cases("drafting-signatures")
def test_signatures(given: str, expected: str) -> None:
    lines = []
    for id_, each in _read(given).items():
        if each.sender or each.role:
            name = each.sender.value if each.sender else "nobody"
            lines.append(f"{id_} {name}" + (f", {each.role.value}" if each.role else ""))
    assert expected.splitlines() == lines


@cases("drafting-references")
def test_references(given: str, expected: str) -> None:
    assert expected.splitlines() == [each.value for each in reference_proposals(_thread(given))]


@pytest.mark.parametrize(
    ("kind", "sender", "expected"),
    [
        (MessageKind.OTHER_FROM_AUTHORITY, "FOI Team", "Zoë Café"),
        (MessageKind.OTHER_FROM_AUTHORITY, "Harbour Board", "Zoë Café"),
        (MessageKind.OTHER_FROM_AUTHORITY, "J. Smith", "J. Smith"),
        (MessageKind.RESPONSE, "FOI Team", "FOI Team"),
    ],
)
def test_who_signed_sent_the_letter_unless_a_person_did_or_somebody_has_read_it(
    kind: MessageKind, sender: str, expected: str
) -> None:
    thread = _thread("~~~ authority\nThe minutes are attached.\n\nZoë Café\nFOI Officer")
    thread = replace(thread, messages=(replace(thread.messages[0], kind=kind, sender=sender),))
    [message] = filled(thread, BOARD, proposals(thread, BOARD, laws()[thread.law])).messages
    assert (expected, "FOI Officer") == (message.sender, message.role)


PIECES = st.sampled_from(
    (
        *(
            "Dear Ms Reader,",
            "Yours sincerely",
            "\nIm Auftrag\n",
            "p.p. Bob Clerk",
            "Ann Reader",
            "Information Rights Unit",
            "OFFICIAL",
            "> ",
            "\n\n",
        ),
        *(
            "1 March 2024",
            "Date: 30/02/2024",
            "your request of 3 May 2023",
            "received on 31 June",
            "by 4 May",
        ),
        *(
            "If you are unhappy",
            "From: Ann\nSent: 3 May 2024",
            "On 3 May 2024 A wrote:",
            "-----Original Message-----",
        ),
        *(
            "I uphold",
            "internal review",
            "extend the time",
            "section 31(1)(a)",
            "is attached",
            "Ref: FOI/23/0417",
        ),
        *(
            "03/05/24 - response issued",
            "| 3 May 2024 | sent |",
            "LEGAL ANNEX",
            "Question 1",
            "“",
            "\u00a0",
            "\r",
        ),
    )
)
LETTERS = st.lists(
    st.tuples(
        st.sampled_from(("requester", "authority")),
        st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=12).map(" ".join),
    ),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=150)
@given_by(LETTERS)
def test_any_letters_are_read_and_every_proposal_quotes_the_letter_that_it_names(
    letters: list[tuple[str, str]],
) -> None:
    thread = _of(letters)
    texts = {block.message: block.text for block in thread.body if isinstance(block, Letter)}
    for each in _proposals(thread):
        assert each.quote.strip()
        assert find(each.quote, texts[each.message])


@settings(deadline=None, max_examples=150)
@given_by(LETTERS)
def test_the_parts_of_a_letter_leave_out_nothing(letters: list[tuple[str, str]]) -> None:
    *earlier, letter = [text for _, text in letters]
    parts = anatomy(letter, earlier).parts
    assert letter == "".join(letter[part.start : part.end] for part in parts)
    assert [part.end for part in parts[:-1]] == [part.start for part in parts[1:]]


def test_a_letter_of_a_million_characters_takes_seconds() -> None:
    paragraph = (
        "I write in connection with your request of 3 May 2023, which was received by the Board on 4 May.\n"
        "The information is exempt by virtue of section 31(1)(a), and we will reply by 5 June 2023.\n\n"
    )
    thread = _of(
        [("requester", "Please provide it."), ("authority", paragraph * (1_000_000 // len(paragraph)))]
    )
    start = time.process_time()
    message_proposals(thread, BOARD, laws()["uk-foia"])
    assert time.process_time() - start < HANGS


def _proposals(thread: Thread) -> list[Proposal]:
    row: list[Proposal | None] = [*reference_proposals(thread)]
    for each in message_proposals(thread, BOARD, laws()[thread.law]).values():
        row += [
            each.kind,
            each.sender,
            each.role,
            *each.sent,
            *each.received,
            each.promised,
            each.considering,
        ]
    return [each for each in row if each]


def _read(given: str) -> dict[str, MessageProposal]:
    thread = _thread(given)
    return message_proposals(thread, BOARD, laws()[thread.law])


def _thread(given: str) -> Thread:
    """The thread of a case: perhaps a line with its law, and then each letter below a line with its side."""
    law = match[1] if (match := re.match(r"law: (\S+)\n", given)) else "uk-foia"
    letters = re.findall(r"^~~~ (requester|authority)\n(.*?)(?=\n~~~ |\Z)", given, re.MULTILINE | re.DOTALL)
    return _of(letters, law)


def _of(letters: list[tuple[str, str]], law: str = "uk-foia") -> Thread:
    names = {"requester": "Ann Reader", "authority": BOARD.name}
    messages = tuple(
        Message(f"m{number}", KINDS[side], names[side]) for number, (side, _) in enumerate(letters, 1)
    )
    body = tuple(Letter(f"m{number}", text) for number, (_, text) in enumerate(letters, 1))
    return Thread("Minutes", BOARD.id, "Ann Reader", law, messages, body=body)


def _line(proposal: Proposal) -> str:
    return " ".join(proposal.quote.split())
