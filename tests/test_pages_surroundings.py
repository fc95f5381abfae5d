"""What stands around a request: neighbours, related requests, tags and years, and whom to write to."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from foi_archive.analysis.case import Case
from foi_archive.model.publication import Contact, Publication
from foi_archive.pages.request import request_page
from foi_archive.pages.surroundings import Surroundings, surroundings
from listed_cases import OTHER_AUTHORITY, case, parsed, texts
from selectolax.lexbor import LexborNode
from specification import cases

MAIL = Contact("The keepers", "archive@example.org")
FORM = Contact("The keepers", "https://example.org/contact?form=1&x=2")


def test_neighbours_are_those_in_the_list_of_the_authority() -> None:
    around = by_title(
        case("m1 request 2015-01-05", "Old"),
        case("m1 request 2017-01-05", "New"),
        case("m1 request 2016-01-05", "Middle"),
        case("m1 request 2016-02-05", "Elsewhere", OTHER_AUTHORITY),
    )
    assert ("New", "Old") == (around["Middle"].previous.title, around["Middle"].next.title)
    assert (None, "Middle") == (around["New"].previous, around["New"].next.title)
    assert Surroundings() == around["Elsewhere"]


def test_related_requests_are_named_on_both_pages_once_each() -> None:
    around = by_title(
        case("m1 request", "One", related=("b-council/two", "a-council/three", "a-council/lost")),
        case("m1 request", "Two", OTHER_AUTHORITY, related=("a-council/one",)),
        case("m1 request", "Three", related=("a-council/three",)),
    )
    assert (["Two", "Three"], ("a-council/lost",)) == (titles(around["One"]), around["One"].unknown)
    assert ["One"] == titles(around["Two"])
    assert ["One"] == titles(around["Three"])


def test_a_page_leads_to_what_is_around_it() -> None:
    requests = [
        case("m1 request 2016-01-05", "Middle", tags=("Road works", "CCTV"), related=("b-council/x", "lost")),
        case("m1 request 2017-01-05", "New"),
        case("m1 request 2016-02-05", "X", OTHER_AUTHORITY),
    ]
    around = surroundings(requests)["requests/a-council/middle.html"]
    html = request_page(requests[0], around).html
    assert [
        "../index.html",
        "../../authorities/a-council.html",
        "../../authorities/a-council.html",
        "../../laws/uk-foia/index.html",
        "../../years/2016.html",
        "../../tags/road-works.html",
        "../../tags/cctv.html",
        "../b-council/x.html",
        "new.html",
    ] == [link for link in links(parsed(html)) if not link.startswith(("#", "https://"))]
    assert "lost (not in this archive)" in texts(html, "li")


def test_without_neighbours_nothing_is_said_of_them() -> None:
    html = request_page(case("m1 request")).html
    assert not parsed(html).css(".neighbours, #related-heading")


def test_a_message_to_the_contact_begins_with_the_page() -> None:
    title = 'A & B="c" <d>? #e%20'
    page = request_page(case("m1 request", title), publication=Publication("https://example.org/a/", MAIL))
    link = urlsplit(correction(page.html))
    fields = parse_qs(link.query, strict_parsing=True)
    assert ("mailto", "archive@example.org") == (link.scheme, link.path)
    assert [f"Correction: {title}"] == fields["subject"]
    assert fields["body"][0].startswith(f"{title}\r\nhttps://example.org/a/requests/a-council/")
    assert "\n" not in fields["body"][0].replace("\r\n", "")


def test_a_web_address_is_linked_as_it_is() -> None:
    page = request_page(case("m1 request"), publication=Publication("", FORM))
    assert FORM.address == correction(page.html)


def test_without_a_contact_the_page_says_where_to_look() -> None:
    html = request_page(case("m1 request")).html
    assert not parsed(html).css("#wrong-heading ~ p a")
    assert "The archive’s own pages" in texts(html, "#wrong-heading ~ p")[-1]


@cases("contacts")
def test_contacts(given: str, expected: str) -> None:
    name, _, address = given.partition("\n")
    try:
        contact = Contact.parse(name, address)
        said = "e-mail" if contact.is_mail else "web"
    except ValueError as error:
        said = str(error)
    assert expected == said


@pytest.mark.parametrize("address", ["archive+foi@example.org", "a&b@example.org", "a%b@example.org"])
def test_a_mail_address_is_written_so_that_it_is_read_back(address: str) -> None:
    link = Contact.parse("Someone", address).link("s", "b")
    assert address == unquote(urlsplit(link).path)


def by_title(*cases: Case) -> dict[str, Surroundings]:
    return dict(zip([each.thread.title for each in cases], in_order(cases), strict=True))


def in_order(cases: tuple[Case, ...]) -> list[Surroundings]:
    found = surroundings(cases)
    return [found[f"requests/{each.authority.id}/{each.slug}.html"] for each in cases]


def titles(around: Surroundings) -> list[str]:
    return [other.title for other in around.related]


def links(node: LexborNode) -> list[str]:
    return [link.attributes["href"] or "" for link in node.css("a")]


def correction(html: str) -> str:
    return links(parsed(html).css("section.colophon")[-1])[0]
