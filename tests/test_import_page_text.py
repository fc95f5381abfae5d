"""The text of a page is cut into its letters, character by character, and no word of it is lost."""

from __future__ import annotations

import pytest
from conftest import REPOSITORY
from foi_archive.importers.draft import SourceMessage
from foi_archive.importers.page_text import IMPORTER
from foi_archive.importers.page_text_letters import page_of
from foi_archive.importers.source import Source, missing_words
from foi_archive.model.message import Party
from foi_archive.thread.read import read
from foi_archive.thread.text import LARGEST_FILE
from hypothesis import example, given
from hypothesis import strategies as st

SEED = (REPOSITORY / "tests/vectors/notting-hill-source.txt").read_text("utf-8")
FINISHED = REPOSITORY / "archive/requests/metropolitan-police-service"
REQUEST = "Dear Example Council,\n\nHow many ducks are there on the pond?\n\nYours faithfully,\n\nAnn Reader"

# What pages and letters are made of, in any order.
_PIECES = st.sampled_from(
    [
        *(
            "Example Council",
            "Ann Clerk, Example Council",
            "Ann Clerk,",
            "From: Example Council",
            "Bo Reader",
        ),
        *("From: Bo Reader", "From: Bo Reader 1 May 2024", "1 May 2024", "31 February 2024", "Delivered"),
        *(
            "Dear Example Council,",
            "Dear Mr Reader",
            "Dear all,",
            '"Dear Example Council,',
            "Registrar,",
            "Hello",
        ),
        *("Yours faithfully,", "Regards", "B. Reader", "Bo", "B.", "> Bo Reader", 'and so on."', ">", "|"),
        *("-----Original Message-----", "From: Bo Reader\nSent: 1 May\nTo: FOI", "On Monday Bo wrote:"),
        *(
            "I write to ask for many things.",
            "You asked for this:",
            "FOI APPEAL",
            "Re: FOI/1",
            "Our ref: FOI/1",
        ),
        *("OFFICIAL", "Tel: 01632 960000", "This e-mail is confidential.", "show quoted sections"),
        *("hide quoted sections", "Link to this", "Report", "1 Attachment", "a.pdf", "120K View Download"),
        *("Bo Reader left an annotation (1 May 2024)", "Sent request to Example Council again."),
        *("Bo Reader made this Freedom of Information request to Example Council", "made this x request to"),
        *(
            "The request was successful.",
            "Similar requests",
            "Follow this request",
            "This message has been hidden.",
        ),
        *(
            "",
            "\xa0",
            "\t",
            "\x0c",
            "\x85",
            "\u2028",
            "\ufeff",
            "\x00",
            "\ufffd",
            "\u202e",
            ",",
            "٣١ May 2024",
        ),
    ]
)
_LINES = st.lists(st.one_of(_PIECES, st.just(""), st.text(max_size=20)), max_size=40)


def test_the_seed_is_cut_into_exactly_its_letters() -> None:
    (file,) = FINISHED.glob("*.md")
    thread = read(file.read_text("utf-8"), file.name).thread
    assert thread
    found = page_of(SEED)
    assert [thread.texts_of(message.id)[0] for message in thread.messages] == [
        message.text for message in found.messages
    ]
    assert [message.kind.party for message in thread.messages] == [
        message.party for message in found.messages
    ]
    assert (thread.title, thread.source_status, thread.requester) == (
        found.title,
        found.status,
        found.requester,
    )
    assert ("Metropolitan Police Service (MPS)", (), ()) == (found.authority, found.left, found.doubts)
    assert [4] == [number for number, message in enumerate(found.messages) if message.missing]


@pytest.mark.parametrize(
    "above", ["", "Ann Reader made this Freedom of Information request to Example Council\n\n"]
)
@pytest.mark.parametrize(
    "quoted",
    [
        f'"Please look at this.\n\n{REQUEST}"',
        f"“{REQUEST}”",
        "\n".join(f"> {line}" for line in REQUEST.split("\n")),
        f"I note you seek access to the following information:\n\n{REQUEST}",
        f"-----Original Message-----\nFrom: Ann Reader\nSent: 1 May\nTo: FOI\n\n{REQUEST}",
        f"On 1 May, Ann Reader wrote:\n\n{REQUEST}",
    ],
)
def test_a_reply_is_not_split_where_it_quotes_the_request(quoted: str, above: str) -> None:
    reply = (
        f"Dear Ms Reader\n\nThank you. You wrote to us.\n\n{quoted}\n\nThere are twelve of them.\n\nD. Rake"
    )
    heading = "Ann Reader\n\n" if above else ""
    text = f"Ducks\n\n{above}The request was successful.\n\n{heading}{REQUEST}\n\nExample Council\n\n{reply}"
    found = page_of(text)
    assert [REQUEST, reply] == [message.text for message in found.messages]
    assert () == found.doubts


