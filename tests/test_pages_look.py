"""The look, as far as a machine can judge it: each outcome has a shape of its own, colours have contrast."""

from __future__ import annotations

import re

import pytest
from foi_archive.analysis.outcome_words import UNDECIDED
from foi_archive.model.outcome import Outcome
from foi_archive.pages.request import request_page
from foi_archive.pages.templates import theme_folder
from selectolax.lexbor import LexborHTMLParser
from short_threads import short_case

STYLES = {path.name: path.read_text("utf-8") for path in sorted((theme_folder() / "css").glob("*.css"))}
COLOURS = re.findall(r"--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)", STYLES["tokens.css"])
TEXT = ("ink", "ink-soft", "accent", "red")
EDGES = ("green", "amber")


def test_every_outcome_is_told_by_its_shape_alone() -> None:
    words = [outcome.value for outcome in Outcome]
    decided = "".join(f"m2 decides {number}: {word}\n" for number, word in enumerate(words))
    questions = " ".join(map(str, range(len(words) + 1)))
    case = short_case(f"questions {questions}\nm1 request 2016-09-23\nm2 response\n{decided}")
    rows = LexborHTMLParser(request_page(case).html).css("#questions tbody tr")
    assert [*words, UNDECIDED] == [row.attributes["data-outcome"] for row in rows]
    shapes = [re.sub(r' class="[^"]*"', "", row.css_first(".outcome svg").html or "") for row in rows]
    # An unanswered question differs from a disclosed one by its dotted outline, which is in the style sheet.
    assert "stroke-dasharray" in re.search(r"\.dotted \{([^}]*)\}", STYLES["cells.css"])[1]  # type: ignore[index]
    dotted = ["dotted" in (row.css_first(".outcome svg").html or "") for row in rows]
    assert len(rows) == len(set(zip(shapes, dotted, strict=True)))


@pytest.mark.parametrize("scheme", [1, 2], ids=["light", "dark"])
def test_contrast(scheme: int) -> None:
    colours = {colour[0]: colour[scheme] for colour in COLOURS}
    for ground in ("paper", "paper-deep"):
        for name in TEXT:
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
        for name in EDGES:
            assert contrast(colours[name], colours[ground]) >= 3, (name, ground)
    assert contrast(colours["ink"], colours["passage"]) >= 4.5
    assert contrast(colours["accent"], colours["passage"]) >= 4.5


def test_styles_fetch_nothing() -> None:
    for name, style in STYLES.items():
        assert not re.search(r"url\(|@import|//", style), name


def test_nothing_moves_by_itself() -> None:
    for name, style in STYLES.items():
        assert not re.search(r"\b(animation|transition|scroll-behavior)\b", style), name


def contrast(colour: str, other: str) -> float:
    """The contrast ratio of two colours: Web Content Accessibility Guidelines 2.2, "contrast ratio"."""
    darker, lighter = sorted((luminance(colour), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
