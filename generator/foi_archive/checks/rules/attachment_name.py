"""The name of an attachment cannot be published.

Why: some signs mean something in addresses, on some systems or in a shell; names that begin with a dot are
left out by web servers. Letters, digits, spaces and . _ ( ) - + , @ = are fine, up to 120 bytes in all.
Wrong: file: "Annex A: 50%.pdf"
Right: file: Annex A - 50 percent.pdf
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from foi_archive.checks.attachments import attachments
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR

LONGEST_NAME_BYTES = 120

_SIGNS = frozenset("._()-+,@= ")
# Windows takes these for devices, whatever ending follows.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each name with a fault, the first of its faults. Names with a folder in them are another rule's."""
    for path, attachment in attachments(thread):
        fault = _fault(attachment.file)
        if fault:
            yield Finding(
                reading.place(*path),
                f"{quoted(attachment.file)} {fault}",
                "rename the file, and write the new name here",
            )


def _fault(name: str) -> str | None:
    strange = next((sign for sign in name if not _is_allowed(sign)), None)
    if not name or {"/", "\\", ":"} & set(name) or name in {".", ".."}:
        return None
    if strange:
        return f"has the character {_name_of(strange)}"
    if name[0] in ".- ":
        return "begins with a dot, a dash or a space"
    if name[-1] in ". ":
        return "ends with a dot or a space"
    if _DEVICE.match(name):
        return "is the name of a device on Windows"
    if len(name.encode()) > LONGEST_NAME_BYTES:
        return f"is longer than {LONGEST_NAME_BYTES} bytes"
    if name != unicodedata.normalize("NFC", name):
        return "writes an accent as a character of its own (it is not in the form NFC)"
    return None


def _is_allowed(sign: str) -> bool:
    return sign in _SIGNS or unicodedata.category(sign)[0] in "LMN"


def _name_of(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return f"{sign} ({code})" if sign.isprintable() else code
