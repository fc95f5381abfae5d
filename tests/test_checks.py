"""Each rule, shown by threads that break it and threads that do not: `specs/checks/`."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import yaml
from conftest import THREAD
from foi_archive.checks.limit import MOST_OF_A_FILE
from foi_archive.checks.manual import manual
from foi_archive.checks.outcome_table import NEEDS
from foi_archive.checks.provisions import says_neither
from foi_archive.checks.rule import all_rules
from foi_archive.checks.run import check_archive
from foi_archive.checks.source_statuses import meaning
from foi_archive.law.law import Law
from foi_archive.law.provision import Role
from foi_archive.law.registry import laws
from foi_archive.law.written_dates import proves
from foi_archive.model.authority import Authority
from foi_archive.model.citation import Citation
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Diagnostic, Place, Severity
from foi_archive.model.request_outcome import RequestOutcome, Status
from foi_archive.model.thread import Thread
from foi_archive.model.when import When
from foi_archive.thread.pasting import as_yaml
from foi_archive.thread.read import read
from foi_archive.thread.reading import ArchiveReading
from foi_archive.thread.write import write
from hypothesis import given as for_all
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file
from specification import SPECS, cases
from thread_strategies import threads

FOLDER = SPECS / "checks"
# What no thread is to blame for has tests of its own below.
THREAD_RULES = [rule.id for rule in all_rules() if rule.check]
CASES = [
    pytest.param(path.stem, given, expected, id=f"{path.name}:{line}: {title}")
    for path in sorted(FOLDER.glob("*.md"))
    if path.name != "README.md"
    for line, title, given, expected in read_fixture_file(path)
]
UNDATED = "due-date-unknown"
AUTHORITIES = tuple(
    Authority(name, name, "United Kingdom") for name in ("home-office", "metropolitan-police-service")
)

NAMES = frozenset({"home-office/cameras", "home-office/visas", "metropolitan-police-service/horses"})


@pytest.mark.parametrize(("rule", "given", "expected"), CASES)
def test_rules(rule: str, given: str, expected: str) -> None:
    assert expected.rstrip("\n") == checked(rule, given)


@pytest.mark.parametrize("rule", THREAD_RULES)
def test_every_rule_is_shown_broken_and_kept(rule: str) -> None:
    outcomes = [expected for _, _, _, expected in read_fixture_file(FOLDER / f"{rule}.md")]
    assert any(f"[{rule}]" in expected for expected in outcomes)
    assert any(f"[{rule}]" not in expected for expected in outcomes)


def test_every_case_is_of_a_rule() -> None:
    assert set(THREAD_RULES) | {"README"} == {path.stem for path in FOLDER.glob("*.md")}


def test_what_is_said_of_the_real_thread() -> None:
    authorities = (
        Authority("metropolitan-police-service", "Metropolitan Police Service", "England and Wales"),
    )
    path = "/".join(THREAD.parts[-4:])
    archive = ArchiveReading(authorities, (read(THREAD.read_text("utf-8"), path),))
    found = check_archive(archive)
    assert [
        "m3 promises an answer by 2016-11-21, and the time for an extension ended on 2016-11-18 "
        "by a guideline that does not bind",
        "m9 applies s24(1), and the extension in m3 named s31 only",
        "m9 applies s22(1)(a), and the extension in m3 named s31 only",
        "the letters of authorities have 5 telephone numbers and 8 postcodes of offices, "
        "the first of them here",
    ] == [each.message for each in found]
    assert {Severity.NOTICE} == {each.severity for each in found}


def test_an_authority_is_listed_once() -> None:
    places = tuple(Place("archive/authorities.yml", line, 7) for line in (1, 4))
    archive = ArchiveReading((AUTHORITIES[0], AUTHORITIES[0]), (), places)
    assert (
        'archive/authorities.yml:4:7: error: "home-office" is the id of an authority in line 1 already '
        "[duplicate-authority-id]\n  fix: give each authority an id of its own, or take one of the two out"
    ) == "\n".join(map(str, check_archive(archive)))
    assert () == check_archive(ArchiveReading(AUTHORITIES, (), places))


def test_only_a_school_has_days_on_which_it_is_closed() -> None:
    closures = (When.parse("2024-07-20/2024-09-02"),)
    school = Authority("a-school", "A School", "England", kind="school", closures=closures)
    council = replace(AUTHORITIES[0], closures=closures)
    places = (Place("archive/authorities.yml", 1, 7), Place("archive/authorities.yml", 6, 7))
    assert (
        'archive/authorities.yml:6:7: warning: "home-office" has `closures`, and is no school by its `kind` '
        "[closures-of-no-school]\n  fix: write `kind: school` if it is one, else take the closures out"
    ) == "\n".join(map(str, check_archive(ArchiveReading((school, council), (), places))))


def test_two_threads_with_one_address_are_both_named() -> None:
    text, _ = whole_thread("authority: metropolitan-police-service\n")
    reading = read(text, "archive/requests/home-office/horses.md")
    undated, found = check_archive(ArchiveReading(AUTHORITIES, (reading,), names=NAMES))
    assert UNDATED == undated.rule
    assert found.place.path == "archive/requests/home-office/horses.md"
    assert found.message.endswith(
        "where requests/metropolitan-police-service/horses.md has its address already"
    )


def test_nothing_is_said_of_authorities_that_could_not_be_read() -> None:
    path = "requests/home-office/cameras.md"
    reading = read(whole_thread("")[0], path)
    unlisted = check_archive(ArchiveReading((), (reading,)))
    assert ["unknown-authority"] == [found.rule for found in unlisted]
    broken = Diagnostic(
        Place("authorities.yml", 3, 1), unlisted[0].severity, "wrong-shape", "a list is expected"
    )
    assert (broken,) == check_archive(ArchiveReading((), (reading,), diagnostics=(broken,)))


def test_of_a_file_with_very_many_faults_the_gravest_are_told() -> None:
    notices = "".join(f"tag{number}: x\n" for number in range(200))
    text = whole_thread("")[0].replace("title:", f"{notices}title:").replace("How many", "How few", 1)
    reading = read(text, "requests/home-office/cameras.md")
    found = check_archive(ArchiveReading(AUTHORITIES, (reading,)))
    assert MOST_OF_A_FILE + 1 == len(found)
    assert "quote-not-found" == found[-1].rule
    assert [("more-findings", "102 more faults of this file are not shown")] == [
        (each.rule, each.message) for each in found if each.severity is Severity.NOTICE
    ]
    assert sorted(found, key=lambda each: each.place) == list(found)


def test_every_outcome_has_its_row() -> None:
    assert list(Outcome) == list(NEEDS)


@cases("written-dates")
def test_written_dates(given: str, expected: str) -> None:
    words, _, law = given.partition("\nlaw: ")
    for line in expected.splitlines():
        verdict, _, when = line.rpartition(" ")
        assert verdict == (
            "proves" if proves(words, When.parse(when), law or "uk-foia") else "does not prove"
        )


@cases("source-statuses")
def test_what_platforms_say(given: str, expected: str) -> None:
    words = [*RequestOutcome, *Status]
    agreeing = [word.value for word in words if word in (meaning(given) or ())]
    assert expected == (", ".join(agreeing) or "nothing")


@pytest.mark.parametrize("law", laws().values(), ids=list(laws()))
def test_provisions_for_denying_are_known_in_every_law(law: Law) -> None:
    denials = [each for each in law.provisions.values() if each.role is Role.DENIAL]
    assert {each.path: True for each in denials} == {
        each.path: says_neither(Citation(law.id, each.path)) for each in denials
    }
    # Of what may stand beside one nothing can be told, nor of a law that has none.
    untold = {path for each in denials for path in each.only_with} if denials else set(law.provisions)
    assert {None} >= {says_neither(Citation(law.id, path)) for path in untold}


@for_all(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_words_to_paste_are_read_as_they_are(words: str) -> None:
    assert words == yaml.safe_load(as_yaml(words))


@for_all(threads)
def test_no_thread_stops_the_rules(thread: Thread) -> None:
    reading = read(write(thread), "requests/home-office/cameras.md")
    found = check_archive(ArchiveReading(AUTHORITIES, (reading,)))
    assert sorted(diagnostic.place for diagnostic in found) == [diagnostic.place for diagnostic in found]


@pytest.mark.parametrize(("rule", "page"), manual().items())
def test_every_rule_has_its_page(rule: str, page: str) -> None:
    summary, *rest = page.split("\n")
    assert summary.endswith(".")
    starts = [line.partition(":")[0] for line in rest]
    assert ["Why", "Wrong", "Right"] == [start for start in starts if start in ("Why", "Wrong", "Right")]


def checked(rule: str, given: str) -> str:
    """All diagnostics of a rule's case, without the path, lines counted from the case's first.

    Most cases need no dates. That they have none is told in the cases of its own rule only.
    """
    text, lines_above = whole_thread(given)
    reading = read(text, "requests/home-office/cameras.md")
    found = check_archive(ArchiveReading(AUTHORITIES, (reading,), names=NAMES))
    told = [diagnostic for diagnostic in found if diagnostic.rule == rule or diagnostic.rule != UNDATED]
    return "\n".join(moved_up(diagnostic, lines_above) for diagnostic in told) or "nothing"


def whole_thread(given: str) -> tuple[str, int]:
    """The thread of the README with the fields and letters of a case, and the number of lines above them."""
    thread = re.search(
        r"`````markdown\n---\n(.*?)---\n(.*?)`````", (FOLDER / "README.md").read_text("utf-8"), re.S
    )
    assert thread
    fields, _, letters = given.partition("---\n")
    replaced = {field_name(field) for field in top_level_fields(fields)}
    kept = "".join(field for field in top_level_fields(thread[1]) if field_name(field) not in replaced)
    return f"---\n{kept}{fields}---\n{letters or thread[2]}", kept.count("\n") + 1


def top_level_fields(text: str) -> list[str]:
    return re.findall(r"^\w.*\n(?:[ -].*\n)*", text, re.M)


def field_name(field: str) -> str:
    return field.partition(":")[0]


def moved_up(diagnostic: Diagnostic, lines: int) -> str:
    """The diagnostic without its path, and with every number of a line so much smaller.

    Of what the reader says only the rule is shown: its words are specified elsewhere.
    """
    text = str(diagnostic).removeprefix(f"{diagnostic.place.path}:")
    if diagnostic.rule not in THREAD_RULES:
        text = f"{diagnostic.place.line}:{diagnostic.place.column}: {diagnostic.severity} [{diagnostic.rule}]"
    return re.sub(r"(?:^|(?<= in line ))\d+", lambda line: str(int(line[0]) - lines), text)
