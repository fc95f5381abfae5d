"""The JSON of Froide and MuckRock, with any values changed: it is refused, or each word has a place."""

from __future__ import annotations

import copy
import json
import time
from pathlib import Path
from typing import Any

import pytest
from effort import HANGS
from foi_archive.importers import froide, muckrock
from foi_archive.importers.froide_law import law_of_froide
from foi_archive.importers.html_text import MOST_TAGS
from foi_archive.importers.source import Imported, Importer, Source, missing_words
from foi_archive.model.place import Severity
from hypothesis import given
from hypothesis import strategies as st

_CASES = Path(__file__).parent / "importers"
_USUAL = {
    importer.name: json.loads((_CASES / importer.name / "usual.json").read_text("utf-8"))
    for importer in (froide.IMPORTER, muckrock.IMPORTER)
}
_IMPORTERS = pytest.mark.parametrize(
    "importer", [froide.IMPORTER, muckrock.IMPORTER], ids=lambda one: one.name
)
_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
_SINGLE = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), _TEXT)
_VALUE = st.one_of(
    _SINGLE, st.just("<p>a<br>b"), st.lists(_SINGLE, max_size=2), st.dictionaries(_TEXT, _SINGLE)
)


def _read(importer: Importer, request: object) -> Imported:
    source = Source({"request.json": json.dumps(request).encode()})
    assert importer.recognises(source)
    return importer.read(source)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Each object or list in a value with one of its keys or numbers."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    return [place for key in keys for place in ((value, key), *_places(value[key]))]


@_IMPORTERS
@given(data=st.data())
def test_no_word_is_lost_whatever_is_changed(importer: Importer, data: st.DataObject) -> None:
    request = copy.deepcopy(_USUAL[importer.name])
    for _ in range(data.draw(st.integers(1, 3))):
        around, key = data.draw(st.sampled_from(_places(request)))
        around[key] = data.draw(_VALUE)
    imported = importer.read(Source({"request.json": json.dumps(request).encode()}))
    errors = [said for said in imported.diagnostics if said.severity is Severity.ERROR]
    assert bool(errors) != bool(imported.drafts)
    assert () == missing_words(imported.told, imported.drafts)


@_IMPORTERS
@given(cut=st.integers(0, 3_000))
def test_a_file_that_ends_too_early_is_refused(importer: Importer, cut: int) -> None:
    content = json.dumps(_USUAL[importer.name]).encode()[:cut]
    assert importer.read(Source({"request.json": content})).diagnostics


@pytest.mark.parametrize(
    ("law", "of_authority", "expected"),
    [
        ({"name": "Informationsfreiheitsgesetz Bund (IFG)"}, "Bund", "germany-ifg"),
        ({"name": "Informationsfreiheitsgesetz des Bundes"}, None, "germany-ifg"),
        (
            {"name": "Informationsfreiheitsgesetz (IFG)", "jurisdiction": {"name": "Bund"}},
            None,
            "germany-ifg",
        ),
        ({"name": "Informationsfreiheitsgesetz (IFG)", "jurisdiction": "x"}, "Bund", "germany-ifg"),
        ({"name": "Informationsfreiheitsgesetz (IFG)", "jurisdiction": "x"}, "Saarland", None),
        ({"name": "Informationsfreiheitsgesetz (IFG)"}, "Bund", None),
        ({"name": "Informationsfreiheitsgesetz Bund (IFG, UIG, VIG)", "meta": True}, "Bund", None),
        ({"name": "Informationsfreiheitsgesetz Bund (IFG)", "combined": ["y"]}, "Bund", None),
        ({"name": "Umweltinformationsgesetz Bund (UIG)"}, "Bund", None),
        ({"name": "Berliner Informationsfreiheitsgesetz (IFG)"}, "Berlin", None),
        ({"name": "Hamburgisches Transparenzgesetz (HmbTG)"}, "Hamburg", None),
        ({"name": "Regulation (EC) No 1049/2001"}, "European Union", "eu-1049"),
        ("https://fragen.example.org/api/v1/law/1/", "Bund", None),
        (None, "Bund", None),
    ],
)
def test_the_law_is_that_of_the_federation_only_where_the_json_says_so(
    law: object, of_authority: str | None, expected: str | None
) -> None:
    jurisdiction = {"resource_uri": "x", "name": of_authority}
    assert expected == law_of_froide({"law": law, "public_body": {"jurisdiction": jurisdiction}})


def test_a_letter_with_too_many_tags_is_left_out_word_for_word() -> None:
    request = copy.deepcopy(_USUAL["muckrock"])
    request["communications"][1] |= {"full_html": True, "communication": "<b>x " * MOST_TAGS + "<b>y"}
    imported = _read(muckrock.IMPORTER, request)
    assert "html-too-large" in [said.rule for said in imported.diagnostics]
    assert () == missing_words(imported.told, imported.drafts)
    assert "" == imported.drafts[0].messages[1].text


@_IMPORTERS
def test_a_file_in_which_nobody_may_see_anything_has_no_letters(importer: Importer) -> None:
    request = copy.deepcopy(_USUAL[importer.name])
    for message in request.get("messages", []):
        message["not_publishable"] = True
    request["communications"] = []
    assert "no-letters" in [said.rule for said in _read(importer, request).diagnostics]


@_IMPORTERS
def test_a_long_thread_is_read_in_seconds(importer: Importer) -> None:
    request = copy.deepcopy(_USUAL[importer.name])
    key = "messages" if "messages" in request else "communications"
    request[key] = request[key] * 1_500
    before = time.process_time()
    assert _read(importer, request).drafts
    assert time.process_time() - before < HANGS
