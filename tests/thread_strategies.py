"""Threads for property tests: every field, with text that is hostile to YAML, Markdown and HTML."""

from __future__ import annotations

import string

from foi_archive.model.citation import Citation
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision, Effect, PublicInterest, Stage
from foi_archive.model.kept import KeptField, KeptFields
from foi_archive.model.message import Attachment, Consideration, DateEvidence, Message, MessageKind, Promise
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question, SplitBy
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import AttachmentText, Letter, Note, Thread
from foi_archive.model.when import When
from foi_archive.thread.fields import RECORDS
from hypothesis import strategies as st

LOOKS_LIKE_YAML = (
    "", "~", "null", "Null", "true", "no", "NO", "off", "y", "=", "<<", "2016-09-23", "2016-13-45",
    "12:30", "010", "0x1F", "1_000", "1e3", ".nan", "-", "---", "...", "- a", "? a", "a: b", "a:", ":",
    "{a: b}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", ">-", "#a", "a #b", " a", "a ", "'",
    '"', "\\", "a\tb", "\u00a0a", "\n", "a\n", "a\n\n", "a\n b\n", "\na",
)  # fmt: skip
FRAGMENTS = (
    "~~~", "~~~~~ letter m2", "\n~~~\n", "~~~ letter m1\n", "\n---\n", "---", "```",
    "</div><script>alert(1)</script>", "&amp;", "&#65;", "1) ", "# ", "> ", "    ", "\t", "\u00a0",
    "\u2028", "\u2029", "\x85", "\u200b", "\ufeff", "\u202e", "\ufffd", "£", "“", "’", "\u00e9",
    "e\u0301", "👍🏽", "\U0010ffff", "\n", "\n\n", "\\n", "{{ config }}", "%TAG ", ": ", " #",
)  # fmt: skip

_REFUSED_IN_FIELDS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\x85\ufffe\uffff\x7f"
_LETTERS_AND_DIGITS = string.ascii_letters + string.digits

_in_fields = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=_REFUSED_IN_FIELDS)
_in_letters = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
_fragments = st.sampled_from(FRAGMENTS)
_fragments_of_fields = _fragments.filter(lambda piece: not set(piece) & set(_REFUSED_IN_FIELDS))


