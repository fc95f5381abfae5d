"""Who signed a letter, and in what office: the name and the line below it, as the signature writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_archive.drafting.given_names import is_given_name
from foi_archive.drafting.letter_lines import behind_for_another, behind_sign_off, is_name, is_office
from foi_archive.drafting.letter_paragraphs import is_enclosure
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.model.authority import Authority
from foi_archive.model.message import Party

LONGEST_ROLE = 90
"""Of the name of an office, in characters."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The name and the office under a letter, each None if the signature does not state it."""

    sender: Proposal[str] | None = None
    role: Proposal[str] | None = None


def signed(letter: ReadLetter, authority: Authority, requester: str) -> Signed:
    """Who signed a letter.

    Only people have names: where a unit signs, it is the role, and nobody is the sender. Nor is one proposed
    where the name is a short form of the requester's, who is known.
    """
    own = letter.party is Party.REQUESTER
    lines = [line for line in _lines(letter) if not _is_contact(line)]
    for_another = any(behind_for_another(line) == "" for line in lines[:1])
    lines = lines[for_another:]
    if not lines:
        return Signed()
    name, offices = _name_and_offices(lines, for_another)
    if name is None:
        unit = None if own else _unit(lines, authority) or _unit(lines[1:], authority)
        return Signed(role=Proposal(unit, letter.id, unit) if unit else None)
    role = next(iter(_roles(offices, authority, own)), None)
    known = own and _is_short_form(name, requester)
    return Signed(
        None if known or (own and name == requester) else Proposal(name, letter.id, name),
        Proposal(role, letter.id, role) if role else None,
    )


def _lines(letter: ReadLetter) -> Iterator[str]:
    """The lines of the signature, a line of several parts as several."""
    for line in letter.anatomy.text_of(PartKind.SIGNATURE).splitlines():
        for piece in re.split(r"\s*[|•·]\s*|\s{3,}|\s+[–—]\s+", behind_sign_off(line) or line.strip()):
            if piece.strip():
                yield piece.strip()


def _name_and_offices(lines: list[str], short: bool) -> tuple[str | None, list[str]]:
    """The name of the person, perhaps `short` of one word, and the lines below it."""
    # "Callum", and below it the name in full.
    skipped = len(lines) > 1 and is_name(lines[0], short=True) and lines[1].startswith(f"{lines[0]} ")
    first, rest = lines[skipped], lines[skipped + 1 :]
    if rest and _FIRST_BEHALF.match(first) and is_name(rest[0]):
        return _bare_name(rest[0]), rest[1:]
    # "Tree Officer", and below it the name: one that is surely no place.
    if (
        rest
        and is_office(first)
        and not is_name(first)
        and is_name(rest[0])
        and is_given_name(rest[0].split()[0])
    ):
        return _bare_name(rest[0]), [first]
    name, _, behind = first.partition(", ")
    if is_name(name) and is_office(behind):
        return _bare_name(name), [behind, *rest]
    if is_name(first, short=short or not rest) or (not rest and _may_be_called(first)):
        return _bare_name(first), rest
    if _RANKED.fullmatch(first):
        return first, rest
    return None, lines


def _bare_name(line: str) -> str:
    """The name without what stands in brackets before or behind it, and without degrees behind a comma."""
    behind = behind_for_another(line)
    bare = _AROUND_NAME.sub("", (line if behind is None else behind).strip(" ,.")).strip(" ,")
    without_degrees = bare if bare.isupper() else _DEGREES.sub("", bare)
    # "Zoë MARTIN" has no degree.
    return without_degrees if len(without_degrees.split()) > 1 else bare


def _may_be_called(line: str) -> bool:
    """Whether a line that signs alone may be a first and a last name, the last being Clerk or Head."""
    match = _CLERK.fullmatch(line)
    return match is not None and not is_office(match[1]) and not _BEFORE_CLERK.fullmatch(match[1])


def _roles(lines: list[str], authority: Authority, own: bool) -> Iterator[str]:
    """The first line below a name, if it is an office or a unit."""
    for line in lines[:1]:
        role = _without(line, authority)
        if not role or len(role) > LONGEST_ROLE or is_enclosure(role):
            return
        if (_ADDRESS.search(role) and not _NUMBERED.fullmatch(role)) or _NO_OFFICE.search(role):
            return
        if (_PERSON.search(role) or (not own and is_office(role))) and not _BEHALF.match(role):
            yield role


def _unit(lines: list[str], authority: Authority) -> str | None:
    """The unit that signs where no person does: the first line, unless it is the authority's own name."""
    line = _without(lines[0], authority) if lines else ""
    if not line or len(line) > LONGEST_ROLE or not is_office(line) or _ADDRESS.search(line) or "." in line:
        return None
    return None if is_enclosure(line) or _BEHALF.match(line) else line


