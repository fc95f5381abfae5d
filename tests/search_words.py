"""What a text can be found by, in one line: its words, then provisions and joined words."""

from __future__ import annotations

from foi_archive.search.provisions import provisions
from foi_archive.search.words import fold, joined, words

JAVASCRIPT = """text => {
  const folded = foi.fold(text);
  const names = [].concat(...foi.provisions(folded).concat(foi.joined(folded)).map(each => each.names));
  return foi.words(folded).concat(names.length ? ["+"] : [], names).join(" ");
}"""


def said(text: str) -> str:
    """As the generator has it."""
    folded = fold(text)
    names = [name for found in provisions(folded) for name in found] + list(joined(folded))
    return " ".join([*words(folded), *(["+"] if names else []), *names])
