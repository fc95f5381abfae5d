"""Which words of a letter are about which questions.

A letter answers below a number, below the repeated question, in a sentence that names the question, or by its
subject alone. A number or a repeated question holds for all that follows; a sentence that names others holds
for itself and the rest of its paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from foi_archive.drafting.anatomy import Anatomy
from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.blocks import Block, blocks_of, without_marks
from foi_archive.drafting.labels import Labels, Named
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.meant import is_meant, others
from foi_archive.drafting.statements import AS_ROW, statements
from foi_archive.drafting.subjects import Subjects
from foi_archive.drafting.titles import ARGUES, OF_ALL, OF_LAW, is_title, titles_of
from foi_archive.model.question import Question

_PART = re.compile(r"\(?(?P<label>[a-h]|[ivx]{1,4})\)\s")
_IN_TURN = re.compile(r"\bthe\s+(?:former|latter)\b|\brespectively\b", re.IGNORECASE)
_TURNS = re.compile(r"\bthe\s+former\b[^.]{3,300}?(?P<latter>\bthe\s+latter\b)", re.IGNORECASE)
_BULLET = re.compile(r"[•*–-][ \t]")
_TOGETHER = re.compile(r"(?:in|for|with|as to)\s+(?:both|all|each)\b|both\b", re.IGNORECASE)
# A sentence that speaks of "these" goes on with what was named.
_GOES_ON = re.compile(r"\b(?:this|these|those|they|them|it|its|their|that|both|each)\b", re.IGNORECASE)
_REPEATED = 3  # words: more than a label
_MOST = 0.6  # of all questions
_WITHIN = re.compile(
    r"\s*(?:our\s+|the\s+)?(?:response|answer|reply|a|decision)\s*[:.–-]?\s*$", re.IGNORECASE
)


def answers(
    anatomy: Anatomy,
    questions: Sequence[Question],
    cited: Sequence[tuple[int, int]],
    told: Sequence[int] = (),
) -> tuple[Answer, ...]:
    """The sentences of a letter's body in order, each with the questions that it is about.

    `cited` is where provisions stand: "(b)" of "section 31(1)(a) and (b)" is no question. `told` is where
    those begin of which only the contents are told: beside them stand the paragraphs of the law.
    """
    labels = Labels([question.id for question in questions])
    subjects = Subjects(questions)
    result: list[Answer] = []
    current: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    how, argues, goes_on, is_open, is_titled = How.LABELLED, False, False, False, False
    plain = without_marks(anatomy.text)
    blocks = list(blocks_of(anatomy, questions, labels))
    labelled = {name for block in blocks if not block.is_recital for name in block.ids}
    titles = titles_of(anatomy.text, blocks, subjects)
    # A letter that goes through the questions one by one: its labels hold until the next one.
    goes_through = holds = len(labelled) >= _MOST * len(questions)
    for block, behind in zip_longest(blocks, blocks[1:]):
        words = anatomy.text[block.start : block.end]
        if block.is_recital:
            current, argues, is_open, joint = (), False, False, ()
            continue
        if block.ids:
            # A review numbers its own points: what it calls "point 2 - the reports" may be question 3.
            titled = subjects.about(anatomy.text[slice(*block.title)], opens=True)
            current, how, argues, is_open = titled or (*joint, *block.ids), How.LABELLED, False, True
            if joint and set(current) == set(labels.ids):
                current = ()  # all are repeated, and the answers are still to come
            joint = _joint(anatomy.text, block, behind, current)
            if behind and not behind.ids and is_title(anatomy.text, block, current, subjects):
                block = replace(block, answer_start=block.end)
            is_alone = not anatomy.text[block.answer_start : block.end].strip()
            is_titled = False
            holds = goes_through or (is_alone and block.is_named)
        elif _WITHIN.fullmatch(words):
            continue
        elif block.is_heading and not goes_on and (not is_open or OF_LAW.search(words)):
            argues = bool(ARGUES.search(words))
            named = labels.named(words, 0, len(words))
            is_titled = block.start in titles and not named
            if is_titled:
                current, how = titles[block.start], How.NAMED
            elif named:
                current, how = _ids(named), How.LABELLED
            elif not argues:
                current = ()
            continue
        elif not goes_on and OF_ALL.match(words):
            current, is_titled = (), False
        found = _narrowed(
            _sentences(
                anatomy.text,
                plain,
                block,
                labels,
                subjects,
                (cited, told),
                _State(current, how, argues, is_open, goes_on, block.start),
            )
        )
        result += found
        is_open = is_open and not found
        goes_on = words.rstrip().endswith(":") and bool(found) and bool(found[-1].ids)
        if goes_on:
            current, how = found[-1].ids, found[-1].how
        elif not is_titled and (how is not How.LABELLED or not (holds or is_open)):
            current, how = (), How.LABELLED
    return tuple(_before_annexes(anatomy, result))


def _before_annexes(anatomy: Anatomy, found: Sequence[Answer]) -> Iterator[Answer]:
    """The sentences; what stands behind the signature only argues, unless the answers stand there."""
    ends = [end for _, end in anatomy.spans_of(PartKind.SIGN_OFF, PartKind.SIGNATURE)]
    signed = min(ends, default=len(anatomy.text))
    annexes = anatomy.spans_of(PartKind.ANNEX)
    before = sum(bool(each.ids) for each in found if each.start < signed)
    is_told_before = 2 * before >= sum(bool(each.ids) for each in found)
    for each in found:
        is_behind = is_told_before and each.start > signed
        in_annex = any(start <= each.start < end for start, end in annexes)
        yield replace(each, argues=True) if is_behind or in_annex else each


@dataclass(frozen=True, slots=True)
class _State:
    """What holds at the beginning of a block."""

    ids: tuple[str, ...]
    how: How
    argues: bool
    is_first: bool
    is_listed: bool
    paragraph: int


def _ids(named: Sequence[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in named for name in each.ids))


def _joint(text: str, block: Block, behind: Block | None, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The questions of a block, if they and one of the next line are repeated: one answer is for all."""
    is_repeated = len(text[block.start : block.answer_start].split()) > _REPEATED
    is_alone = is_repeated and not text[block.answer_start : block.end].strip()
    is_next = (
        behind is not None
        and bool(behind.ids)
        and not set(ids) & set(behind.ids)
        and "\n\n" not in text[block.start : behind.start]
    )
    return ids if is_alone and is_next and not block.is_named else ()


