"""Mails for tests, written without a mail program: bytes, so that anything can stand in them."""

from __future__ import annotations

ASKING = b"Please tell me, under the Freedom of Information Act, how many."
SEPARATOR = b"From - Mon Mar  4 10:00:00 2024\n"


def mail(
    number: int = 1, body: bytes = ASKING, extra: bytes = b"", to: bytes = b"foi@council.example"
) -> bytes:
    """A request, and with a number the id `<1@x>`."""
    head = b"From: Ann <ann%d@reader.example>\nTo: %s\nSubject: Request %d\n" % (number, to, number)
    return head + b"Date: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <%d@x>\n%s\n%s\n" % (
        number,
        extra,
        body,
    )
