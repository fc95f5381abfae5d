"""What the search finds, on the web and from a folder on disk."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from specification import cases

from browser.searching import READ, SEARCH, address, found, search
from browser.serving import Site
from browser.watching import Record, ending, watched

WAYS = ["online", "from disk"]


@pytest.fixture(scope="module", params=WAYS)
def place(request: pytest.FixtureRequest, searched: Site) -> Site:
    return searched if request.param == "online" else searched.from_disk()


@pytest.fixture(scope="module")
def open_page(browser: Browser, place: Site) -> Iterator[tuple[Page, Record]]:
    """One page for all searches of the table, as a reader has it."""
    with watched(browser, place) as watched_page:
        yield watched_page


@cases("search")
def test_searches(open_page: tuple[Page, Record], place: Site, given: str, expected: str) -> None:
    page, record = open_page
    text, *fields = given.split("\n")
    pairs = [(name, value) for name, _, value in (field.partition("=") for field in fields)]
    said = search(page, place, "" if text == "(nothing)" else text, pairs)
    count, *rest = expected.split("\n")
    hits = [line for line in rest if " " not in line]
    assert (count, hits) == (said.count, list(said.hits[: len(hits)]))
    assert [line for line in rest if " " in line] == list(said.notes)
    assert ([], []) == (record.errors, record.requests)


def test_the_label_of_an_exemption_finds_what_choosing_it_leaves(browser: Browser, searched: Site) -> None:
    with watched(browser, searched) as (page, _):
        page.goto(searched.address + SEARCH)
        missed = page.evaluate(
            """async () => {
              const engine = new foi.Engine(document.getElementById("finder").dataset.build);
              const columns = await engine.facets(await engine.index("requests"));
              const missed = [];
              for (const [word, label] of columns.find(facet => facet.name === "exemption").values) {
                const { left } = await engine.find(foi.stateOf("?exemption=" + encodeURIComponent(word)));
                const found = await engine.find(foi.stateOf("?q=" + encodeURIComponent(label)));
                if (found.isPartial || !left.length || left.some(each => !found.left.includes(each))) {
                  missed.push(label);
                }
              }
              return missed;
            }"""
        )
        assert [] == missed


def test_a_hit_leads_to_the_very_letter(browser: Browser, place: Site) -> None:
    with watched(browser, place) as (page, record):
        search(page, place, "Electronic Wanted and Missing System")
        page.locator(".search__hits h2 a").click()
        expect(page).to_have_url(ending("facial-recognition-notting-hill-carnival-2016.html#m9"))
        page.locator("#m9:target").wait_for()
        assert [] == record.errors


def test_the_header_of_every_page_leads_to_the_search(browser: Browser, place: Site) -> None:
    with watched(browser, place) as (page, record):
        page.goto(f"{place.address}requests/northmoor-council/pothole-claims-again.html")
        page.keyboard.press("/")
        page.keyboard.type("foghorn")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=foghorn")
        assert "1 request" == found(page).count
        assert [] == record.errors


def test_writing_finds_with_every_letter(browser: Browser, place: Site) -> None:
    with watched(browser, place) as (page, record):
        page.goto(place.address + SEARCH)
        page.keyboard.press("/")
        counts = []
        for letter in "foghorn":
            page.keyboard.type(letter)
            counts.append(found(page).count)
        assert "1 request" == counts[-1]
        expect(page).to_have_url(ending("?q=foghorn"))
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/foghorn-retirement.html#*")
        assert [] == record.errors


def test_arrows_walk_through_the_hits_and_escape_clears(browser: Browser, place: Site) -> None:
    with watched(browser, place) as (page, _):
        search(page, place, "council")
        page.keyboard.press("/")
        focused = "document.activeElement.textContent || document.activeElement.name"
        page.keyboard.press("ArrowDown")
        first = page.evaluate(focused)
        page.keyboard.press("ArrowDown")
        second = page.evaluate(focused)
        titles = page.locator(".search__hits h2").all_inner_texts()
        assert titles[:2] == [first, second]
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert "q" == page.evaluate(focused)
        page.keyboard.press("Escape")
        assert "21 requests" == found(page).count
        expect(page).to_have_url(ending(SEARCH))


def test_facets_are_chosen_with_counts_that_hold(browser: Browser, place: Site) -> None:
    """What stands beside a value is what choosing it shows; the address has all of it, and Back undoes it."""
    with watched(browser, place, viewport={"width": 1280, "height": 900}) as (page, record):
        search(page, place, "council")
        northmoor = page.locator("label", has_text="Northmoor Council")
        assert "5" == northmoor.locator(".search__number").inner_text()
        northmoor.locator("input").check()
        page.wait_for_function("location.search.includes('authority')")
        assert "5 requests" == found(page).count
        # Another authority would add to these, not take from them.
        other = page.locator("label", has_text="Little Wexcombe Parish Council")
        number = int(other.locator(".search__number").inner_text())
        other.locator("input").check()
        page.wait_for_function("location.search.includes('little')")
        assert f"{5 + number} requests" == found(page).count
        page.reload()
        assert f"{5 + number} requests" == found(page).count
        page.go_back()
        assert "5 requests" == found(page).count
        page.get_by_role("button", name="Choose nothing").click()
        page.wait_for_function("!location.search.includes('authority')")
        assert "8 requests" == found(page).count
        assert [] == record.errors


def test_all_values_of_a_facet_are_shown_and_the_keyboard_goes_on(browser: Browser, searched: Site) -> None:
    with watched(browser, searched, viewport={"width": 1280, "height": 900}) as (page, _):
        search(page, searched, "")
        group = page.locator("fieldset", has_text="Exemption").filter(has_not_text="Outcome")
        before = group.locator("input").count()
        group.get_by_role("button").press("Enter")
        assert group.locator("input").count() > before
        assert group.locator("input").nth(before).evaluate("box => box === document.activeElement")


def test_where_nothing_is_found_there_is_nothing_to_narrow_down(browser: Browser, searched: Site) -> None:
    with watched(browser, searched) as (page, _):
        search(page, searched, '"recognition facial"')
        expect(page.locator(".search__panel")).not_to_be_visible()
        page.get_by_role("button", name="recognition facial").click()
        page.get_by_role("status").get_by_text("1 request", exact=True).wait_for()
        expect(page.locator(".search__panel")).to_be_visible()


def test_a_question_and_its_answer_stand_in_one_column(browser: Browser, searched: Site) -> None:
    with watched(browser, searched, viewport={"width": 1280, "height": 900}) as (page, _):
        search(page, searched, "facial", [("list", "questions")])
        parts = page.locator(".search__hits > li").first.locator("> *")
        assert 1 == len({box["x"] for part in parts.all() if (box := part.bounding_box())})


def test_on_a_phone_facets_start_closed(browser: Browser, searched: Site) -> None:
    for width, is_open in ((390, False), (1280, True)):
        with watched(browser, searched, viewport={"width": width, "height": 900}) as (page, _):
            search(page, searched, "council")
            page.locator(".search__facets fieldset").first.wait_for(state="attached")
            assert is_open == page.locator(".search__facets").is_visible()


def test_results_are_announced(browser: Browser, searched: Site) -> None:
    with watched(browser, searched) as (page, _):
        search(page, searched, "foghonr")
        page.get_by_role("status").get_by_text("No request found. Did you mean foghorn?").wait_for()
        page.get_by_role("button", name="foghorn").click()
        page.get_by_role("status").get_by_text("1 request", exact=True).wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("list_", ["requests", "questions"])
def test_axe_finds_nothing_with_results(
    browser: Browser, searched: Site, width: int, scheme: str, list_: str
) -> None:
    view = {"width": width, "height": 900}
    with watched(browser, searched, viewport=view, color_scheme=scheme) as (page, _):
        search(page, searched, "council", [("list", list_)])
        page.locator(".search__panel").evaluate("panel => { panel.open = true; }")
        page.locator(".search__facets fieldset").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        report = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
        assert 0 == report.violations_count, report.generate_report()


def test_without_scripts_the_page_leads_to_the_lists(browser: Browser, place: Site) -> None:
    with watched(browser, place, java_script_enabled=False) as (page, record):
        page.goto(address(place, "foghorn"))
        expect(page.locator("#finder noscript")).to_be_visible()
        expect(page.get_by_text("Extract the whole file")).not_to_be_visible()
        page.get_by_role("link", name="Requests by authority").click()
        expect(page.locator("h1")).to_have_text("Authorities")
        assert [] == record.errors


def test_a_result_costs_few_bytes(browser: Browser, searched: Site) -> None:
    """A limit that a careless change would break; tests/benchmarks/search.py measures real sizes."""
    with watched(browser, searched) as (page, _):
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url))
        page.goto(address(searched, "council"))
        page.wait_for_function(READ)
    paths = [url.removeprefix(searched.address).partition("?")[0] for url in loaded]
    index = [path for path in paths if path.startswith("search/")]
    size = sum(len(gzip.compress((searched.folder / path).read_bytes())) for path in index)
    assert len([path for path in index if path.startswith("search/texts/")]) <= 10
    assert size < 50_000
