"""The templates of the theme, which make every page out of plain values."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import foi_archive
from foi_archive.analysis.chronology import last_known_day, request_item
from foi_archive.analysis.outcome_words import outcome_label, outcome_word
from foi_archive.law.spelling import shown
from foi_archive.model import addresses
from foi_archive.model.citation import Citation
from foi_archive.pages import wording
from foi_archive.pages.dates import day_text, undated_text, weekday_text, when_text
from foi_archive.pages.ground_address import ground_address
from foi_archive.pages.hosts import host
from foi_archive.pages.notes import note_html
from foi_archive.pages.tally import tally, tally_sentence
from foi_archive.pages.timeline_anchors import timeline_anchor


def theme_folder() -> Path:
    """The folder that holds `templates/` and `css/`: in the package, or in a checkout at its top."""
    package = Path(foi_archive.__file__).resolve().parent
    packaged = package / "theme"
    return packaged if packaged.is_dir() else package.parent.parent / "theme"


def render(template: str, path: str, **values: object) -> str:
    """What a template yields for the page at `path`, with some values: HTML in which every value is escaped.

    In it, `to(address)` is the link from that page to another. A value that a template names and does not
    get is an error.
    """
    to = partial(addresses.relative, path)
    return _environment().get_template(template).render(values, to=to)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(theme_folder() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["note"] = note_html
    environment.globals.update(
        wording=wording,
        day_text=day_text,
        undated_text=undated_text,
        weekday_text=weekday_text,
        when_text=when_text,
        outcome_word=outcome_word,
        outcome_label=outcome_label,
        tally=tally,
        tally_sentence=tally_sentence,
        shown=shown,
        Citation=Citation,
        ground_address=ground_address,
        addresses=addresses,
        question_anchor=addresses.question_anchor,
        timeline_anchor=timeline_anchor,
        host=host,
        last_known_day=last_known_day,
        request_item=request_item,
    )
    return environment