def _goes_back(labels: Labels, ids: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a question comes before that below whose label a sentence stands."""
    return bool(below) and labels.place(ids[0]) < labels.place(below[0])


def _sentences(
    text: str,
    plain: str,
    block: Block,
    labels: Labels,
    subjects: Subjects,
    provisions: tuple[Sequence[tuple[int, int]], Sequence[int]],
    state: _State,
) -> Iterator[Answer]:
    cited, told = provisions
    ids, how, first = state.ids, state.how, state.is_first
    group: tuple[str, ...] = ()
    is_lost = False  # what named questions has gone on to others, and nothing says where those end
    below = state.ids if state.how is How.LABELLED else ()
    for start, end in statements(plain, max(block.start, block.answer_start), block.end):
        tells = bisect_left(told, start) < bisect_left(told, end)
        named = [
            each
            for each in labels.named(text, start, end)
            if (each.is_sure or not tells)
            and is_meant(each, text, start, cited, below, goes_back=_goes_back(labels, each.ids, below))
        ]
        is_item = bool(_BULLET.match(text, start, end))
        part = _PART.match(text, start, end)
        within = labels.within(state.ids, part["label"]) if part and state.ids else ()
        if within:
            ids, how, first = within, state.how, True
        elif named and set(_ids(named)) != set(ids):
            ids, how = others(labels, named, text[start:end]) or _ids(named), How.NAMED
            group = ids
        elif len(group) > 1 and _TOGETHER.match(text, start, end):
            ids = group
        elif (
            len(wide := state.ids if set(ids) <= set(state.ids) else group) > 1
            and (is_item or wide is state.ids)
            and (about := subjects.about(text[start:end], opens=is_item))
            and about[0] in wide
        ):
            ids = about
        elif is_item and len(group) > 1:
            ids = group
        elif how is How.SUBJECT and ids and AS_ROW.match(text, start, end):
            ids = subjects.about(text[start:end], opens=True)
        elif (
            how is How.NAMED
            and not (below or _GOES_ON.search(text, start, end))
            and (about := subjects.about(text[start:end], opens=True))
            and not set(about) & {*ids, *state.ids}
        ):
            ids, is_lost = (), True
        elif (
            (not ids or how is How.SUBJECT)
            and not is_lost
            and (about := subjects.about(text[start:end], opens=first or not ids))
        ):
            ids, how = about, How.SUBJECT
        if len(ids) == 2 and how > How.SUBJECT and (turns := _TURNS.search(text, start, end)):
            edges = (start, turns.start(), turns.start("latter"), end)
            for about, begin, stop in zip((ids, ids[:1], ids[1:]), edges, edges[1:], strict=False):
                yield Answer(about, begin, stop, how, first, state.argues, True, state.paragraph)
            continue
        provisions_cited = bisect_left(cited, (end, 0)) - bisect_left(cited, (start, 0))
        unclear = (len(ids) > 1 or provisions_cited > 1) and _IN_TURN.search(text[start:end])
        is_listed = state.is_listed or is_item
        about_ids = () if unclear else ids
        yield Answer(about_ids, start, end, how, first, state.argues, is_listed, state.paragraph)
        first = False


def _narrowed(found: Iterable[Answer]) -> list[Answer]:
    """The sentences of a block; beside some about one of its questions each, the others are about none."""
    row = list(found)
    wide = {each.ids for each in row if len(each.ids) > 1}
    narrow = [
        each.ids for each in row if any(set(each.ids) < set(ids) for ids in wide) and each.how is How.LABELLED
    ]
    if len(set(narrow)) < 2:
        return row
    return [replace(each, ids=()) if len(each.ids) > 1 and each.how is How.LABELLED else each for each in row]
