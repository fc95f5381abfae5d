"""The registry of laws: against the table of exemptions, against itself, and what its files may not say."""

import csv
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import MISSING, fields
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from foi_archive import law as package
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import Interruption, Limit, LimitKind
from foi_archive.law.law import Law
from foi_archive.law.provision import Provision, Role
from foi_archive.law.provision import Test as PublicInterestTest
from foi_archive.law.provisions import provisions
from foi_archive.law.registry import law as read_law
from foi_archive.law.registry import laws
from foi_archive.law.spelling import shown
from foi_archive.model.citation import Citation, around
from hypothesis import given as for_all
from hypothesis import strategies as st
from specification import cases

LAWS = {
    *("uk-foia", "uk-eir", "scotland-foisa", "scotland-eisr", "us-foia", "ireland-foi"),
    *("eu-1049", "australia-foi", "new-zealand-oia", "germany-ifg", "canada-atia"),
}
FILES = {
    file.name.removesuffix(".yml"): file.read_text("utf-8")
    for file in resources.files(package).joinpath("registry").iterdir()
}
# The exemptions of nine laws with their sub-provisions, from a survey of the Acts made for this archive. A
# test is empty where the survey gives none.
ROWS = list(csv.DictReader((Path(__file__).parent / "vectors/exemptions.csv").open(encoding="utf-8")))

each_law = pytest.mark.parametrize("law", laws().values(), ids=lambda law: law.id)
each_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['law']}:{row['provision']}")


@cases("shown-citations")
def test_shown(given: str, expected: str) -> None:
    citation, _, within = given.partition(" in a thread under ")
    law, _, provision = citation.partition(":")
    assert expected == shown(Citation(law, provision), within or None)


@cases("provisions")
def test_provisions_of_a_file(given: str, expected: str) -> None:
    assert expected == "\n".join(facts_or_complaint(given))


def facts_or_complaint(entries: str) -> Iterator[str]:
    try:
        read = provisions(yaml.safe_load(entries), "https://example.org/{number}")
    except ValueError as complaint:
        yield str(complaint)
    else:
        yield from map(facts, read.values())


def facts(provision: Provision) -> str:
    """A provision with what is said of it, as the spec writes it."""
    words = [provision.role.value, *(word.value for word in (provision.test, provision.basis) if word)]
    if provision.outcome:
        words.append(provision.outcome.value)
    if provision.since or provision.until:
        words.append(f"from {provision.since or '?'} to {provision.until or '?'}")
    if provision.only_with:
        words.append(f"only with {' or '.join(provision.only_with)}")
    return f"{provision.path}, {provision.title} ({provision.ground}): {', '.join(words)}"


# --- against the table of exemptions


def test_the_table_has_all_its_laws() -> None:
    assert LAWS - {"scotland-eisr", "canada-atia"} == {row["law"] for row in ROWS}


@each_row
def test_each_exemption_is_registered(row: dict[str, str]) -> None:
    law = laws()[row["law"]]
    provision = law.provisions[row["provision"]]
    assert row["role"] == provision.role.value
    if row["test"]:
        assert provision.test is PublicInterestTest.named(row["test"])
    assert [] == [part for part in row["parts"].split() if part not in law.provisions]


@each_row
def test_each_denial_is_registered(row: dict[str, str]) -> None:
    law = laws()[row["law"]]
    denials = set(denials_for(law, row["provision"]))
    assert set(row["denial"].split()) <= denials
    assert bool(denials) == bool(row["denial"])


def denials_for(law: Law, path: str) -> Iterator[str]:
    """The provisions for neither confirming nor denying that stand in a provision, or beside it."""
    for each in law.provisions.values():
        if each.role is Role.DENIAL:
            places = [each.path, *each.only_with]
            if any(lies_in(place, path) or lies_in(path, place) for place in places):
                yield each.path


def lies_in(path: str, other: str) -> bool:
    return Citation("", path).lies_in(Citation("", other))


# --- against itself


def test_all_laws_are_there() -> None:
    assert LAWS == set(laws())


def test_names_tell_laws_apart() -> None:
    assert len(LAWS) == len({law.short_name for law in laws().values()})


@each_law
def test_a_law_is_the_same_in_every_process(law: Law) -> None:
    assert pickle.loads(pickle.dumps(law)) is law


@each_law
def test_each_law_says_what_it_is(law: Law) -> None:
    names = ("id", "name", "short_name", "exemption_word", "jurisdiction", "regulator", "source")
    texts = [*(getattr(law, name) for name in names), *law.named, *law.terms.values()]
    assert all(text and text == text.strip() for text in texts)
    assert law.source.startswith("https://")
    assert law.short_name in law.named or law.id == "us-foia"  # whose Act letters do not call "US FOIA"
    assert len(law.named) == len({name.lower() for name in law.named})
    # Any Act is called "the Act".
    assert not [name for name in law.named if name.lower().startswith("the ")]


@pytest.mark.parametrize("id_", sorted(LAWS))
def test_nothing_stands_twice_in_a_file(id_: str) -> None:
    nodes = [yaml.compose(FILES[id_])]
    twice: list[str] = []
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = Counter(key.value for key, _ in node.value)
            twice += [key for key, times in keys.items() if times > 1]
            nodes += [value for _, value in node.value]
    assert [] == twice


