from dataclasses import fields

import pytest
from foi_archive.law.registry import Law, laws, shown
from foi_archive.law.working_days import CALENDARS
from foi_archive.model.citation import Citation
from specification import cases

LAWS = {
    *("uk-foia", "uk-eir", "scotland-foisa", "scotland-eisr", "us-foia", "ireland-foi"),
    *("eu-1049", "australia-foi", "new-zealand-oia", "germany-ifg", "canada-atia"),
}


@cases("shown-citations")
def test_shown(given: str, expected: str) -> None:
    citation, _, within = given.partition(" in a thread under ")
    law, _, provision = citation.partition(":")
    assert expected == shown(Citation(law, provision), within or None)


def test_all_laws_are_there() -> None:
    assert LAWS == set(laws())


@pytest.mark.parametrize("law", laws().values(), ids=lambda law: law.id)
def test_each_law_says_what_it_is(law: Law) -> None:
    texts = [getattr(law, field.name) for field in fields(law) if field.name not in ("cited", "clock")]
    assert all(text and text == text.strip() for text in texts)
    assert law.source.startswith("https://")


def test_names_tell_laws_apart() -> None:
    assert len(LAWS) == len({law.short_name for law in laws().values()})


@pytest.mark.parametrize("law", [law for law in laws().values() if law.clock], ids=lambda law: law.id)
def test_each_limit_of_a_clock_has_its_source(law: Law) -> None:
    clock = law.clock
    limits = [each for each in (clock.due, clock.guideline, clock.review, clock.review_latest) if each]
    assert all(each.days > 0 and each.basis and each.source.startswith("https://") for each in limits)
    assert clock.calendar in CALENDARS


def test_the_clock_of_the_uk_act() -> None:
    clock = laws()["uk-foia"].clock
    limits = (clock.due, clock.guideline, clock.review, clock.review_latest)
    assert (20, 40, 20, 40) == tuple(limit.days for limit in limits)
    assert "s.10(1)" in clock.due.basis
