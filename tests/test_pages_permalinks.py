"""Each letter, question and item of a timeline has a link to itself."""

from __future__ import annotations

import pytest
from foi_archive.pages.request import request_page
from selectolax.lexbor import LexborHTMLParser
from small_archive import CASES


@pytest.mark.parametrize("name", CASES)
def test_everything_on_a_page_leads_to_itself(name: str) -> None:
    case = CASES[name]
    html = LexborHTMLParser(request_page(case).html)
    places = html.css(".message, .questions tbody tr, .timeline li")
    assert len(case.thread.messages) + len(case.histories) + len(case.timeline) == len(places)
    for place in places:
        [link] = place.css(".permalink")
        assert f"#{place.id}" == link.attributes["href"]
        assert (link.attributes["aria-label"] or "").startswith("Link to ")
    assert len(places) == len({place.id for place in places})