def test_a_request_that_is_quoted_without_a_sign_is_a_doubt() -> None:
    reply = f"Dear Ms Reader\n\nThank you for this. There are twelve.\n\n{REQUEST}\n\nD. Rake"
    found = page_of(f"Ducks\n\nThe request was successful.\n\n{REQUEST}\n\nExample Council\n\n{reply}")
    assert ["a letter seems to begin with this greeting"] == [doubt.why for doubt in found.doubts]


@pytest.mark.parametrize(("page_from", "doubts"), [("From: ", 0), ("", 1)])
def test_days_below_names_are_those_of_the_page_if_all_letters_have_them(page_from: str, doubts: int) -> None:
    letters = [
        f"{page_from}Ann Reader\n\n1 May 2024\n\n{REQUEST}",
        f"{page_from}D. Rake, Example Council\n\n2 May 2024\n\nDear Ms Reader\n\nTwelve.",
        f"{page_from}Ann Reader\n\n3 May 2024\n\nThank you!",
    ]
    subtitle = "Ann Reader made this Freedom of Information request to Example Council"
    found = page_of("\n\n".join(["Ducks", subtitle, "The request was successful.", *letters]))
    assert [1, 2, 3] == [message.sent.day for message in found.messages if message.sent]
    assert doubts == len(found.doubts)


def test_names_that_are_given_are_used_if_the_text_does_not_tell_them() -> None:
    text = (
        "Dear Sir,\n\nMay I see it?\n\nBo\n\nThe Office of Keys\n\nGood day\n\nYes, on Monday at ten.\n\nAnn"
    )
    found = page_of(text, "The Office of Keys", "Bo Reader")
    assert [Party.REQUESTER, Party.AUTHORITY] == [message.party for message in found.messages]
    assert () == found.doubts


def test_what_cannot_be_cut_is_one_message() -> None:
    text = "Dear Sir,\n\nMay I see it?\n\nBo"
    found = page_of(text)
    assert ((SourceMessage(text, Party.REQUESTER),), ()) == (found.messages, found.doubts)


@given(_LINES)
@example(["Example Council", "", "Dear Mr Reader"])
@example(["Dear", "", "Dear"])
@example(["show quoted sections"])
@example([f"show quoted sections{' ' * 300}and a secret"])
@example([f"The request was successful.{' ' * 3000}and a secret"])
@example(["The request was successful.", "The request was successful."])
def test_whatever_stands_on_a_page_no_word_is_lost(lines: list[str]) -> None:
    for between in ("\n", "\n\n"):
        content = between.join(lines).encode("utf-8", "replace")
        IMPORTER.recognises(Source({"page.txt": content}))
        imported = IMPORTER.read(Source({"page.txt": content}))
        assert () == missing_words(imported.told, imported.drafts)
        for draft in imported.drafts:
            assert all(_is_verbatim(message, content.decode()) for message in draft.messages)


@given(_LINES)
@example(["From: Bo Reader", "", "1 May 2024", "", "Link to this", "", "Dear Mr Reader,", "", "Yes."])
def test_no_button_and_no_greeting_is_a_name(lines: list[str]) -> None:
    page = page_of("\n".join(lines))
    buttons = {"Link to this", "Report", "Delivered", "Similar requests", "Follow this request"}
    senders = {message.sender for message in page.messages}
    assert buttons.isdisjoint({page.authority, page.requester, *senders})
    assert [] == [sender for sender in senders if (sender or "").startswith("Dear ")]


@given(st.binary(max_size=300))
def test_whatever_the_bytes_nothing_is_raised(content: bytes) -> None:
    source = Source({"page.txt": content})
    IMPORTER.recognises(source)
    imported = IMPORTER.read(source)
    assert () == missing_words(imported.told, imported.drafts)


def test_a_file_that_no_thread_could_hold_is_refused() -> None:
    imported = IMPORTER.read(Source({"page.txt": b"x" * (LARGEST_FILE + 1)}))
    assert ["source-too-large"] == [diagnostic.rule for diagnostic in imported.diagnostics]


def _is_verbatim(message: SourceMessage, page: str) -> bool:
    """Whether the lines of a letter stand on the page as they are, in their order."""
    lines = page.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    of_page = iter(lines)
    return not message.text or all(line in of_page for line in message.text.split("\n"))
