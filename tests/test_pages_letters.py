"""The text of a letter on a page: its pieces, and that no character is lost or becomes markup."""

from __future__ import annotations

import random
import re

from foi_archive.model.quotation import Passage
from foi_archive.pages.letters import Piece, PieceKind, Stretch, stretches
from foi_archive.pages.marks import Fold, Mark
from foi_archive.pages.parts import Part, parts
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
    marks = []
    if passage := re.search("<<(.*)>>", given):
        marks = [Mark(Passage(passage.start(), passage.end() - 4), "m1-quote-1")]
        given = re.sub("<<(.*)>>", r"\1", given)
    assert expected == "".join(map(shown, stretches(given, marks)))


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
        cut = parts(text, random_marks(generator, text))
        assert text == joined(cut)
        page = LexborHTMLParser(
            render("request/letter.html", "x.html", parts=cut, lang=None, numbers={"m1": 1})
        )
        letters = page.css("body > .letter, body > details > .letter")
        assert text == "".join(letter.text() for letter in letters)
        inside = [element for letter in letters for element in letter.css("*") if element != letter]
        assert {"a", "span", "mark"} >= {element.tag for element in inside}
        assert [] == page.css("details .repeated, details mark, mark .repeated, .letter details")
        for link in page.css(".letter a"):
            assert re.match(r"https?://\w", link.attributes["href"] or "", re.IGNORECASE)
            assert {"href", "rel"} == set(link.attributes)


def random_marks(generator: random.Random, text: str) -> list[Mark]:
    """A quoted passage, a place and a folded passage, some left out, in order and apart from each other."""
    edges = sorted(generator.choices(range(len(text) + 1), k=5))
    marks = [
        Mark(Passage(edges[0], edges[1]), "m1-quote-1"),
        Mark(Passage(edges[2], edges[2]), "m1-repeated-1"),
        Mark(Passage(edges[3], edges[4]), fold=Fold(40, "m1", generator.choice([None, "<b>.pdf"]), "m1")),
    ]
    return [mark for mark in marks if mark.passage.start < mark.passage.end or mark.anchor == "m1-repeated-1"]


def test_a_fold_stands_on_lines_of_its_own() -> None:
    fold = Fold(40, "m1", None, "m1")
    text = "before \n\n twice \n\n\nafter\n\nthat"
    before, folded, after = parts(text, [Mark(Passage(10, 15), fold=fold)])
    assert Part((Stretch((Piece("twice"),), fold=fold),), fold) == folded
    assert (Piece("before"), Piece(" \n\n ", PieceKind.WRAP)) == before.stretches[0].pieces
    assert (Piece(" \n\n\n", PieceKind.WRAP), Piece("after\n\nthat")) == after.stretches[0].pieces


def test_a_line_end_of_a_mail_system_is_a_wrap() -> None:
    full = "case please could you release available data as soon as possible rather"
    (part,) = parts(f"{full}\nthan delay.\nYours", [])
    assert (Piece(full), Piece("\n", PieceKind.WRAP), Piece("than delay.\nYours")) == part.stretches[0].pieces


def test_the_white_space_within_a_redaction_is_the_redaction_s() -> None:
    text = "to [email address] now"
    cut = parts(text, [Mark(Passage(10, 18), fold=Fold(40, "m1", None, "m1"))])
    assert ["to ", "[email ", "address]", " ", "now"] == [
        piece.text for part in cut for stretch in part.stretches for piece in stretch.pieces
    ]


def test_a_long_letter_is_cut_in_time() -> None:
    """Of nothing but brackets and addresses, of one piece with many marks, of spaces around folds."""
    for fragment in ("[", "[a ", "http://", "http://a)", ")", "https://a.b/" + ")" * 1000, "."):
        text = fragment * (1_000_000 // len(fragment))
        assert text == joined(parts(text, []))
    fold = Fold(40, "m1", None, "m1")
    for text, every in (("a" * 1_000_000, 100), (f"{' ' * 9_999}a" * 100, 10_000)):
        marks = [Mark(Passage(end - 1, end), fold=fold) for end in range(every, len(text) + 1, every)]
        assert text == joined(parts(text, marks))


def joined(cut: tuple[Part, ...]) -> str:
    return "".join(piece.text for part in cut for stretch in part.stretches for piece in stretch.pieces)
