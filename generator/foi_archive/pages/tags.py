"""Tags: the subjects of requests, each with its requests."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from foi_archive.model import addresses
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.requests import RequestList, list_pages
from foi_archive.pages.templates import render
from foi_archive.thread.names import LONGEST_NAME, RESERVED

_FINGERPRINT = 8  # characters: enough to tell the long tags of one archive apart


def slug(tag: str) -> str:
    """The part of a tag's address that names it: its letters and digits, small, with dashes between.

    Letters of all scripts stay, so that the address can be read; case and the form of a letter do not count.
    Two tags with one slug are one. A tag without letters is named by its characters' numbers; a name that the
    site or Windows keeps for itself ends in `_`, which no other does.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", tag).casefold())
    words = [word for word in "".join(map(_kept, folded)).split() if any(map(str.isalnum, word))]
    name = "-".join(words) or "-".join(f"u{ord(character):x}" for character in tag) or "_"
    if len(name) > LONGEST_NAME:
        fingerprint = hashlib.sha256(name.encode()).hexdigest()[:_FINGERPRINT]
        name = f"{name[: LONGEST_NAME - _FINGERPRINT - 1].rstrip('-')}-{fingerprint}"
    return f"{name}_" if name in RESERVED else name


def tags_pages(requests: Sequence[Listed]) -> Iterator[Page]:
    """The list of the tags, in the order of the alphabet, and the pages of each."""
    of: dict[str, list[Listed]] = defaultdict(list)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for each in requests:
        for name, written in {slug(tag): tag for tag in each.case.thread.tags}.items():
            of[name].append(each)
            spellings[name][written] += 1
    # Of several spellings the most frequent is shown, of equally frequent ones the same each time.
    titles = {name: min(found, key=lambda tag: (-found[tag], tag)) for name, found in spellings.items()}
    names = sorted(of, key=lambda name: (titles[name].casefold(), name))
    html = render(
        "tags.html",
        addresses.TAGS,
        tags=[(titles[name], addresses.tag_page(name), len(of[name])) for name in names],
    )
    yield Page(addresses.TAGS, "Tags", "The subjects of the requests in this archive.", html)
    for name in names:
        yield from list_pages(
            RequestList(
                path=addresses.tag_page(name),
                title=titles[name],
                summary=f"Requests tagged “{titles[name]}”.",
                requests=of[name],
                trail=(("Tags", addresses.TAGS),),
            )
        )


def _kept(character: str) -> str:
    """A letter, digit or mark upon a letter as it is; nothing for what is not seen; else a space."""
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Lu" | "Ll" | "Lt" | "Lm" | "Lo" | "Mn" | "Mc" | "Nd" | "Nl" | "No":
            return character
    return " "