def _pieces(fragments: st.SearchStrategy[str], characters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(fragments | st.text(characters, max_size=8), max_size=8).map("".join)


field_texts = st.sampled_from(LOOKS_LIKE_YAML) | _pieces(_fragments_of_fields, _in_fields)
"""Any text that a field can hold."""

letter_texts = _pieces(_fragments, _in_letters)
"""Any text that a letter can hold."""

names = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
message_ids = st.integers(1, 999).map("m{}".format)
days = st.dates().map(When.on)
whens = days | st.sampled_from(
    ["2016", "2016-11", "2016-11-21/2016-11-24", "2016-12-10/..", "../2016", "0001-01-01"]
).map(When.parse)
laws = st.sampled_from(["uk-foia", "uk-eir", "us-foia", "eu-1049", ""])
citations = st.builds(
    Citation,
    st.sampled_from(["uk-foia", "uk-eir", "us-foia"]),
    st.sampled_from(["s31", "s31(1)(a)", "s40(3A)", "r12(5)(e)", "a4(2)/i1", "b7E"]),
)
addresses = st.sampled_from(
    ["https://example.org/a?b=1&c=[2]#d", "http://example.org", "https://example.org/a:b,c"]
)

_known_names = {field.name for record in RECORDS for field in record.fields}
field_names = field_texts.filter(lambda name: name not in _known_names)


def _kept_groups(values: st.SearchStrategy) -> st.SearchStrategy:
    fields = st.lists(st.builds(KeptField, field_names, values), max_size=3, unique_by=lambda kept: kept.name)
    return fields.map(lambda kept: KeptFields(tuple(kept)))


kept_values = st.recursive(
    field_texts, lambda values: st.lists(values, max_size=3).map(tuple) | _kept_groups(values), max_leaves=4
)


def _depth(value: object) -> int:
    match value:
        case tuple():
            return 1 + max(map(_depth, value), default=0)
        case KeptFields(fields):
            return 1 + max((_depth(kept.value) for kept in fields), default=0)
    return 0


# The deepest record stands five deep, and eight are allowed.
kept_fields = st.builds(KeptField, field_names, kept_values.filter(lambda value: _depth(value) <= 3))
others = st.lists(kept_fields, max_size=2, unique_by=lambda kept: kept.name).map(tuple)
optional_texts = st.none() | field_texts
drafted = st.none() | st.sampled_from(Confidence)


def tuples(items: st.SearchStrategy, most: int = 3, **options: object) -> st.SearchStrategy:
    return st.lists(items, max_size=most, **options).map(tuple)


evidence = st.builds(DateEvidence, message_ids, field_texts, others)
attachments = st.builds(
    Attachment,
    field_texts,
    st.none() | st.text("0123456789abcdef", min_size=64, max_size=64),
    st.none() | st.integers(0, 10**15 - 1),
    optional_texts,
    others,
)
messages = st.builds(
    Message,
    id=message_ids,
    kind=st.sampled_from(MessageKind),
    sender=field_texts,
    role=optional_texts,
    date=st.none() | whens,
    received=st.none() | whens,
    dated_by=tuples(evidence),
    promised=st.none() | st.builds(Promise, whens, field_texts, others),
    considering=st.none() | st.builds(Consideration, tuples(citations), field_texts, others),
    missing=optional_texts,
    attachments=tuples(attachments),
    hidden=optional_texts,
    lang=st.none() | st.sampled_from(["en", "cy", "en-GB", "no"]),
    note=optional_texts,
    drafted=drafted,
    other=others,
)
question_ids = st.text(_LETTERS_AND_DIGITS, min_size=1, max_size=3)
questions = st.builds(
    Question,
    question_ids,
    message_ids,
    field_texts,
    st.sampled_from(SplitBy),
    optional_texts,
    drafted,
    others,
)
decisions = st.builds(
    Decision,
    message=message_ids,
    questions=tuples(question_ids),
    outcome=st.none() | st.sampled_from(Outcome),
    effect=st.none() | st.sampled_from(Effect),
    stage=st.none() | st.sampled_from(Stage),
    exemptions=tuples(citations),
    public_interest=st.none() | st.sampled_from(PublicInterest),
    quotes=tuples(field_texts),
    after=optional_texts,
    reason=optional_texts,
    where=optional_texts,
    target=optional_texts,
    note=optional_texts,
    drafted=drafted,
    other=others,
)
letters = st.builds(Letter, message_ids, letter_texts)
attachment_names = st.sampled_from(["response.pdf", "Scan of page 1.pdf", "é.txt", "a~b"])
attachment_texts = st.builds(AttachmentText, message_ids, attachment_names, letter_texts)
notes = st.sampled_from([
    "A note.", "# Heading\n\n- item", "```\n~~~ letter m9\n```", "~~ struck ~~", "&amp; <b>", "\u00a0x",
    "***", "x\n---",
]).map(Note)  # fmt: skip


def _without_notes_in_a_row(blocks: list) -> tuple:
    """Two notes in a row would be one."""
    return tuple(
        block
        for before, block in zip([None, *blocks], blocks, strict=False)
        if not (isinstance(before, Note) and isinstance(block, Note))
    )


bodies = st.lists(letters | attachment_texts | notes, max_size=5).map(_without_notes_in_a_row)
threads = st.builds(
    Thread,
    title=field_texts,
    authority=names,
    requester=field_texts,
    law=laws,
    messages=tuples(messages),
    source=st.none() | addresses,
    source_status=optional_texts,
    references=tuples(field_texts),
    tags=tuples(field_texts),
    summary=optional_texts,
    questions=tuples(questions),
    decisions=tuples(decisions),
    draft=st.booleans(),
    closed=st.none() | whens,
    related=tuples(field_texts),
    receipt_rule=st.sampled_from(ReceiptRule),
    note=optional_texts,
    other=others,
    body=bodies,
)
"""Any thread that a file can tell."""

_sentences = st.integers(0, 11).map(
    lambda number: " ".join(f"{number}.{word}" for word in range(7 + 5 * number)) + ".,x"[number % 3]
)
_spaces = st.sampled_from([" ", "\n", "\n\n", "\u00a0 "])
_repeating_texts = st.lists(st.tuples(_sentences, _spaces), max_size=8).map(
    lambda pairs: "".join(sentence + space for sentence, space in pairs)
)


@st.composite
def _repeating_threads(draw: st.DrawFn) -> Thread:
    ids = [f"m{number}" for number in range(1, draw(st.integers(2, 5)) + 1)]
    hidden = st.sampled_from([None, None, None, "secret"])
    texts = st.builds(Letter, st.sampled_from(ids), _repeating_texts) | st.builds(
        AttachmentText, st.sampled_from(ids), attachment_names, _repeating_texts
    )
    quotes = _sentences.map(lambda sentence: (sentence,))
    return Thread(
        title="Repeats",
        authority="a",
        requester="b",
        law="uk-foia",
        messages=tuple(Message(id_, MessageKind.RESPONSE, "c", hidden=draw(hidden)) for id_ in ids),
        decisions=draw(tuples(st.builds(Decision, st.sampled_from(ids), st.just(()), quotes=quotes))),
        body=draw(st.lists(texts, min_size=2, max_size=8).map(tuple)),
    )


repeating_threads = _repeating_threads()
"""Threads whose letters are made of a few sentences each, in any order and with any white space between."""
