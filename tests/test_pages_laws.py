"""Laws and their grounds: what each is, where it was applied, and which letters only cited it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import REPOSITORY, THREAD
from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model.thread import Letter
from foi_archive.pages.laws import laws_pages
from foi_archive.pages.listed import listed
from foi_archive.pages.page import Page
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.read import read
from listed_cases import case, parsed, texts
from short_threads import TODAY

REFUSED = """\
questions 1 2
m1 request received 2016-09-23
m2 response 2016-10-20
m2 decides 1 2: withheld by s43(2)
m3 review-request 2016-11-01
m4 review-decision 2016-11-20
m4 decides 1: disclosed overturned"""


def pages(*cases: Case) -> dict[str, Page]:
    return {page.path: page for page in laws_pages(listed(cases))}


@pytest.fixture(scope="module")
def real() -> dict[str, Page]:
    """The pages of the real thread's law."""
    authorities = read_authorities((REPOSITORY / "archive/authorities.yml").read_bytes(), "x").authorities
    thread = read(THREAD.read_text("utf-8"), "x.md").thread
    assert thread
    of_id = {authority.id: authority for authority in authorities}
    return pages(assess(thread, THREAD.stem, of_id[thread.authority], laws()[thread.law], TODAY))


def test_exactly_these_grounds_are_applied_in_the_real_thread(real: dict[str, Page]) -> None:
    applied = {path for path, page in real.items() if parsed(page.html).css(".applied > li")}
    assert {f"laws/uk-foia/{ground}.html" for ground in ("s22", "s24", "s31")} == applied
    provisions = {
        text.split(" · ")[0] for path in applied for text in texts(real[path].html, ".applied__decision > p")
    }
    assert {
        f"Response: s.{each}" for each in ("22(1)(a)", "24(1)", "24(2)", "31(1)(a)", "31(3)")
    } == provisions


def test_what_the_real_thread_only_cites_is_listed_apart(real: dict[str, Page]) -> None:
    cited = {
        path: texts(page.html, ".mentions li") for path, page in real.items() if page.html.count("mentions")
    }
    title = "Facial recognition used at Notting Hill Carnival 2016, letter 9"
    assert {
        "laws/uk-foia/s23.html": [f"{title} : “ section 23(1) ” · in a legal annex"],
        "laws/uk-foia/s30.html": [f"{title} : “ section 30 ” · in a legal annex"],
    } == cited


def test_the_public_interest_of_the_real_letter_stands_side_by_side(real: dict[str, Page]) -> None:
    tests = parsed(real["laws/uk-foia/s31.html"].html).css(".weighing__test")
    assert [["For disclosure", "For withholding", "The balance"]] * 2 == [
        [heading.text() for heading in test.css("h4")] for test in tests
    ]


def test_a_ground_tells_what_became_of_its_answers() -> None:
    found = pages(case(REFUSED))
    ground = found["laws/uk-foia/s43-2.html"].html
    assert "To 2 questions in 1 request. 1 answer was looked at again: 1 overturned." in texts(ground, "p")
    assert ["Overturned (internal review)"] == texts(ground, ".applied__later")
    rows = texts(found["laws/uk-foia/index.html"].html, "#grounds + table tbody tr")
    assert "s.43(2) Prejudice to commercial interests Qualified 2 1" in rows
    assert "s.43 Commercial interests Qualified 0 0" in rows


def test_a_ground_says_what_it_is_and_where_to_read_it() -> None:
    page = parsed(pages(case(REFUSED))["laws/uk-foia/s36.html"].html)
    facts = [" ".join(fact.text(separator=" ").split()) for fact in page.css(".facts > div")]
    assert "Public interest In part absolute, in part qualified" in facts
    assert "For neither confirming nor denying s.36(3)" in facts
    assert "https://www.legislation.gov.uk/ukpga/2000/36/section/36" in {
        link.attributes["href"] for link in page.css("a")
    }


def test_an_unverified_fact_is_marked() -> None:
    assert any("Not checked in the text of the law" in page.html for page in pages(case(REFUSED)).values())


def test_laws_that_occur_are_listed() -> None:
    german = replace(case("law germany-ifg\nm1 request 2024-03-15", "Auskunft"))
    found = pages(case(REFUSED), german)
    assert [
        "Informationsfreiheitsgesetz Germany 1 0",
        "Freedom of Information Act 2000 United Kingdom 1 1",
    ] == texts(found["laws/index.html"].html, "tbody tr")
    assert ["No request in this archive relies on a law yet."] == texts(pages()["laws/index.html"].html, "p")


def test_many_letters_fill_several_pages() -> None:
    found = pages(*(case(REFUSED, f"Number {number}") for number in range(60)))
    assert {"laws/uk-foia/s43-2.html", "laws/uk-foia/s43-2.page-2.html"} <= set(found)
    assert 10 == len(parsed(found["laws/uk-foia/s43-2.page-2.html"].html).css(".applied > li"))


def test_only_so_many_mentions_are_listed() -> None:
    made = case("m1 request 2016-09-23\nm2 response 2016-10-20")
    thread = replace(made.thread, body=(Letter("m2", "Section 23(1) was considered."),))
    one = assess(thread, "x", made.authority, made.law, TODAY)
    many = pages(*(replace(one, slug=f"x-{number}") for number in range(120)))["laws/uk-foia/s23.html"].html
    assert 100 == len(parsed(many).css(".mentions li"))
    assert "And 20 more." in texts(many, "p")


@pytest.mark.parametrize("law", laws().values(), ids=laws())
def test_every_law_has_pages_with_one_heading_and_no_address_twice(law: Law) -> None:
    found = list(laws_pages(listed([case(f"law {law.id}\nm1 request 2024-03-15")])))
    assert len(found) == len({page.path.lower() for page in found})
    assert all(1 == len(parsed(page.html).css("h1")) for page in found)
