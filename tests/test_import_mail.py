"""Mails as sources: what holds for all of them, whatever stands in them."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from conftest import REPOSITORY
from foi_archive.importers.mail import IMPORTER
from foi_archive.importers.mail_charsets import decoded
from foi_archive.importers.mail_files import mails_in
from foi_archive.importers.mail_headers import Header, encoded_words
from foi_archive.importers.mail_parts import read_parts
from foi_archive.importers.problems import mail as problems
from foi_archive.importers.source import Imported, Source, missing_words
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import SEPARATOR, mail

_LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
_PIECES = st.sampled_from(
    [
        *(
            b"From: Ann <ann@reader.example>",
            b"From ",
            SEPARATOR.strip(),
            b">From here",
            b'To: ((<"',
            b"Date: 32 Foo",
        ),
        *(
            b"Subject: =?utf-8?q?=C2?=",
            b"Content-Type: multipart/mixed; boundary=b",
            b"--b",
            b"--b--",
            b"",
            b" fold",
        ),
        *(
            b"Content-Type: text/html",
            b"<p hidden>x<td>",
            b"Content-Transfer-Encoding: base64",
            b"QUJD=",
            b"\xa3\x00",
        ),
        *(
            b"Content-Type: message/rfc822",
            b"Message-ID: <1@x>",
            b"References: <1@x> <2@x>",
            b"In-Reply-To: <2@x>",
        ),
        *(
            b'Content-Type: multipart/alternative; boundary="b"',
            b"words of a letter",
            b"\r",
            b"=E2=82",
            b"\xff\xfe",
        ),
        b"Content-Type: text/plain; charset=unicode_escape; name*0*=x''%ff",
    ]
)


@given(st.lists(_PIECES, max_size=40), st.sampled_from([b"\n", b"\r\n", b"\r"]))
@settings(max_examples=400, deadline=None)
def test_whatever_is_in_a_mail_nothing_fails_and_no_word_is_lost(pieces: list[bytes], end: bytes) -> None:
    source = Source({"a": end.join([b"From: a@b.example", *pieces]), "b": end.join(pieces)})
    IMPORTER.recognises(source)
    imported = IMPORTER.read(source)
    assert () == missing_words(imported.told, imported.drafts)


@given(_LETTERS, st.sampled_from(["8bit", "base64", "quoted-printable"]))
@settings(deadline=None)
def test_a_letter_comes_through_any_encoding_unchanged(text: str, encoding: str) -> None:
    message = EmailMessage()
    message["From"] = "ann@reader.example"
    message.set_content(text, cte=encoding)
    (draft,) = read(message.as_bytes(policy=policy.SMTP)).drafts or (None,)
    lines = message.get_content().split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    assert "\n".join(lines) == (draft.messages[0].text if draft else "")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=80))
@settings(deadline=None)
def test_subjects_and_names_are_those_that_the_standard_library_wrote(text: str) -> None:
    message = EmailMessage()
    message["From"] = "ann@reader.example"
    message["Subject"] = text
    message.add_attachment(b"x", "application", "pdf", filename=text)
    raw = message.as_bytes(policy=policy.SMTP)
    # Some texts are changed by the writer, as what looks encoded; then both readers have to agree.
    written = BytesParser(policy=policy.default).parsebytes(raw)["Subject"]
    (draft,) = read(raw).drafts
    assert str(written) == draft.messages[0].subject
    assert [text] == [file.name for file in draft.messages[0].files]


@given(_LETTERS, st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "utf-16-le", "gb18030", "utf-7"]))
def test_a_charset_that_fits_gives_the_text(text: str, charset: str) -> None:
    # What begins with the mark of another charset is taken at its mark.
    encoded = text.removeprefix("\ufeff").encode(charset)
    assert text.removeprefix("\ufeff") == decoded(encoded, charset).text


@given(
    st.binary(max_size=80),
    st.sampled_from(["utf-8", "ascii", "shift_jis", "utf-16", "x-none", "utf-7", None]),
)
def test_no_charset_makes_a_character_that_stands_for_a_lost_one(data: bytes, charset: str | None) -> None:
    text = decoded(data, charset).text
    # U+FFFD may stand in the mail itself, in any of its encodings.
    if (
        b"\xff\xfd" not in data
        and b"\xef\xbf\xbd" not in data
        and b"\xfd\xff" not in data
        and charset != "utf-7"
    ):
        assert "\ufffd" not in text
    assert text.encode("utf-8", "strict") is not None


@given(st.lists(st.text("From >x\n", max_size=30), min_size=1, max_size=4))
def test_a_mailbox_gives_back_the_mails_that_were_written_into_it(bodies: list[str]) -> None:
    mails = [b"From: a@b.example\n\n" + body.encode() + b"\n" for body in bodies]
    escaped = [b"\n".join(_escaped(line) for line in mail.split(b"\n")) for mail in mails]
    mailbox = b"\n".join(SEPARATOR + mail for mail in escaped)
    assert mails == [raw.data for raw in mails_in("a.mbox", mailbox)]


def _escaped(line: bytes) -> bytes:
    return b">" + line if line.lstrip(b">").startswith(b"From ") else line


def test_encoded_words_cut_within_a_character_are_joined() -> None:
    assert "££ x" == encoded_words("=?utf-8?q?=C2?= =?utf-8?q?=A3?=\r\n =?UTF-8?B?wqM=?= x").text
    assert "=?utf-8?q?never" == Header("Subject", b" =?utf-8?q?never", 1).text()


def test_a_request_that_an_office_has_stamped_is_still_the_first_mail() -> None:
    (draft,) = read(mail().replace(b"Request 1", b"[EXTERNAL] Request 1")).drafts
    assert ("Request 1", "Ann") == (draft.title, draft.requester)


def test_a_line_of_a_server_above_a_mail_is_none_of_it() -> None:
    for line in (b"From ann@reader.example 2024-03-04\n", b">From ann Mon Mar  4\n", SEPARATOR):
        assert IMPORTER.recognises(Source({"a": line + mail()}))
        (draft,) = read(line + mail()).drafts
        assert "Request 1" == draft.messages[0].subject


def test_a_nul_byte_stays() -> None:
    (draft,) = read(mail(body=b"a\x00b")).drafts
    assert "a\x00b" == draft.messages[0].text


def test_a_copy_in_another_folder_is_no_second_message() -> None:
    files = {"inbox/1.eml": mail(extra=b"X-Folder: Inbox\n"), "sent/1.eml": mail(extra=b"X-Folder: Sent\n")}
    (draft,) = IMPORTER.read(Source(files)).drafts
    assert 1 == len(draft.messages)


def test_mails_that_answer_each_other_in_a_circle_are_one_thread() -> None:
    ring = [mail(number, extra=b"References: <%d@x>\n" % ((number + 1) % 200)) for number in range(200)]
    imported = IMPORTER.read(Source({f"{number}.eml": raw for number, raw in enumerate(ring)}))
    assert [200] == [len(draft.messages) for draft in imported.drafts]


def test_an_answer_without_a_date_or_with_a_wrong_clock_stands_behind_what_it_answers() -> None:
    late = (
        mail(2, extra=b"In-Reply-To: <1@x>\n").replace(b"4 Mar 2024", b"1 Mar 2024").replace(b"Mon,", b"Fri,")
    )
    undated = mail(3, extra=b"In-Reply-To: <2@x>\n").replace(b"Date: Mon, 4 Mar 2024 10:00:00 +0000\n", b"")
    (draft,) = IMPORTER.read(Source({"1": undated, "2": late, "3": mail(1)})).drafts
    assert ["Request 1", "Request 2", "Request 3"] == [message.subject for message in draft.messages]


def test_requests_to_two_authorities_with_one_subject_are_two() -> None:
    files = {
        name: mail(number)
        .replace(b"Request %d" % number, b"FOI request")
        .replace(b"foi@council", b"foi@" + name)
        for number, name in enumerate([b"council", b"trust"])
    }
    friend = b"Cc: friend@friend.example\n"
    read_both = IMPORTER.read(Source({f"{name}": friend + raw for name, raw in files.items()}))
    assert 2 == len(read_both.drafts)


def test_each_rule_about_mails_is_tried() -> None:
    expected = (REPOSITORY / "tests/importers/mail").glob("*.expected")
    tried = "".join(
        file.read_text("utf-8") for file in (*expected, REPOSITORY / "tests/test_hostile_mails.py")
    )
    names = [
        name.replace("_", "-") for name in vars(problems) if hasattr(vars(problems)[name], "__wrapped__")
    ]
    assert len(names) > 10
    assert [] == [name for name in names if f"[{name}]" not in tried and f'"{name}"' not in tried]


def test_the_line_of_a_part_is_that_of_its_file() -> None:
    raw = mail(body=b"--b\n\none\n--b\n\ntwo\n--b--\n", extra=b"Content-Type: multipart/mixed; boundary=b\n")
    texts = {part.raw: part.line for part in read_parts(raw, line=11).leaves()}
    lines = raw.split(b"\n")
    assert {b"one": 11 + lines.index(b"one"), b"two": 11 + lines.index(b"two")} == texts


def read(raw: bytes) -> Imported:
    return IMPORTER.read(Source({"a.eml": raw}))