def _without(line: str, authority: Authority) -> str:
    """A line without the name of the authority at its end; empty if it begins with it."""
    line = line.strip().strip("'\"“”").rstrip(",;")
    for name in (authority.name, authority.short_name):
        if not name:
            continue
        if line.casefold().startswith(name.casefold()):
            return ""
        place = line.casefold().rfind(name.casefold())
        if place > 0 and place + len(name) == len(line):
            return line[:place].rstrip(" ,-–|")
    return "" if line.isupper() and len(line.split()) > 2 and not _PERSON.search(line) else line


def _is_short_form(name: str, requester: str) -> bool:
    """Whether a name is one that the requester is known by: "J. Kellow", "Dilys", "TWH"."""
    full = [word.casefold() for word in re.findall(r"[^\W\d_]+", requester)]
    short = [word.casefold() for word in re.findall(r"[^\W\d_]+", name)]
    if len(short) == 1 and name.isupper() and len(name) <= 5:
        return True
    return bool(short) and all(any(word.startswith(each) for word in full) for each in short)


def _is_contact(line: str) -> bool:
    return bool(_CONTACT.match(line)) or not any(character.isalpha() for character in line)


_CLERK = re.compile(r"([A-Z][^\W\d_]+)\s(?:Clerk|Head)")
_BEFORE_CLERK = re.compile(
    r"(?:town|parish|city|county|court|district|borough|community|village|ward|state|senate|acting|interim|senior"
    r"|junior|committee|payroll|filing|accounts?|election|municipal|township|justices[’']?|law|general|temporary"
    r"|responsible|financial|bench|post|admin|proper|section|cabinet|members?|electoral|licensing|monitoring)",
    re.IGNORECASE,
)
_RANKED = re.compile(r"[A-Z][a-z]+\s[A-Z][a-z]+\s(?:[A-Z]\.\s){1,3}[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?")
_AROUND_NAME = re.compile(
    r"^\((?:mrs?|ms|miss|mx|dr)\.?\)\s*|\s*\([^()]*\)\s*$|,\s*(?:[A-Z][A-Za-z]{0,4}\.?){1,4}(?:\s*\([^()]*\))?$"
    r"|,\s*[A-Z]{2,6}(?:[ ,]+[A-Z][A-Za-z]{1,5})*$",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"(?:\s(?:[A-Z]{3,6}|[BM][A-Z][a-z]{0,3}|LL[BMD]|PhD|DPhil)(?=\s|$))+$")
_PERSON = re.compile(
    r"\b(?:officers?|managers?|head|directors?|clerk|chief|secretary|assistant|advis[eo]rs?|co-?ordinator|lead|leader"
    r"|specialist|analyst|administrator|executive|solicitor|lawyer|counsel|inspector|commissioner|deputy|liaison"
    r"|registrar|chair(?:man|woman|person)?|vice-chair\w*|reporter|journalist|editor|correspondent|researcher"
    r"|decision[ -]maker|reviewer|guardian|principal|professor|president|partner|caseworker|handler"
    r"|controller|swyddog|oifigeach|rheolwr|pennaeth|student|campaigner|convener|treasurer|chancellor|provost|minister"
    r"|authority|superintendent|constable|sergeant|captain|supervisor|attorney|archivist|librarian|practitioner)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\d{2,}|\b(?:street|road|lane|avenue|house|floor|square|quay|park|building|headquarters"
    r"|po box|postcode)\b|@|https?:|www\.",
    re.IGNORECASE,
)
_FIRST_BEHALF = re.compile(r"(?:for and )?on behalf of\b|for (?:the )?[A-Z]", re.IGNORECASE)
_BEHALF = re.compile(r"(?:on behalf of|for\b|pp\b|by direction|sent (?:from|on))", re.IGNORECASE)
_NO_OFFICE = re.compile(
    r":|^\(|^our\b"
    r"|^(?:your |the )?(?:internal )?(?:reviews?|rights?|complaints?|appeals?)"
    r"(?: (?:procedure|process|rights?))?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:[A-Z][\w-]*\s){1,5}\d{2,6}")  # "Disclosure Officer 4471"
_CONTACT = re.compile(
    r"(?:tel|telephone|phone|mob|mobile|email|e-mail|fax|web|dx|ext|direct dial|dd)\b\.?\s*[:.+(\d]"
    r"|[temfw]\s?:"
    r"|/s/\W*$|[\[(]?sign(?:ed|ature)[\])]?\W*$"
    r"|\[email address\]|\S+@\S+|www\.|https?:|\+?\d[\d ()-]{6,}$|\[cid:|by direction",
    re.IGNORECASE,
)
