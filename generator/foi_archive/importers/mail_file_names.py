"""What the files in a mail are called."""

from __future__ import annotations

from foi_archive.importers.mail_parts import Part

_ENDINGS = {
    "application/msword": "doc",
    "application/pdf": "pdf",
    "application/pgp-signature": "asc",
    "application/pkcs7-mime": "p7m",
    "application/rtf": "rtf",
    "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/zip": "zip",
    "image/gif": "gif",
    "image/jpeg": "jpg",
    "image/png": "png",
    "message/delivery-status": "txt",
    "message/rfc822": "eml",
    "text/calendar": "ics",
    "text/csv": "csv",
    "text/html": "html",
    "text/plain": "txt",
    "text/rfc822-headers": "txt",
}


def name_of(part: Part, number: int) -> tuple[str, bool]:
    """The name of a file exactly as the mail has it, and whether it has one; else one with its number."""
    given = part.parameters.get("filename") or part.parameters.get("name") or ""
    if given.strip():
        return given, True
    return f"part-{number}.{_ENDINGS.get(part.type, 'bin')}", False
