"""Mails of a size or depth that no example file should have: read in time, or kept as a file."""

from __future__ import annotations

import base64
import time

import pytest
from effort import HANGS
from foi_archive.importers.draft import Draft, SourceFile
from foi_archive.importers.mail import IMPORTER
from foi_archive.importers.mail_files import MOST_MAILS
from foi_archive.importers.mail_headers import MOST_HEADERS
from foi_archive.importers.mail_parts import DEEPEST
from foi_archive.importers.source import Imported, Source, missing_words
from mails import ASKING, SEPARATOR, mail


def test_parts_in_parts_a_thousand_deep_are_kept_as_a_file() -> None:
    lines = [
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d" % (number, number) for number in range(1000)
    ]
    imported = quickly(b"From: a@b.example\n" + b"\n".join(lines) + b"\n\nhidden deep\n")
    (draft,) = imported.drafts
    (file,) = draft.messages[0].files
    assert b"hidden deep" in (file.content or b"")
    assert "mail-part-unread" in rules(imported)
    assert DEEPEST < 1000


def test_mails_in_mails_a_thousand_deep_are_kept_as_a_file() -> None:
    imported = quickly(b"From: a@b.example\n" + b"Content-Type: message/rfc822\n\n" * 1000 + b"\n\nhi\n")
    assert 1 == len(imported.drafts)


@pytest.mark.parametrize(
    "line",
    [
        b"Subject: " + b"x" * 1_000_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 80_000,
        b"Subject: " + b"re: " * 250_000,
        b"To: " + b"(" * 1_000_000,
        b"To: " + b'"' * 999_999,
        b"From: " + b"a@" * 500_000,
        b"References: " + b"<a@b> " * 170_000,
        b"Date: " + b" " * 1_000_000 + b"x",
        b"Content-Type: text/plain; " + b'a="\\' * 250_000,
        b"Content-Type: multipart/mixed; boundary=" + b"x" * 1_000_000,
        b"X-Folded: " + b"\n x" * 400_000,
    ],
    ids=lambda line: line[:24].decode(),
)
def test_a_line_of_a_megabyte_takes_no_time_and_is_not_lost(line: bytes) -> None:
    imported = quickly(b"Message-ID: <a@b>\nFrom: b@c.example\n" + line + b"\n\nhi\n")
    assert ["hi"] == [draft.messages[0].text for draft in imported.drafts]
    name = line.partition(b": ")[0]
    if name in (b"Subject", b"To"):
        assert "mail-header-too-long" in rules(imported)
        assert any(len(leftover.text) > 400_000 or name == b"Subject" for leftover in imported.drafts[0].left)
    assert all(len(message.subject or "") < 10_001 for message in imported.drafts[0].messages)


@pytest.mark.parametrize(
    "raw",
    [
        b"From: b@c.example\n" + b"Subject: a\n" * 500_000,
        b"From: b@c.example\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 1_000_000,
        b"From: b@c.example\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--bx\n" * 1_000_000,
        b"From: b@c.example\nContent-Type: text/html\n\n" + b"<div>" * 800_000,
        b"From: b@c.example\nContent-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 2_000_000,
        b"From: b@c.example\nContent-Type: text/plain; charset=punycode\n\n" + b"a-" * 1_000_000,
        b"From: b@c.example\nContent-Type: text/plain; charset=utf-8\n\n" + b"\xa3 " * 1_000_000,
    ],
    ids=["headers", "parts", "near-parts", "tags", "soft-breaks", "slow-charset", "wrong-bytes"],
)
def test_hostile_mails_take_no_time(raw: bytes) -> None:
    assert 1 == len(quickly(raw).drafts)
    assert MOST_HEADERS < 500_000


def test_ten_thousand_mails_are_read() -> None:
    mailbox = b"\n".join(SEPARATOR + mail(number, body=b"spam " * 50) for number in range(10_000))
    imported = quickly(mailbox + b"\n" + SEPARATOR + mail(10_001, to=b"foi@other.example"))
    (draft,) = imported.drafts
    assert 10_000 == len(draft.left)


def test_fifty_megabytes_are_read() -> None:
    file = base64.encodebytes(bytes(9_000_000))
    part = b"--b\n\n%s\n--b\nContent-Type: a/b; name=a.pdf\nContent-Transfer-Encoding: base64\n\n%s--b--\n"
    multipart = b"Content-Type: multipart/mixed; boundary=b\n"
    mailbox = b"\n".join(
        SEPARATOR + mail(number, body=part % (ASKING, file), extra=multipart) for number in range(4)
    )
    assert 48_000_000 < len(mailbox)
    assert [9_000_000] * 4 == [len(file.content or b"") for file in files_of(quickly(mailbox).drafts)]


def test_too_many_mails_are_refused_at_once() -> None:
    imported = quickly((SEPARATOR + b"A: b\n\n") * (MOST_MAILS + 1))
    assert ["too-many-mails"] == rules(imported)


def quickly(raw: bytes) -> Imported:
    """What is read of a mail or a mailbox, in a time that it must not exceed, and without losing a word."""
    start = time.process_time()
    source = Source({"a": raw})
    IMPORTER.recognises(source)
    imported = IMPORTER.read(source)
    assert time.process_time() - start < HANGS
    assert () == missing_words(imported.told, imported.drafts)
    return imported


def rules(imported: Imported) -> list[str]:
    return [diagnostic.rule for diagnostic in imported.diagnostics]


def files_of(drafts: tuple[Draft, ...]) -> list[SourceFile]:
    return [file for draft in drafts for message in draft.messages for file in message.files]
