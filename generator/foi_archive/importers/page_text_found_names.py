"""Who the authority and the requester of a page are, where its subtitle does not tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from foi_archive.importers.page_text_lines import LONGEST_MARK, Block
from foi_archive.importers.page_text_names import (
    LONGEST_NAME,
    NOBODY,
    Names,
    bare,
    heads,
    is_name,
    is_titled,
    words_of,
)
from foi_archive.importers.page_text_phrases import (
    greeted,
    is_closing,
    is_letterhead,
    is_prose,
    is_small_print,
)
from foi_archive.importers.page_text_site import is_day, is_of_site, without_from

_FURTHEST_GREETING = 6  # blocks below a heading
_MOST_COMMAS = 4  # in a name
_MOST_COMPARED = 20  # names
# Of these words one is in the names of most authorities; a name without any may be a person's.
_ORGANISATIONS = {
    *("agency", "authority", "board", "cabinet", "college", "commission", "constabulary", "corporation"),
    *("council", "court", "department", "executive", "government", "hospital", "hospitals", "inspectorate"),
    *("institute", "ministry", "museum", "nhs", "office", "parliament", "police", "regulator", "school"),
    *("service", "services", "society", "trust", "university"),
    *("cyngor", "heddlu", "llywodraeth", "prifysgol"),
}


def names_in(blocks: Sequence[Block], told: Names, given: Names) -> Names:
    """The names that the page tells; else those given, if letters stand below them; else what is found."""
    authority = told.authority
    if given.authority and not given.authority[0].isalnum():
        given = Names(None, given.requester)  # somebody filled in anything
    if authority is None and given.authority and _heads_a_letter(given.authority, blocks):
        authority = given.authority
    other: str | None = None
    if authority is None:
        authority = _below_senders(blocks)
    if authority is None:
        authority, other = _authority_in(blocks)
        authority = authority or given.authority
    requester = told.requester or given.requester or _first_sender(blocks) or _requester_in(blocks, authority)
    return Names(authority, requester, other)


def authority_greeted(blocks: Sequence[Block]) -> str | None:
    """Whom the first letter of some blocks greets, if that is an authority for sure."""
    whom = next((whom for block in blocks if (whom := greeted(block)) is not None), "")
    return whom if is_an_organisation(whom) else None


def is_an_organisation(name: str) -> bool:
    """Whether a name is an authority's for sure, as it has one of their words."""
    return _can_be_an_authority(name) and not _ORGANISATIONS.isdisjoint(words_of(name))


def _heads_a_letter(authority: str, blocks: Sequence[Block]) -> bool:
    return any(heads(block.lines[0].removeprefix("From: "), authority) for block in blocks if block.only)


def _below_senders(blocks: Sequence[Block]) -> str | None:
    """The name that most often stands below senders: "From: B. Porter" above "Example Council"."""
    found: Counter[str] = Counter()
    for block, below in pairwise(blocks):
        if len(block.lines) != 2 or len(block.lines[1]) > LONGEST_NAME or not without_from(block.lines[0]):
            continue
        name = block.lines[1]
        is_told = is_name(name) and not is_of_site(name) and not any(map(str.isdigit, name))
        if is_told and (is_day(below.lines[0]) or greeted(below) is not None):
            found[name] += 1
    return next((name for name, _ in found.most_common(1)), None)


def _first_sender(blocks: Sequence[Block]) -> str | None:
    """Who sent the first letter, if the page says so with a day, and names no authority there."""
    if len(blocks) < 2 or len(blocks[0].lines) > 2:
        return None
    name, *day = blocks[0].lines
    sender = without_from(name)
    is_sender = is_day((*day, blocks[1].lines[0])[0]) and sender and is_name(sender) and "," not in sender
    return sender if is_sender else None


@dataclass(slots=True)
class _Found:
    """Names that lone lines end with: how often, and how likely each is the authority's.

    `persons` are those that are greeted right below themselves, as the requester is below a signature.
    """

    times: Counter[str] = field(default_factory=Counter)
    likely: Counter[str] = field(default_factory=Counter)
    persons: set[str] = field(default_factory=set)


