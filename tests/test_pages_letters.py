"""The text of a letter on a page: its pieces, and that no character is lost or becomes markup."""

from __future__ import annotations

import random
import re

from foi_archive.model.quotation import Passage
from foi_archive.pages.letters import Piece, PieceKind, Stretch, stretches
from foi_archive.pages.templates import render
from selectolax.lexbor import LexborHTMLParser
from specification import cases

HOSTILE_TEXTS = 20_000
# What a text is made of that hopes to be taken for more than text, and what text may not lose on the way.
FRAGMENTS = (
    "<", ">", "&", "\"", "'", "`", "=", "/", "\\", "{{", "}}", "{%", "%}", "{#", "#}", "\n", "\n\n",
    " ", "\t", "</div>", "<div class='letter'>", "<script>", "</script>", "<!--", "-->", "<![CDATA[",
    "]]>", "<mark>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<plaintext>",
    "<textarea>", "</textarea>", "&amp;", "&lt;", "&#60;", "&copy", "&notin", "\u00a0", "\u2028",
    "\u202e", "\u200b", "\u00ad", "\f", "é", "👍🏽", "http://", "https://", "HTTP://", "example.org",
    "//", "javascript:", "data:", "...", "…", ".", ",", ")", "(", "[", "]", "[email address]",
    "[name removed]", "onclick=", "style=", "href=", "http://a.b/?x=1&y=<>", "a", "1)",
)  # fmt: skip


@cases("letters")
def test_pieces(given: str, expected: str) -> None:
    quoted = []
    if passage := re.search("<<(.*)>>", given):
        quoted = [(Passage(passage.start(), passage.end() - 4), "m1-quote-1")]
        given = re.sub("<<(.*)>>", r"\1", given)
    assert expected == "".join(map(shown, stretches(given, quoted)))


def shown(stretch: Stretch) -> str:
    pieces = "".join(map(shown_piece, stretch.pieces))
    return f"{{{pieces}}}" if stretch.anchor else pieces


def shown_piece(piece: Piece) -> str:
    if piece.kind is PieceKind.PLAIN:
        return piece.text
    target = f" to {piece.address}" if piece.address not in ("", piece.text) else ""
    return f"[{piece.kind} {piece.text}{target}]"


def test_no_character_is_lost_and_none_becomes_markup() -> None:
    generator = random.Random(2000)
    for _ in range(HOSTILE_TEXTS):
        text = "".join(generator.choices(FRAGMENTS, k=generator.randint(1, 12)))
        start, end = sorted(generator.choices(range(len(text) + 1), k=2))
        quoted = [(Passage(start, end), "m1-quote-1")] if start < end else []
        cut = stretches(text, quoted)
        assert text == "".join(piece.text for stretch in cut for piece in stretch.pieces)
        page = LexborHTMLParser(render("request/letter.html", stretches=cut, lang=None))
        letter = page.css_first("body > .letter")
        assert text == letter.text()
        assert {"a", "span", "mark"} >= {element.tag for element in letter.css("*") if element != letter}
        for link in letter.css("a"):
            assert re.match(r"https?://\w", link.attributes["href"] or "", re.IGNORECASE)
            assert {"href", "rel"} == set(link.attributes)


def test_a_long_letter_of_nothing_but_brackets_and_addresses_is_cut_in_time() -> None:
    for fragment in ("[", "[a ", "http://", "http://a)", ")", "https://a.b/" + ")" * 1000, "."):
        text = fragment * (1_000_000 // len(fragment))
        assert text == "".join(piece.text for stretch in stretches(text) for piece in stretch.pieces)
