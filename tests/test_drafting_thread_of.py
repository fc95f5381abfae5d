"""Drafts become threads: no word is lost, and every file has a name that may be published."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from conftest import REPOSITORY
from foi_archive.checks.rules import attachment_name, attachment_name_clash, attachment_outside_folder
from foi_archive.checks.run import check_archive
from foi_archive.cli.drafting import drafted
from foi_archive.drafting.attachment_names import FilesOfThread, safe_name
from foi_archive.drafting.thread_of import Made, thread_of
from foi_archive.drafting.unread import readable
from foi_archive.importers.draft import Draft, SourceFile, SourceMessage
from foi_archive.model.authority import Authority
from foi_archive.model.message import Attachment, Message, MessageKind, Party
from foi_archive.model.place import Place, Severity
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.read import read
from foi_archive.thread.reading import ArchiveReading, ThreadReading
from foi_archive.thread.write import write
from hypothesis import example, given, settings
from hypothesis import strategies as st

COUNCIL = Authority("example-council", "Example Council", "England and Wales", short_name="EC")
NAMES = st.text(max_size=80) | st.sampled_from(
    [
        "../../etc/passwd",
        "C:\\a.doc",
        "CON.txt",
        ".htaccess",
        "-rf",
        "a" * 300 + ".pdf",
        "é́",
        "Annex: 50%.pdf",
        "ﬁ.pdf",
    ]
)
TEXTS = st.text(max_size=60) | st.sampled_from(["~~~ letter m2", "---", "# x", "\r\n", "[a](javascript:b)"])
MESSAGES = st.builds(
    SourceMessage,
    TEXTS,
    st.none() | st.sampled_from(Party),
    st.none() | TEXTS | st.sampled_from(["Ann Reader", "EC", "Example Council (EC)"]),
    st.none() | st.dates(date(1990, 1, 1)),
    st.none() | st.sampled_from(MessageKind),
    st.none() | TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
    st.none() | TEXTS,
    st.none() | TEXTS,
    st.none() | TEXTS,
    st.lists(
        st.builds(
            SourceFile, NAMES, st.none() | st.binary(max_size=3), st.none() | st.integers(), st.none() | TEXTS
        ),
        max_size=3,
    ).map(tuple),
)
DRAFTS = st.builds(
    Draft,
    *[st.none() | TEXTS] * 3,
    st.sampled_from([None, "uk-foia", "no-law"]),
    st.none()
    | TEXTS
    | st.sampled_from(["https://example.org/a", "https://a@b/", "https://[", "https://x:y/"]),
    st.lists(MESSAGES, min_size=1, max_size=4).map(tuple),
    st.none() | TEXTS,
    st.lists(TEXTS, max_size=3).map(tuple),
    st.lists(TEXTS, max_size=3).map(tuple),
)


def made(draft: Draft) -> Made:
    return thread_of(draft, COUNCIL, "uk-foia", "the page", Place("source"))


def with_messages(*messages: SourceMessage, title: str = "Visits") -> Draft:
    return Draft(title, "Example Council", "Ann Reader", "uk-foia", None, messages)


@given(DRAFTS)
def test_whatever_the_draft_a_file_tells_it_and_nothing_in_it_is_an_error(draft: Draft) -> None:
    thread = made(draft).thread
    reading = read(write(thread), "")
    assert thread == reading.thread
    assert [] == [said for said in reading.diagnostics if said.severity is Severity.ERROR]
    assert thread.draft


@given(DRAFTS)
def test_whatever_the_draft_the_letters_stand_there_word_for_word(draft: Draft) -> None:
    letters = {each.message: each.text for each in made(draft).thread.body if isinstance(each, Letter)}
    for number, message in enumerate(draft.messages, start=1):
        if message.text.isprintable():
            assert message.text == letters.get(f"m{number}", "")


@given(st.lists(st.sampled_from(["visits", "Reader", "Müller", "x/1", "R-1"]), min_size=12, max_size=12))
def test_no_word_of_a_draft_is_lost(words: list[str]) -> None:
    texts = iter(f"{word}{number}" for number, word in enumerate(words))
    message = SourceMessage(
        next(texts), Party.AUTHORITY, next(texts), None, None, next(texts), (next(texts),), next(texts)
    )
    request = SourceMessage(next(texts), Party.REQUESTER)
    draft = Draft(
        next(texts), next(texts), next(texts), "no-law", next(texts), (request, message), next(texts)
    )
    result = made(draft)
    kept = write(result.thread) + "".join(leftover.text + " " for leftover in result.left)
    assert {} == {word: n for word, n in Counter(" ".join(draft.words()).split()).items() if word not in kept}


@given(st.lists(NAMES, max_size=6))
@example(["a.pdf", "A.PDF", "a.pdf"])
def test_whatever_files_are_called_their_names_may_be_published(names: list[str]) -> None:
    files = FilesOfThread()
    given_names = [files.add(SourceFile(name, bytes([number]))) for number, name in enumerate(names)]
    attachments = tuple(Attachment(name) for name in given_names)
    thread = Thread(
        "t", "a", "r", "uk-foia", (Message("m1", MessageKind.REQUEST, "r", attachments=attachments),)
    )
    reading = ThreadReading("a/t.md", thread)
    for rule in (attachment_name, attachment_name_clash, attachment_outside_folder):
        assert [] == [*rule.check(thread, reading, ArchiveReading((), (reading,)))]
    assert len(names) == len(set(given_names))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Response 2024.pdf", "Response 2024.pdf"),
        ("Annex A: 50%.pdf", "Annex A_ 50_.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Documents\\letter.doc", "letter.doc"),
        (".htaccess", "htaccess"),
        ("CON.txt", "attachment-CON.txt"),
        ("", "attachment"),
        ("...", "attachment"),
    ],
)
def test_a_name_is_kept_as_far_as_it_can_be(name: str, expected: str) -> None:
    assert expected == safe_name(name)


def test_the_same_file_with_two_letters_lies_there_once() -> None:
    file = SourceFile("a.pdf", b"x")
    message = SourceMessage("Here.", Party.AUTHORITY, files=(file,))
    result = made(
        with_messages(
            message, message, SourceMessage("x", Party.AUTHORITY, files=(SourceFile("a.pdf", b"y"),))
        )
    )
    assert {"a.pdf": b"x", "a-2.pdf": b"y"} == result.files


def test_who_sent_it_is_known_by_the_side_or_by_the_name() -> None:
    result = made(
        with_messages(
            SourceMessage("1", Party.REQUESTER),
            SourceMessage("2", sender="Example Council (EC)"),
            SourceMessage("3", sender="ann reader"),
            SourceMessage("4", Party.AUTHORITY, sender="Jo Clerk"),
            SourceMessage("5", sender="X. Y."),
            SourceMessage("6", Party.REGULATOR),
        )
    )
    assert [
        ("other-from-requester", "Ann Reader"),
        ("other-from-authority", "Example Council"),
        ("other-from-requester", "ann reader"),
        ("other-from-authority", "Jo Clerk"),
        ("other-from-authority", "X. Y."),
        ("other-from-authority", "to be filled in"),
    ] == [(message.kind.value, message.sender) for message in result.thread.messages]
    assert ["side-unknown", "side-without-kind"] == [said.rule for said in result.diagnostics]
    assert ["m1", "m2", "m3", "m4"] == [message.id for message in readable(result.thread).messages]


def test_notes_say_what_dates_a_letter_what_its_subject_was_and_what_became_of_it() -> None:
    message = SourceMessage(
        "x",
        Party.AUTHORITY,
        sent=date(2024, 3, 1),
        subject="RE: FOI/17 `draft`",
        note="taken from the HTML of the page",
        files=(SourceFile("a?.pdf"),),
    )
    (found,) = made(with_messages(message)).thread.messages
    assert (
        "Taken from the HTML of the page. Dated by the page. Subject: `` RE: FOI/17 `draft` ``. "
        "The file `a_.pdf` was called `a?.pdf`."
    ) == found.note


def test_a_subject_that_says_no_more_than_the_title_is_left_out() -> None:
    message = SourceMessage("x", Party.AUTHORITY, subject="Re: FW: visits")
    assert made(with_messages(message)).thread.messages[0].note is None


def test_a_letter_that_the_source_hides_is_hidden_and_one_that_it_lost_is_empty() -> None:
    hidden = SourceMessage("", Party.AUTHORITY, hidden="The site hides it.")
    lost = SourceMessage("", Party.AUTHORITY, missing="The log has no letters.")
    thread = made(with_messages(hidden, lost)).thread
    assert ("The site hides it.", None) == tuple(message.hidden for message in thread.messages)
    assert "The log has no letters." == thread.messages[1].missing
    assert (Letter("m2", ""),) == thread.body


LINES = sorted(
    {
        line
        for file in sorted(REPOSITORY.glob("tests/drafting/*/requests/*/*.md"))[::4]
        for line in file.read_text("utf-8").partition("\n~~~")[2].split("\n")
    }
)
LETTERS = st.lists(st.sampled_from(LINES) | st.just("") | TEXTS, max_size=25).map("\n".join)


@given(
    st.lists(
        st.tuples(st.sampled_from([Party.REQUESTER, Party.AUTHORITY, None]), LETTERS), min_size=1, max_size=4
    )
)
@example([(Party.REQUESTER, ""), (Party.AUTHORITY, "")])
@settings(max_examples=60, deadline=None)
def test_whatever_the_letters_say_what_rules_make_of_them_stops_no_build(
    letters: list[tuple[Party | None, str]],
) -> None:
    result = drafted(made(with_messages(*(SourceMessage(text, party) for party, text in letters))), COUNCIL)
    reading = read(result.text, "requests/example-council/visits.md")
    assert result.thread == reading.thread
    archive = ArchiveReading((COUNCIL,), (reading,), names=frozenset({"example-council/visits"}))
    assert [] == [said for said in check_archive(archive) if said.severity is Severity.ERROR]
