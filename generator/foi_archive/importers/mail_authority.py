"""To which authority a request by mail goes, by the name in its line To and by whom its letter greets."""

from __future__ import annotations

from foi_archive.importers.mail_read import Mail
from foi_archive.importers.page_text_found_names import authority_greeted
from foi_archive.importers.page_text_lines import blocks_of, lines_of

_LOOKED_AT = 2_000  # characters: a greeting stands at the top
# Of these words are the names of offices within authorities.
_OF_AN_OFFICE = {
    *("foi", "foia", "foisa", "eir", "eirs", "ifg", "freedom", "information", "access", "data", "protection"),
    *("records", "request", "requests", "governance", "rights", "compliance", "disclosure", "complaints"),
    *("team", "unit", "office", "officer", "desk", "mailbox", "inbox", "info", "mail", "email", "contact"),
    *("enquiries", "inquiries", "customer", "service", "services", "of", "and", "the", "to", "for", "&"),
}


def authority_of(first: Mail) -> str | None:
    """The name that the line To shows of the first to whom a request goes; None if it shows an address only.

    What names an office within any authority, such as "FOI Team", gives way to the authority that the letter
    greets, if it greets one.
    """
    name = first.to[0].name if first.to else None
    if name is None or "@" in name:
        return None
    words = {word.strip(".,:;()/-") for word in name.casefold().split()}
    return (authority_greeted_in(first) if words <= _OF_AN_OFFICE else None) or name


def authority_greeted_in(mail: Mail) -> str | None:
    """Whom the letter of a mail greets, if that is an authority for sure."""
    lines = lines_of(mail.letter.text[:_LOOKED_AT])
    return authority_greeted(blocks_of(lines, 0, len(lines)))
