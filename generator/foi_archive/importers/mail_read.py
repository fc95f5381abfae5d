"""A mail as it is read: who wrote it, to whom, when, which mails it names, and its letter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from foi_archive.importers.draft import Leftover
from foi_archive.importers.mail_addresses import Mailbox, mailboxes, message_ids
from foi_archive.importers.mail_dates import Sent, sent
from foi_archive.importers.mail_files import RawMail
from foi_archive.importers.mail_headers import CONTENT, LONGEST_SHOWN, Header
from foi_archive.importers.mail_letter import Letter
from foi_archive.importers.mail_letters import letter_of
from foi_archive.importers.mail_parts import Part, read_parts
from foi_archive.importers.problems import mail as problems
from foi_archive.importers.problems.sources import empty_field_of_source
from foi_archive.model.place import Diagnostic, Place

_MOST_IDS = 5_000


@dataclass(frozen=True, slots=True, eq=False)
class Mail:
    """A mail. `heading` are the lines that tell of it, but for the subject.

    `answers` are the ids of the mails that it names, the nearest last. `left` are lines that are too long to
    be a heading. `is_automatic` is what Auto-Submitted says of it (RFC 3834).
    """

    raw: RawMail
    heading: tuple[str, ...]
    subject: str | None
    sender: Mailbox | None
    to: tuple[Mailbox, ...]
    copied_to: tuple[Mailbox, ...]
    sent: Sent | None
    id: str | None
    answers: tuple[str, ...]
    is_automatic: bool
    letter: Letter
    left: tuple[Leftover, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.raw.path, self.raw.line)

    @property
    def told(self) -> tuple[str, ...]:
        """Every text in which words of it are counted."""
        subject = (self.subject,) if self.subject else ()
        long = (leftover.text for leftover in self.left)
        return (*self.heading, *subject, *long, *self.letter.told_texts, *self.letter.told)

    def what_it_says(self) -> tuple[str, str, str, tuple[str, ...]]:
        """The sender's address, the day, the words, the sums of the files: equal for copies of one mail."""
        files = (sha256(file.content or b"").hexdigest() for file in self.letter.files)
        address = (self.sender.address if self.sender else None) or ""
        return address, str(self.sent), " ".join(self.letter.text.split()), tuple(files)


def read_mail(raw: RawMail) -> Mail:
    """What a mail says."""
    root = read_parts(raw.data, raw.line)
    letter = letter_of(root, raw.path)
    names = {name.lower(): name for name in CONTENT}
    found: dict[str, list[tuple[Header, str]]] = {name: [] for name in CONTENT}
    left: list[Leftover] = []
    diagnostics: list[Diagnostic] = []
    for header in root.headers:
        if (name := names.get(header.name.lower())) is None:
            continue
        value = header.decoded()
        place = Place(raw.path, header.line)
        if value.guessed:
            diagnostics.append(problems.mail_charset_guessed(place, None, value.guessed))
        if len(value.text) > LONGEST_SHOWN:
            left.append(Leftover(f"the line {name}, which is too long", value.text))
            diagnostics.append(problems.mail_header_too_long(place, name, len(value.text)))
            # Ids are counted by the thousand in old threads, and say what belongs together.
            value = replace(value, text=value.text if name in ("References", "In-Reply-To") else "")
        found[name].append((header, value.text))
    first = {name: lines[0][1] for name, lines in found.items() if lines}
    when = sent(first["Date"]) if first.get("Date") else None
    diagnostics += _about_date(found["Date"], when, raw)
    ids = message_ids(first.get("Message-ID", ""))
    named = (*message_ids(first.get("References", "")), *message_ids(first.get("In-Reply-To", "")))
    senders = mailboxes(first.get("From", ""))
    return Mail(
        raw=raw,
        heading=tuple(_heading(found)),
        subject=first.get("Subject") or None,
        sender=senders[0] if senders else None,
        to=tuple(mailbox for _, text in found["To"] for mailbox in mailboxes(text)),
        copied_to=tuple(mailbox for _, text in found["Cc"] for mailbox in mailboxes(text)),
        sent=when,
        id=ids[0] if ids else None,
        answers=named[-_MOST_IDS:],
        is_automatic=_is_automatic(root),
        letter=letter,
        left=tuple(left),
        diagnostics=(*diagnostics, *letter.diagnostics),
    )


def _is_automatic(mail: Part) -> bool:
    header = mail.header("Auto-Submitted")
    return header is not None and header.text().lower().startswith("auto-replied")


def _heading(found: dict[str, list[tuple[Header, str]]]) -> list[str]:
    """The lines in the order of `CONTENT`; the first subject is a field of its own."""
    return [
        f"{name}: {text}"
        for name, several in found.items()
        for _, text in several[1 if name == "Subject" else 0 :]
        if text and len(text) <= LONGEST_SHOWN
    ]


def _about_date(dates: list[tuple[Header, str]], when: Sent | None, raw: RawMail) -> list[Diagnostic]:
    if when:
        return []
    if dates and dates[0][1]:
        return [problems.mail_without_readable_date(Place(raw.path, dates[0][0].line), dates[0][1])]
    return [empty_field_of_source(Place(raw.path, raw.line), "date of the mail")]
