"""What a text can be found by, in one line: its words, and behind a plus sign the names of its provisions."""

from __future__ import annotations

from foi_archive.search.provisions import provisions
from foi_archive.search.words import fold, words

JAVASCRIPT = """text => {
  const folded = foi.fold(text);
  const names = [].concat(...foi.provisions(folded).map(each => each.names));
  return foi.words(folded).concat(names.length ? ["+"] : [], names).join(" ");
}"""


def said(text: str) -> str:
    """As the generator has it."""
    folded = fold(text)
    names = [name for found in provisions(folded) for name in found]
    return " ".join([*words(folded), *(["+"] if names else []), *names])