def _authority_in(blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """The likeliest name of the authority, and another that is nearly as likely.

    A name is likely that heads letters to a person, and the more if it is greeted itself.
    """
    found = _Found()
    greetings = {whom for block in blocks if (whom := greeted(block)) is not None}
    titled = {word for whom in greetings if is_titled(whom) for word in words_of(whom)}
    for number in range(len(blocks) - 1):
        if blocks[number].only and not is_of_site(blocks[number].only):
            _count(blocks, number, found, titled)
    for name in [name for name in found.times if name in greetings]:
        found.likely[name] += 2
    able = Counter(
        {
            name: likely
            for name, likely in found.likely.items()
            if name not in found.persons and (name in greetings or _can_be_an_authority(name))
        }
    )
    lines = {line for block in blocks for line in block.lines if len(line) <= LONGEST_MARK}
    best = [name for name, _ in (able or _repeated(found, lines)).most_common(_MOST_COMPARED)]
    if not best:
        return authority_greeted(blocks), None
    best.sort(key=lambda name: (able[name], found.times[name], _stands_alone(name, lines), len(name)))
    first = best.pop()
    others = (name for name in reversed(best) if not name.endswith(first) and not first.endswith(name))
    return first, next((name for name in others if 2 * able[name] >= able[first]), None)


def _count(blocks: Sequence[Block], number: int, found: _Found, titled: set[str]) -> None:
    """Counts the names that a lone line ends with, but for signatures; `titled` are words of persons."""
    block, after = blocks[number], blocks[number + 1]
    above = blocks[number - 1].lines[-1] if number else ""
    if greeted(block) is not None or is_closing(block.only) or is_small_print(block):
        return
    words = words_of(block.only)
    if not titled.isdisjoint(words) or (is_closing(above) and _ORGANISATIONS.isdisjoint(words)):
        found.persons.add(block.only)
    if is_closing(above) or _is_same(above, block.only):
        return
    whom = _greeted_below(blocks, number)
    is_signature = _can_be_an_authority(after.only) and not is_letterhead(after)
    parts = block.only.split(", ")
    for first in range(min(len(parts), _MOST_COMMAS + 1)):
        name = ", ".join(parts[first:])
        found.times[name] += 1
        if whom and _is_to_a_person(whom):
            found.likely[name] += 1 if is_signature and not _is_same(block.only, after.only) else 2
        if whom and not words_of(whom).isdisjoint(words_of(name)):
            found.persons.add(name)


def _repeated(found: _Found, lines: set[str]) -> Counter[str]:
    """Names that stand alone again and again, and in sentences, too: of an authority that greets nobody."""
    text = " ".join(line for line in lines if len(line) > LONGEST_NAME // 2)
    often = (name for name, times in found.times.most_common(_MOST_COMPARED) if times > 1)
    return Counter(
        name for name in often if name not in found.persons and _can_be_an_authority(name) and name in text
    )


def _greeted_below(blocks: Sequence[Block], number: int) -> str | None:
    """Whom the letter greets that would begin with a block; letterheads and addresses may precede."""
    for block in blocks[number + 1 : number + 1 + _FURTHEST_GREETING]:
        whom = greeted(block)
        if whom is not None:
            return whom
        if is_prose(block) or is_closing(block.lines[0]):
            break
    return None


def _is_same(line: str, other: str) -> bool:
    """Whether the other line repeats the name on the line, as a letterhead in capitals does."""
    return bool(other) and line.casefold().endswith(other.casefold())


def _stands_alone(name: str, lines: set[str]) -> bool:
    """Whether what precedes the name on its lines is a name of its own: it is signed with somewhere."""
    return any(line.endswith(f", {name}") and line[: -len(name) - 2] in lines for line in lines)


def _is_to_a_person(whom: str) -> bool:
    return is_titled(whom) or (len(whom.split()) <= 3 and whom.split()[0].casefold() not in NOBODY)


def _can_be_an_authority(name: str) -> bool:
    if not name or any(character.isdigit() for character in name) or is_closing(name):
        return False
    return is_name(name) and name[0].isupper() and len(name.split()) > 1


def _requester_in(blocks: Sequence[Block], authority: str | None) -> str | None:
    """The name below the first letters that the authority greets; if it never writes, one below a closing."""
    if not authority:
        return None
    headings = [number for number, block in enumerate(blocks) if number and heads(block.only, authority)]
    calls: set[str] = set()
    for number in headings:
        calls |= words_of(_greeted_below(blocks, number) or "")
    lines = [line for block in blocks[: headings[0] if headings else None] for line in block.lines]
    found: list[str] = []
    for line, above in zip(lines, ["", *lines], strict=False):
        is_called = not calls.isdisjoint(words_of(line[:LONGEST_NAME]))
        if (is_called or (is_closing(above) and not calls)) and _looks_like_a_name(line):
            found.append(bare(line))
    # The last one, unless another gives the first name where it has only an initial.
    return max(reversed(found), key=lambda name: len(name.split()[0].strip(".")) > 1, default=None)


def _looks_like_a_name(line: str) -> bool:
    if len(line) > LONGEST_NAME or greeted(Block(0, (line,))) is not None or is_closing(line):
        return False
    name = bare(line)
    words = name.split()
    return 1 < len(words) <= 5 and all(word[0].isupper() for word in words) and name[-1] not in ".?!:"
