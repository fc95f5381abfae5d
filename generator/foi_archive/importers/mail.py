"""Mails: a single one, a folder of them, or a mailbox (mbox), to a draft for each request among them.

The headers in `mail_headers.CONTENT` are told; all others are the transport's. Each mail of a draft is kept
whole among its `originals`, which are not for publication.
"""

from __future__ import annotations

from collections.abc import Iterable

from foi_archive.importers.draft import Leftover
from foi_archive.importers.mail_drafts import drafts_of
from foi_archive.importers.mail_files import MOST_MAILS, count_of_mails, holds_mail, mails_in
from foi_archive.importers.mail_letters import unified
from foi_archive.importers.mail_read import Mail, read_mail
from foi_archive.importers.problems import mail as problems
from foi_archive.importers.problems.sources import no_letters
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.model.place import Diagnostic, Place


def _recognises(source: Source) -> bool:
    mails = sum(map(holds_mail, source.files.values()))
    return mails > 0 and 2 * mails >= len(source.files)


def _read(source: Source) -> Imported:
    files = {path: data for path, data in source.files.items() if holds_mail(data)}
    if not files and len(source.files) == 1:
        files = dict(source.files)
    count = sum(map(count_of_mails, files.values()))
    if count > MOST_MAILS:
        return Imported(diagnostics=(problems.too_many_mails(Place(next(iter(files))), count, MOST_MAILS),))
    read = (read_mail(raw) for path, data in files.items() for raw in mails_in(path, data))
    mails, left, diagnostics = _without_copies(mail for mail in read if mail.sender or mail.letter.texts)
    if not mails:
        return Imported(diagnostics=(no_letters(Place(next(iter(source.files), "-"))),))
    for path in source.files.keys() - files.keys():
        text = _text(source.files[path])
        left += [Leftover(f"the file {path}, which is no mail", text)] if text else []
        diagnostics.append(problems.file_without_mail(Place(path), bool(text)))
    drafts, more = drafts_of(mails, left)
    told = (*(text for mail in mails for text in mail.told), *(leftover.text for leftover in left))
    return Imported(drafts, (*diagnostics, *more), told if drafts else ())


def _without_copies(mails: Iterable[Mail]) -> tuple[list[Mail], list[Leftover], list[Diagnostic]]:
    """Each mail once: a copy, as in "Sent" and in the inbox, says nothing new but in its heading."""
    kept: list[Mail] = []
    left: list[Leftover] = []
    diagnostics: list[Diagnostic] = []
    by_words: dict[object, Mail] = {}
    ids: set[str] = set()
    for mail in mails:
        words = (mail.id, mail.what_it_says())
        # Two mails without an id and a date may be two mails.
        first = by_words.get(words) if mail.id or mail.sent else None
        if first is None:
            by_words[words] = mail
            kept.append(mail)
            if mail.id and mail.id in ids:
                diagnostics.append(problems.mail_id_twice(mail.place, mail.id))
            ids |= {mail.id} if mail.id else set()
            continue
        mine = (*mail.heading, f"Subject: {mail.subject}")
        others = {*first.heading, f"Subject: {first.subject}"}
        if lines := [line for line in mine if line not in others]:
            left.append(Leftover(f"the copy at {mail.raw.path}:{mail.raw.line} of a mail", "\n".join(lines)))
    return kept, left, diagnostics


def _text(data: bytes) -> str:
    """The text of a file that is no mail; empty if it is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
    return "" if "\x00" in text else unified(text).strip("\n")


IMPORTER = Importer("mail", "mails: an .eml file, a folder of them, or an mbox file", _recognises, _read)
