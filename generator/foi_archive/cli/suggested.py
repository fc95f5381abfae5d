"""What the rules for drafts read in the threads of an archive, and these do not tell."""

from __future__ import annotations

from foi_archive.checks.limit import limited
from foi_archive.drafting.fill import filled
from foi_archive.drafting.propose import proposals
from foi_archive.drafting.suggestions import suggestions
from foi_archive.drafting.unread import readable
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.place import Diagnostic
from foi_archive.thread.reading import ArchiveReading


def suggested(archive: ArchiveReading) -> tuple[Diagnostic, ...]:
    """Each suggestion as a notice; nothing of a thread whose law is not known."""
    authorities = {authority.id: authority for authority in archive.authorities}
    found: list[Diagnostic] = []
    for reading in archive.threads:
        thread = reading.thread
        if thread and thread.law in laws():
            # A new authority is on the list only when somebody has put it there.
            authority = authorities.get(thread.authority) or Authority(thread.authority, "", "")
            read = proposals(readable(thread), authority, laws()[thread.law])
            told = suggestions(thread, filled(thread, authority, read), read)
            found += (each.diagnostic(reading) for each in told)
    return limited(found)
