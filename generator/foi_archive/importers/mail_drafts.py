"""From threads of mails to drafts, and what becomes of the mails that are in none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foi_archive.importers.draft import Draft, Leftover, SourceFile, SourceMessage
from foi_archive.importers.mail_authority import authority_of
from foi_archive.importers.mail_read import Mail
from foi_archive.importers.mail_requests import of_same_people, party_of, requests_among
from foi_archive.importers.mail_subjects import plain_subject
from foi_archive.importers.mail_threads import MailThread, threads_of
from foi_archive.importers.problems import mail as problems
from foi_archive.model.message import MessageKind, Party
from foi_archive.model.place import Diagnostic

FROM_HTML = "This text was converted from HTML."


def drafts_of(mails: Sequence[Mail], left: Sequence[Leftover]) -> tuple[tuple[Draft, ...], list[Diagnostic]]:
    """A draft for each request among some mails, and what is to be said of them.

    What is left of the source, and the mails that are in no request's thread, go to the first draft.
    """
    threads = threads_of(mails)
    requests = requests_among(threads)
    if not requests:
        subjects = tuple(plain_subject(thread.mails[0].subject) for thread in threads)
        return (), [problems.no_request_among_mails(mails[0].place, subjects)]
    chosen = set(requests)
    others = [thread for thread in threads if thread not in chosen]
    diagnostics = [diagnostic for thread in requests for diagnostic in _about(thread)]
    diagnostics += _about_others(others, requests)
    left_mails = (_left_mail(mail) for thread in others for mail in thread.mails)
    first_left = (*left, *left_mails)
    drafts = [_draft(thread, first_left if number == 0 else ()) for number, thread in enumerate(requests)]
    return tuple(drafts), diagnostics


def _draft(thread: MailThread, more_left: Sequence[Leftover]) -> Draft:
    first = thread.mails[0]
    asks = first.sender if party_of(first, thread) is Party.REQUESTER else None
    numbered = list(enumerate(thread.mails, start=1))
    of_messages = (
        Leftover(f"message {number}: {leftover.where}", leftover.text)
        for number, mail in numbered
        for leftover in (*mail.left, *mail.letter.left)
    )
    return Draft(
        title=plain_subject(first.subject) or None,
        authority=authority_of(first) if asks else None,
        requester=asks.name if asks else None,
        law=None,
        address=None,
        messages=tuple(_message(mail, thread) for mail in thread.mails),
        # Mails are nobody's publication: no platform has taken anything private out of them.
        promised_privacy=False,
        left=(*of_messages, *more_left),
        originals=tuple(
            SourceFile(f"original-{number}.eml", mail.raw.original or mail.raw.data)
            for number, mail in numbered
        ),
    )


def _message(mail: Mail, thread: MailThread) -> SourceMessage:
    party, letter = party_of(mail, thread), mail.letter
    is_automatic = mail.is_automatic and party is Party.AUTHORITY
    return SourceMessage(
        text=letter.text,
        party=party,
        sender=mail.sender.name if mail.sender else None,
        sent=mail.sent.day if mail.sent else None,
        kind=MessageKind.AUTOMATIC_REPLY if is_automatic else None,
        subject=mail.subject,
        heading=mail.heading,
        missing="; ".join(dict.fromkeys(letter.missing)) or None,
        note=FROM_HTML if letter.is_converted else None,
        files=tuple(letter.files),
    )


def _about(thread: MailThread) -> Iterator[Diagnostic]:
    for mail in thread.mails:
        yield from mail.diagnostics
        if mail in thread.by_subject:
            yield problems.mail_joined_by_subject(mail.place, mail.subject or "")


def _about_others(others: Sequence[MailThread], requests: Sequence[MailThread]) -> Iterator[Diagnostic]:
    for thread in others:
        if of_same_people(thread, requests):
            first = thread.mails[0]
            yield problems.mail_of_same_people_left_out(first.place, first.subject or "")


def _left_mail(mail: Mail) -> Leftover:
    """A mail that is in no request's thread, word for word."""
    lines = [*mail.heading, *([f"Subject: {mail.subject}"] if mail.subject else [])]
    beside = [leftover.text for leftover in (*mail.left, *mail.letter.left)]
    names = [file.name for file in mail.letter.files]
    text = "\n\n".join(filter(None, ("\n".join(lines), mail.letter.text, *beside, "\n".join(names))))
    return Leftover(f"the mail at {mail.raw.path}:{mail.raw.line}, of no request", text)
