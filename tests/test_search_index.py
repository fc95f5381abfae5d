"""The index as values: what its files hold, and of what."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace

from foi_archive.analysis.case import Case
from foi_archive.model.thread import Letter
from foi_archive.search.encoding import CALLBACK, IndexFile, packed
from foi_archive.search.index import index_files
from foi_archive.search.indexed import indexed
from foi_archive.search.passages import questions, texts
from foi_archive.search.shards import inverted, shards
from foi_archive.search.titles import title_blocks
from foi_archive.search.weights import HIGHEST, Weighed, request_weights
from hypothesis import given as for_all
from hypothesis import strategies as st
from small_archive import CASES

_terms = st.dictionaries(st.text("abcé𠀀", min_size=1, max_size=4), st.integers(1, HIGHEST), max_size=8)


def built(cases: dict[str, Case]) -> tuple[str, dict[str, IndexFile]]:
    build, files = index_files(cases, {name: indexed(case) for name, case in cases.items()})
    return build, {file.path: file for file in files}


def content(file: IndexFile) -> tuple[str, str, object]:
    """What a file hands over: its path, its build, its content."""
    assert file.text.startswith(f"{CALLBACK}(...[")
    path, build, value = json.loads(file.text.removeprefix(f"{CALLBACK}(...").rstrip().removesuffix(")"))
    return path, build, value


@for_all(st.lists(_terms, max_size=40))
def test_shards_hold_every_term_of_every_document(documents: list[dict[str, int]]) -> None:
    columns = [(inverted(map(Weighed.of, documents)), len(documents))]
    found: dict[str, dict[int, int]] = {}
    order: list[str] = []
    for shard in shards(columns):
        for term, postings in unpacked(shard.content):
            found[term] = postings
            order.append(term)
        assert shard.first == shard.content[0].split("\n")[0]
    expected: dict[str, dict[int, int]] = {}
    for number, document in enumerate(documents):
        for term, weight in document.items():
            expected.setdefault(term, {})[number] = weight
    assert expected == found
    assert order == sorted(order, key=lambda term: term.encode("utf-16-be"))


def test_a_term_of_more_than_half_of_many_documents_has_no_postings() -> None:
    many = [{"everywhere": 1, "rare": 1} if number % 3 else {"everywhere": 1} for number in range(256)]
    for documents, held in ((many, set()), (many[:255], {"everywhere", "rare"})):
        (shard,) = shards([(inverted(map(Weighed.of, documents)), len(documents))])
        assert held == {term for term, postings in unpacked(shard.content) if postings}


def test_every_file_says_what_it_is_and_of_which_build() -> None:
    build, files = built(CASES)
    for path, file in files.items():
        said, mark, _ = content(file)
        assert path == said
        assert (mark == build) == (not path.startswith("search/texts/"))


def test_the_same_archive_has_the_same_index_in_any_order() -> None:
    assert built(CASES) == built(dict(reversed(CASES.items())))


def test_with_a_change_the_build_is_another_and_the_texts_of_other_requests_stay() -> None:
    name = "northmoor-council/pothole-claims-again"
    changed = replace(CASES[name], thread=replace(CASES[name].thread, summary="Something else."))
    (build, before), (other, after) = built(CASES), built(CASES | {name: changed})
    assert build != other
    assert {f"search/texts/{name}.js"} == {
        path for path in before if path.startswith("search/texts/") and before[path] != after[path]
    }


def test_an_empty_archive_has_an_index() -> None:
    _, files = built({})
    assert {"search/meta.js", "search/facets.js", "search/orders.js", "search/questions.js"} == set(files)


def test_a_repeated_passage_is_indexed_where_it_first_stood() -> None:
    repeating = [case for case in CASES.values() if case.repeats]
    assert repeating
    for case in repeating:
        shown = [text.text for text in texts(case)]
        for repeat in case.repeats:
            block = case.thread.body[repeat.block]
            passage = block.text[repeat.passage.start : repeat.passage.end]
            assert 1 == sum(" ".join(passage.split()) in " ".join(text.split()) for text in shown)


def test_a_hidden_letter_is_not_indexed() -> None:
    case = CASES["vale-of-esk-nhs-trust/ward-closures"]
    (hidden,) = [message.id for message in case.thread.messages if message.hidden is not None]
    for message, is_found in ((hidden, False), ("m1", True)):
        thread = replace(case.thread, body=(*case.thread.body, Letter(message, "xyzzy")))
        assert is_found == ("xyzzy" in request_weights(replace(case, thread=thread)).terms.split("\n"))


def test_a_hit_says_what_nobody_has_reviewed() -> None:
    sources = {
        answer.source for _, answer in questions(CASES["saltfen-drainage-board/pumping-station-discharges"])
    }
    assert any(source.endswith(", not yet reviewed") for source in sources)
    assert all(
        source.endswith("reviewed") == (history.standing.decision.drafted is not None)
        for case in CASES.values()
        for history, (_, answer) in zip(case.histories, questions(case), strict=True)
        if history.standing and (source := answer.source)
    )
    titles = [line for block in title_blocks(list(CASES.values()), list(CASES)) for line in block[1]]
    drafts = {line[0] for line in titles if line[4].endswith(", draft")}
    assert {name for name, case in CASES.items() if case.thread.draft} == drafts != set()


def test_texts_are_compressed_without_a_header() -> None:
    _, files = built(CASES)
    _, _, value = content(files["search/texts/northmoor-council/pothole-claims-again.js"])
    held = json.loads(zlib.decompress(base64.b64decode(str(value)), -15))
    assert {"summary", "texts", "questions"} == set(held)


@for_all(st.lists(st.integers(0, 2**31 - 1)))
def test_numbers_are_packed_without_loss(numbers: list[int]) -> None:
    assert numbers == list(_numbers(base64.b64decode(packed(numbers))))


def unpacked(shard: list[str]) -> Iterator[tuple[str, dict[int, int]]]:
    """The terms of a shard of one column, each with its documents and their weights."""
    terms, column = shard[0].split("\n"), base64.b64decode(shard[1])
    lengths, place = [], 0
    while len(lengths) < 2 * len(terms):
        end = place + 1
        while column[end - 1] > 127:
            end += 1
        lengths += _numbers(column[place:end])
        place = end
    for term, size in zip(terms, lengths[1::2], strict=True):
        documents, number = {}, -1
        for posting in _numbers(column[place : place + size]):
            number += posting // (HIGHEST + 1)
            documents[number] = posting % (HIGHEST + 1)
        place += size
        yield term, documents


def _numbers(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0
