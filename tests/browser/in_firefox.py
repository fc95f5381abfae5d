"""Firefox finds what Chromium finds, from disk and on the web: `make firefox`; `make test` leaves it out.

To install a Firefox takes longer than these tests, and the search has no line that is for it alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from specification import cases

from browser.firefox import Firefox, running
from browser.searching import HITS, READ, SEARCH, address, shown
from browser.serving import Site

# What was loaded from elsewhere.
_STRANGE = """() => performance.getEntriesByType("resource").map(each => each.name)
  .filter(name => !name.startsWith(new URL(".", location.href)) && !name.startsWith("data:"))"""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with running(tmp_path_factory.mktemp("profile")) as firefox:
        yield firefox


@pytest.fixture(scope="module", params=["from disk", "online"])
def place(request: pytest.FixtureRequest, searched: Site) -> Site:
    return searched if request.param == "online" else searched.from_disk()


@cases("search")
def test_searches(firefox: Firefox, place: Site, given: str, expected: str) -> None:
    text, *fields = given.split("\n")
    pairs = [(name, value) for name, _, value in (field.partition("=") for field in fields)]
    firefox.goto(address(place, "" if text == "(nothing)" else text, pairs))
    firefox.wait_for_function(READ)
    said = shown(firefox.evaluate(HITS))
    count, *rest = expected.split("\n")
    hits = [line for line in rest if " " not in line]
    assert (count, hits) == (said.count, list(said.hits[: len(hits)]))
    assert [line for line in rest if " " in line] == list(said.notes)
    assert [] == firefox.evaluate(_STRANGE)


def test_the_form_of_any_page_leads_to_the_search(firefox: Firefox, place: Site) -> None:
    firefox.goto(f"{place.address}requests/index.html")
    firefox.evaluate(
        """() => {
          const form = document.querySelector(".masthead__search");
          form.elements.q.value = "foghorn";
          form.querySelector("button").click();
        }"""
    )
    firefox.wait_for_function(f"() => location.pathname.endsWith('{SEARCH}') && ({READ})()")
    assert "1 request" == shown(firefox.evaluate(HITS)).count
