"""What people mean comes first."""

from __future__ import annotations

from statistics import mean

from judged import RANKED, judged, reciprocal_ranks
from playwright.sync_api import Browser

from browser.searching import SEARCH
from browser.serving import Site
from browser.watching import watched


def test_what_is_meant_comes_first(browser: Browser, searched: Site) -> None:
    queries, meant = zip(*judged(), strict=True)
    assert len(queries) >= 30
    with watched(browser, searched) as (page, _):
        page.goto(searched.address + SEARCH)
        ranked = page.evaluate(RANKED, list(queries))
    ranks = reciprocal_ranks(meant, ranked)
    behind = [queries[place] for place, rank in enumerate(ranks) if rank < 1]
    assert mean(ranks) >= 0.9, behind
