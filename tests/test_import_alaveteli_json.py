"""The JSON of a request on Alaveteli: what is not as the platform writes it is refused at its place."""

from __future__ import annotations

import pytest
from foi_archive.importers.alaveteli_json import IMPORTER
from foi_archive.importers.source import Source

USUAL = """{"url_title": "x", "title": "Visits", "public_body": {"name": "Example Council"},
 "info_request_events": [
  {"event_type": "sent", "created_at": "2024-03-01T10:00:00Z", "outgoing_message_id": 5}]}"""


def said(json: str | bytes) -> list[str]:
    content = json if isinstance(json, bytes) else json.encode()
    assert IMPORTER.recognises(Source({"x.json": content}))
    imported = IMPORTER.read(Source({"x.json": content}))
    assert bool(imported.drafts) == ("json-without-letters" in str(imported.diagnostics))
    return [str(diagnostic).partition("\n")[0] for diagnostic in imported.diagnostics]


@pytest.mark.parametrize(
    ("usual", "wrong", "complaint"),
    [
        ("5}", "NaN}", 'x.json:3:87: error: "NaN" is no number that can be kept [json-number]'),
        ("5}", "1e400}", 'x.json:3:87: error: "1e400" is no number that can be kept [json-number]'),
        (
            '"title": "Visits"',
            '"title": "Visits", "title": "Books"',
            'x.json:1:39: error: the key "title" stands here a second time [json-duplicate-key]',
        ),
        ("5}", "[" * 100_000, "x.json:3:148: error: this is nested deeper than 64 [json-too-deep]"),
        (
            '"Visits"',
            '["Visits"]',
            "x.json:1:29: error: title is a list, where a text is expected [json-wrong-type]",
        ),
        (
            "5}",
            '"5"}',
            "x.json:3:87: error: info_request_events[0].outgoing_message_id is a text,"
            " where a number is expected [json-wrong-type]",
        ),
        (
            '{"event_type": "sent", ',
            '7, {"event_type": "sent", ',
            "x.json:3:3: error: info_request_events[0] is a number,"
            " where an object is expected [json-wrong-type]",
        ),
        (
            '{"name": "Example Council"}',
            "[]",
            "x.json:1:54: error: public_body is a list, where an object is expected [json-wrong-type]",
        ),
    ],
    ids=lambda part: part[:20],
)
def test_what_the_platform_does_not_write_is_refused(usual: str, wrong: str, complaint: str) -> None:
    assert [complaint] == said(USUAL.replace(usual, wrong))


def test_a_byte_order_mark_is_refused() -> None:
    assert ["x.json:1:1: error: this begins with a byte order mark [json-encoding]"] == said(
        b"\xef\xbb\xbf" + USUAL.encode()
    )


def test_an_instant_that_is_none_leaves_the_day_open() -> None:
    content = USUAL.replace("2024-03-01T10:00:00Z", "32 Foo 2024").encode()
    (draft,) = IMPORTER.read(Source({"x.json": content})).drafts
    assert draft.messages[0].sent is None
    assert any("32 Foo 2024" in leftover.text for leftover in draft.left)


def test_null_and_what_is_missing_are_not_known() -> None:
    content = b'{"info_request_events": null, "public_body": null, "title": null, "tags": [[null]]}'
    (draft,) = IMPORTER.read(Source({"x.json": content})).drafts
    assert (None, None, (), ()) == (draft.title, draft.authority, draft.tags, draft.messages)
