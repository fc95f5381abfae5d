"""Zip files of strangers: what the standard library packs is read, and all else is refused by name."""

from __future__ import annotations

import io
import stat
import struct
import time
import tracemalloc
import warnings
import zipfile
from collections.abc import Iterable

import pytest
from effort import HANGS
from foi_archive.importers.zip_names import clash_in, is_unsafe
from foi_archive.importers.zip_reader import LARGEST_BYTES, names_in_zip, read_zip
from hypothesis import given
from hypothesis import strategies as st

_NAME = st.from_regex(r"[a-z0-9]{1,8}(?:/[a-z0-9]{1,8}\.[a-z]{1,3})?", fullmatch=True)
_FILES = st.dictionaries(_NAME, st.binary(max_size=200), max_size=8)


Entries = Iterable[tuple[str | zipfile.ZipInfo, bytes]]


def packed(entries: Entries, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as written:
        warnings.simplefilter("ignore")  # of duplicate names
        for name, content in entries:
            written.writestr(name, content)
    return file.getvalue()


def link(name: str, mode: int = stat.S_IFLNK) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (mode | 0o777) << 16
    return entry


def said(content: bytes) -> str:
    files, (diagnostic,) = read_zip("x.zip", content)
    assert files is None
    return str(diagnostic).partition("\n")[0]


@given(_FILES, st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
def test_what_the_standard_library_packs_is_read_as_it_is(files: dict[str, bytes], method: int) -> None:
    names = list(files)
    content = packed(files.items(), method)
    if clash_in(names):
        assert "zip-names-clash" in said(content)
    else:
        assert (files, ()) == read_zip("x.zip", content)
        assert names == list(names_in_zip(content)) or not files


@given(_FILES.filter(lambda files: not clash_in(files)), st.data())
def test_a_zip_that_was_changed_is_refused_or_is_the_same(
    files: dict[str, bytes], data: st.DataObject
) -> None:
    content = bytearray(packed(files.items()))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= 1 << data.draw(st.integers(0, 7))
    read, diagnostics = read_zip("x.zip", bytes(content[: data.draw(st.integers(at, len(content)))]))
    assert (read is None) == bool(diagnostics)
    assert read is None or list(read.values()) == list(files.values())


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04"):
        files, diagnostics = read_zip("x.zip", start + content)
        assert (files is None) == bool(diagnostics)
        names_in_zip(start + content)


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.txt",
        "/etc/passwd",
        "a/../../b",
        "C:\\x",
        "C:x",
        "a\\..\\b",
        "./a",
        "a//b",
        "a\nb",
        "..",
        " ",
        ". ",
    ],
)
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    assert is_unsafe(name)
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    assert "[zip-unsafe-name]" in said(packed([("correspondence.txt", b""), (entry, b"")]))


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ([(link("passwd"), b"/etc/passwd")], '"passwd" is a link or a device [zip-no-file]'),
        ([(link("pipe", stat.S_IFIFO), b"")], '"pipe" is a link or a device [zip-no-file]'),
        ([("a.pdf", b"1"), ("a.pdf", b"2")], '"a.pdf" and "a.pdf" are the same name'),
        ([("Case.pdf", b"1"), ("case.pdf", b"2")], '"Case.pdf" and "case.pdf" are the same name'),
        ([("caf\u00e9", b"1"), ("cafe\u0301", b"2")], "are the same name on most systems [zip-names-clash]"),
        ([("a", b"1"), ("a/b", b"2")], '"a" and "a/b" are the same name'),
        ([("a/b", b"2"), ("A", b"1")], '"a/b" and "A" are the same name'),
        ([("2_3_data.zip", b"PK")], '"2_3_data.zip" is a zip in this zip [zip-in-zip]'),
        (
            [("bomb", bytes(52_000_000))],
            '"bomb" unpacks from 50,555 to 52,000,000 bytes [zip-too-large]',
        ),
        (
            [(str(number), bytes(1_000_000)) for number in range(70)],
            f"and at most {LARGEST_BYTES:,} are read [zip-too-large]",
        ),
        (
            [(str(number), b"") for number in range(3_000)],
            "this zip has 3,000 entries, and at most 2,000 are read [zip-too-large]",
        ),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_is_no_plain_file_is_refused(entries: Entries, complaint: str) -> None:
    assert complaint in said(packed(entries))


def test_a_hundred_thousand_entries_are_refused_at_once() -> None:
    content = packed((f"{number}.txt", b"") for number in range(100_000))
    start = time.process_time()
    tracemalloc.start()
    assert "this zip has 65,535 or more entries" in said(content)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - start < HANGS
    assert peak_bytes < 1_000_000


def test_an_encrypted_zip_is_refused() -> None:
    content = bytearray(packed([("secret.txt", b"words")]))
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    assert '"secret.txt" is encrypted [zip-encrypted]' in said(bytes(content))


@pytest.mark.parametrize("size", [0, 10, 999, 1_001, 5_000, 2**32 - 2])
def test_a_size_that_lies_is_refused(size: int) -> None:
    content = bytearray(packed([("a", bytes(range(250)) * 4)], zipfile.ZIP_DEFLATED))
    struct.pack_into("<L", content, content.index(b"PK\x01\x02") + 24, size)
    assert "[zip-broken]" in said(bytes(content)) or "[zip-too-large]" in said(bytes(content))


def test_files_that_lie_over_each_other_are_refused() -> None:
    content = bytearray(packed([("a", b"one"), ("b", b"two")], zipfile.ZIP_STORED))
    second = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, second + 42, 0)
    assert '"b" lies over another file [zip-broken]' in said(bytes(content))


def test_words_before_or_behind_a_zip_are_refused() -> None:
    content = packed([("a", b"one")])
    assert "[zip-broken]" in said(content + b"more")
    assert "[zip-broken]" in said(b"PK\x03\x04" + content)
