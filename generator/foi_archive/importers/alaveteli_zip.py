"""The zip of all correspondence that Alaveteli gives of a request, or the folder that it was unpacked to.

It holds `correspondence.txt`, or on some sites `correspondence.pdf`, and each file that came with an answer
under the number of the answer, the number of the part and its name: `2_3_report.pdf`.

Source: mysociety/alaveteli, RequestController#make_request_zip
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from foi_archive.importers.alaveteli_correspondence import (
    SEPARATOR,
    is_correspondence,
    request_of_correspondence,
)
from foi_archive.importers.alaveteli_encoding import utf8_of
from foi_archive.importers.draft import Draft, SourceFile, SourceMessage
from foi_archive.importers.problems.alaveteli import file_not_placed, letters_in_a_pdf, too_many_letters
from foi_archive.importers.problems.sources import no_letters, source_too_large
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.importers.zip_reader import MAGIC, files_of, names_in_zip
from foi_archive.model.message import Party
from foi_archive.model.place import Diagnostic, Place

TEXT, PDF = "correspondence.txt", "correspondence.pdf"
LARGEST_BYTES = 16 * 1024 * 1024
MOST_LETTERS = 5_000
IN_PDF = "the text: it is in correspondence.pdf, which is not read"

_FILE = re.compile(r"(?P<message>[1-9][0-9]{0,3})_[0-9]{1,9}_(?P<name>.+)")
_TOP_BYTES = 20_000


def _recognises(source: Source) -> bool:
    only = source.only()
    if only and only[1].startswith(MAGIC):
        names = names_in_zip(only[1])
        # The list of a zip that is refused may not be readable.
        return bool({TEXT, PDF} & set(names)) or (not names and TEXT.encode() in only[1])
    return _text_of(source.files) is not None


def _text_of(files: Mapping[str, bytes]) -> str | None:
    """The name of the file that is the correspondence."""
    for name, content in files.items():
        top = content[:_TOP_BYTES]
        may_be = SEPARATOR.encode() in top and b"/request/" in top
        if may_be and is_correspondence(top.decode("utf-8", "replace")):
            return name
    return None


def _read(source: Source) -> Imported:
    name = next(iter(source.files))
    files, refused = files_of(source)
    if files is None:
        return Imported(diagnostics=refused)
    text_name = _text_of(files) or (TEXT if TEXT in files else None)
    if text_name is None:
        return _in_pdf(name, files)
    text = _judged(text_name, files[text_name])
    if isinstance(text, Diagnostic):
        return Imported(diagnostics=(text,))
    of_messages, others = _placed({key: data for key, data in files.items() if key != text_name})
    draft, told = request_of_correspondence(text, of_messages)
    if not draft.messages:
        return Imported(diagnostics=(no_letters(Place(text_name)),))
    answers = sum(message.party is Party.AUTHORITY for message in draft.messages)
    lost = [file.name for number, mine in of_messages.items() if number > answers for file in mine]
    return Imported((draft,), tuple(file_not_placed(Place(name), file) for file in (*others, *lost)), told)


def _judged(name: str, content: bytes) -> str | Diagnostic:
    """The text of the correspondence; what is wrong with it if it is not to be read."""
    if len(content) > LARGEST_BYTES:
        return source_too_large(Place(name), len(content), LARGEST_BYTES)
    count = content.count(SEPARATOR.encode())
    if count > MOST_LETTERS:
        return too_many_letters(Place(name), count, MOST_LETTERS)
    return utf8_of(name, content)


def _placed(files: Mapping[str, bytes]) -> tuple[dict[int, list[SourceFile]], list[str]]:
    """The files by the number of their answer, and the names of those that have none."""
    of_messages: dict[int, list[SourceFile]] = defaultdict(list)
    others: list[str] = []
    for name, content in files.items():
        if found := _FILE.fullmatch(name.rpartition("/")[2]):
            of_messages[int(found["message"])].append(SourceFile(found["name"], content))
        else:
            others.append(name)
    return dict(of_messages), others


def _in_pdf(name: str, files: Mapping[str, bytes]) -> Imported:
    """A draft of what is known without the letters: the PDF that has them, and the files of each answer."""
    if PDF not in files:
        return Imported(diagnostics=(no_letters(Place(name)),))
    of_messages, others = _placed({key: data for key, data in files.items() if key != PDF})
    letters = SourceMessage("", missing=IN_PDF, files=(SourceFile(PDF, files[PDF]),))
    answers = (
        SourceMessage("", Party.AUTHORITY, missing=IN_PDF, files=tuple(of_messages[number]))
        for number in sorted(of_messages)
    )
    draft = Draft(None, None, None, None, None, (letters, *answers))
    unplaced = tuple(file_not_placed(Place(name), other) for other in others)
    return Imported((draft,), (letters_in_a_pdf(Place(name)), *unplaced))


IMPORTER = Importer(
    "alaveteli-zip",
    "the zip of all correspondence of a request on WhatDoTheyKnow or another Alaveteli site",
    _recognises,
    _read,
)
