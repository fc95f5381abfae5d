"""JSON of platforms: what is valid is read as it is, and all else is refused at its place."""

from __future__ import annotations

import json
import time
import tracemalloc
from decimal import Decimal

import pytest
from effort import HANGS
from foi_archive.importers.json_shape import Kind, text_at, wrong_types
from foi_archive.importers.strict_json import path_in_words, place_in_json, read_json, texts_of
from hypothesis import example, given
from hypothesis import strategies as st

_TEXT = st.text(st.characters(codec="utf-8"))
_SINGLE = st.one_of(st.none(), st.booleans(), st.integers(), _TEXT)
_VALUES = st.recursive(
    _SINGLE, lambda inner: st.one_of(st.lists(inner), st.dictionaries(_TEXT, inner)), max_leaves=20
)


@given(_VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_what_is_valid_is_read_as_it_is(value: object, ascii_only: bool, indent: int | None) -> None:
    content = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
    assert (value, ()) == read_json("x.json", content)


@given(st.text(st.sampled_from('[]{},:"\\ \n-+.0123eEtrufalsn\u00e9\ud800/'), max_size=12))
@example('{"a" 1}')
@example("[1,]")
@example("01")
def test_what_is_read_is_what_the_standard_library_reads(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    value, diagnostics = read_json("x.json", content)
    if not diagnostics:
        assert json.loads(content, parse_float=Decimal) == value


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "x:1:1: error: the end of the file stands where a value is expected [json-broken]"),
        (b'{"a":\n NaN}', 'x:2:2: error: "NaN" is no number that can be kept [json-number]'),
        (b"[-Infinity]", 'x:1:2: error: "-Infinity" is no number that can be kept [json-number]'),
        (b"[1e400]", 'x:1:2: error: "1e400" is no number that can be kept [json-number]'),
        (b"[1e-400]", 'x:1:2: error: "1e-400" is no number that can be kept [json-number]'),
        (b"[1e99999999999999999999]", '"1e99999999999999999999" is no number'),
        (b"[" + b"1" * 5_000 + b"]", "[json-number]"),
        (
            '{"é": 1,\n "a": {"b": 1, "b": 2}}'.encode(),
            'x:2:16: error: the key "b" stands here a second time [json-duplicate-key]',
        ),
        (b'{"a": 1, "\\u0061": 2}', 'x:1:10: error: the key "a" stands here a second time'),
        (b"[" * 100_000, "x:1:65: error: this is nested deeper than 64 [json-too-deep]"),
        (b'{"a":' * 100_000, "x:1:321: error: this is nested deeper than 64 [json-too-deep]"),
        (b"\xef\xbb\xbf{}", "x:1:1: error: this begins with a byte order mark [json-encoding]"),
        ('{"a": 1}'.encode("utf-16"), "x:1:1: error: this begins with a byte order mark [json-encoding]"),
        (b'{"a":\n"\xa3"}', "x:2:2: error: the byte 0xA3 is not UTF-8 [json-encoding]"),
        (b'["\\ud83d"]', "x:1:2: error: a text holds half of a character [json-half-a-character]"),
        (b'["\xed\xa0\xbd"]', "x:1:3: error: the byte 0xED is not UTF-8 [json-encoding]"),
        (b'["a\nb"]', "x:1:4: error: a line break or another control character stands in a text"),
        (b'["a', "x:1:2: error: the text that begins here is never closed [json-broken]"),
        (b'["\\x"]', "a backslash stands before a sign that needs none"),
        (b'["\\u12"]', "has to be followed by four hexadecimal digits"),
        (b"[1 2]", 'x:1:4: error: "2" stands where a comma or the end of the list is expected'),
        (b'{"a": 1,}', 'x:1:9: error: "}" stands where a key in double quotes is expected'),
        (b"{'a': 1}", '"\'" stands where a key in double quotes is expected'),
        (b"[1,]", 'x:1:4: error: "]" stands where a value is expected'),
        (b"[1}", 'x:1:3: error: "}" stands where a comma or the end of the list is expected'),
        (b"[] // done", 'x:1:4: error: "/" stands where the end of the file is expected'),
        (b"[True]", 'x:1:2: error: "T" stands where a value is expected'),
        (b'["' + b"a" * 17_000_000 + b'"]', "[source-too-large]"),
        (b"[" + b"[]," * 500_000 + b"0]", "error: there are more than 400,000 values [json-too-many-values]"),
    ],
    ids=lambda given: given[:12].decode("latin-1") if isinstance(given, bytes) else "",
)
def test_what_is_wrong_is_refused_at_its_place(content: bytes, said: str) -> None:
    start = time.process_time()
    tracemalloc.start()
    value, (diagnostic,) = read_json("x", content)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert value is None
    assert said in str(diagnostic)
    assert peak_bytes < 100_000_000
    assert time.process_time() - start < HANGS


def test_a_number_keeps_its_zeros() -> None:
    assert [((), "12.50")] == list(texts_of(read_json("x", b"12.50")[0]))


def test_each_text_has_its_path() -> None:
    value, _ = read_json("x", b'{"a": [{"b": "one"}, null, 2], "c": {"d": ["", true]}}')
    texts = [(path_in_words(path), text) for path, text in texts_of(value)]
    assert [("a[0].b", "one"), ("a[2]", "2"), ("c.d[1]", "true")] == texts


@given(_VALUES)
def test_each_text_stands_at_its_place(value: object) -> None:
    content = json.dumps(value, ensure_ascii=False, indent=1).encode()
    lines = content.decode().split("\n")
    for path, text in texts_of(value):
        place = place_in_json("x", content, path)
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        found, _ = json.JSONDecoder().raw_decode(rest)
        assert text == ({True: "true", False: "false"}[found] if isinstance(found, bool) else str(found))


def test_values_of_another_kind_are_refused_at_their_places() -> None:
    content = b'{"title": ["x"],\n "user": {"name": 1},\n "events": [{"id": 1}, {"id": "2"}], "more": []}'
    value, _ = read_json("x", content)
    shape = {
        "title": Kind.TEXT,
        "user": {"name": Kind.TEXT},
        "events": [{"id": Kind.NUMBER}],
        "more": {"a": Kind.TRUTH},
        "not there": Kind.TEXT,
    }
    assert [
        "x:1:11: error: title is a list, where a text is expected [json-wrong-type]",
        "x:2:19: error: user.name is a number, where a text is expected [json-wrong-type]",
        "x:3:31: error: events[1].id is a text, where a number is expected [json-wrong-type]",
        "x:3:46: error: more is a list, where an object is expected [json-wrong-type]",
    ] == [str(found).partition("\n")[0] for found in wrong_types("x", content, value, shape)]


def test_null_is_of_every_kind_and_has_no_text() -> None:
    value, _ = read_json("x", b'{"a": null}')
    assert () == wrong_types("x", b'{"a": null}', value, {"a": Kind.TEXT})
    assert (None, None) == (text_at(value, "a"), text_at(value, "b", 0, "c"))
