"""Tags: the subjects of requests, each with its requests."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from foi_archive.analysis.tag_slug import slug
from foi_archive.model import addresses
from foi_archive.pages.listed import Listed
from foi_archive.pages.page import Page
from foi_archive.pages.requests import RequestList, list_pages
from foi_archive.pages.templates import render


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
