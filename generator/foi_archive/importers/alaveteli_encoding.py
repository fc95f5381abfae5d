"""The text of a file from a site that runs Alaveteli, which writes UTF-8."""

from __future__ import annotations

from foi_archive.importers.problems.alaveteli import alaveteli_encoding
from foi_archive.model.place import Diagnostic, Place

UTF16 = (b"\xff\xfe", b"\xfe\xff")


def utf8_of(name: str, content: bytes) -> str | Diagnostic:
    """The text of a file, without a mark of its encoding; what is wrong with it if it is not UTF-8."""
    if content.startswith(UTF16):
        return alaveteli_encoding(Place(name), "this begins as UTF-16 does, and")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        before = content[: broken.start].decode("utf-8", "replace")
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return alaveteli_encoding(place, f"the byte 0x{content[broken.start]:02X}")