@each_law
def test_provisions_are_spelled_as_threads_spell_them(law: Law) -> None:
    for path in law.provisions:
        assert Citation(law.id, path) == Citation.parse(path, law.id)


@each_law
def test_provisions_can_be_told_apart(law: Law) -> None:
    assert len(law.provisions) == len({shown(Citation(law.id, path)) for path in law.provisions})
    # Their pages are files, and some disks do not tell capitals from small letters.
    assert len(law.provisions) == len({path.lower() for path in law.provisions})


@each_law
def test_each_provision_has_the_one_around_it_before_it(law: Law) -> None:
    seen: set[str] = set()
    for path in law.provisions:
        assert around(path) is None or around(path) in seen
        seen.add(path)


@each_law
def test_whoever_claims_a_provision_claims_its_ground(law: Law) -> None:
    for provision in law.provisions.values():
        ground = law.provisions[provision.ground]
        assert ground.path == ground.ground
        assert lies_in(provision.path, ground.path)
        assert ground.title == provision.title == provision.title.strip() != ""
        assert ground.is_claim or not provision.is_claim
        assert ground == law.ground(provision.path) == law.ground(f"{provision.path}(zz)")
    assert [each for each in law.provisions.values() if each.is_claim and each.path == each.ground] == list(
        law.grounds()
    )


@each_law
def test_exemptions_have_a_test_and_a_basis(law: Law) -> None:
    exemptions = [each for each in law.provisions.values() if each.role is Role.EXEMPTION]
    assert exemptions
    assert [] == [each.path for each in exemptions if each.test is None]
    # The general exceptions of the Environmental Information Regulations have neither a class nor a harm of
    # their own, and s.18(a) of New Zealand only points to other sections.
    without = {each.path for each in exemptions if each.basis is None}
    assert without <= {"r12", "r10", "s18(a)"}


@each_law
def test_what_stands_beside_others_names_provisions(law: Law) -> None:
    for provision in law.provisions.values():
        assert [] == [other for other in provision.only_with if other not in law.provisions]
        assert not provision.only_with or provision.role is Role.DENIAL


@each_law
def test_numbers_that_changed_do_not_overlap(law: Law) -> None:
    for provision in law.provisions.values():
        assert provision.since is None or provision.until is None or provision.since <= provision.until
        outer = law.provisions.get(around(provision.path) or "")
        if outer is None:
            continue
        assert outer.since is None or (provision.since is not None and provision.since >= outer.since)
        assert outer.until is None or (provision.until is not None and provision.until <= outer.until)
    ended = {each.until for each in law.provisions.values() if each.until}
    begun = {each.since for each in law.provisions.values() if each.since}
    # Where provisions end, others take their place on the day after.
    assert {day.toordinal() + 1 for day in ended} <= {day.toordinal() for day in begun}


@each_law
def test_each_provision_says_where_it_can_be_checked(law: Law) -> None:
    for provision in law.provisions.values():
        assert provision.source.startswith("https://")
        assert "{" not in provision.source
        assert provision.unverified == provision.unverified.strip()
        assert not provision.unverified or provision.unverified.endswith(".")


@each_law
def test_words_for_levels_belong_to_sections(law: Law) -> None:
    assert [] == [section for section in law.numbering if section and section not in law.provisions]


@each_law
def test_each_limit_of_a_clock_has_its_source(law: Law) -> None:
    clock = law.clock
    assert clock.calendar in CALENDARS
    assert clock.due is clock.limits[LimitKind.DUE]
    for limit in clock.limits.values():
        assert limit.length > 0
        assert all((limit.basis, limit.since))
        assert limit.source.startswith("https://")
    for interruption in filter(None, (clock.clarified, clock.fee)):
        assert interruption.provision
        assert interruption.source.startswith("https://")


# --- what its files may not say


def needed(kind: type[Any]) -> set[str]:
    return {each.name for each in fields(kind) if each.default is each.default_factory is MISSING}


records = st.sampled_from(sorted(LAWS)).flatmap(
    lambda id_: st.sampled_from(
        [
            ((), {*needed(Law), "section_source"} - {"id"}),
            (("clock",), {"calendar", "limits"}),
            (("clock", "limits", "due"), needed(Limit)),
            *([(("clock", "fee"), needed(Interruption))] if laws()[id_].clock.fee else []),
        ]
    ).map(lambda record: (id_, *record))
)
unknown_names = st.text(st.characters(categories=["Ll"]), min_size=1).map("x{}".format)


@for_all(records, unknown_names)
def test_an_unknown_key_is_refused(record: tuple[str, tuple[str, ...], set[str]], name: str) -> None:
    id_, place, _ = record
    facts = yaml.safe_load(FILES[id_])
    within(facts, place)[name] = "something"
    with pytest.raises(ValueError, match=name):
        read_law(id_, yaml.safe_dump(facts))


@for_all(records, st.data())
def test_a_missing_key_is_refused(record: tuple[str, tuple[str, ...], set[str]], data: st.DataObject) -> None:
    id_, place, names = record
    name = data.draw(st.sampled_from(sorted(names)))
    facts = yaml.safe_load(FILES[id_])
    del within(facts, place)[name]
    with pytest.raises(ValueError, match=name):
        read_law(id_, yaml.safe_dump(facts))


def within(facts: dict[str, Any], place: tuple[str, ...]) -> dict[str, Any]:
    for name in place:
        facts = facts[name]
    return facts
