"""What a text can be found by, in one line: its words, then provisions, joined words and days."""

from __future__ import annotations

from foi_archive.search.days import days
from foi_archive.search.provisions import provisions
from foi_archive.search.words import fold, joined, words

JAVASCRIPT = """text => {
  const folded = foi.fold(text);
  const wholes = foi.provisions(folded).concat(foi.joined(folded), foi.days(folded));
  const names = [].concat(...wholes.map(each => each.names));
  return foi.words(folded).concat(names.length ? ["+"] : [], names).join(" ");
}"""


def said(text: str) -> str:
    """As the generator has it."""
    folded = fold(text)
    names = (
        [name for found in provisions(folded) for name in found] + list(joined(folded)) + list(days(folded))
    )
    return " ".join([*words(folded), *(["+"] if names else []), *names])
