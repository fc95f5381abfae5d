"""foi cite, as its users meet it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result
from conftest import REPOSITORY
from foi_archive.cli import main
from foi_archive.thread.folder import read_folder

FOI = Path(sys.executable).with_name("foi")


def cite(*arguments: str, said: str | bytes = "", law: str = "uk-foia") -> Result:
    return CliRunner().invoke(main, ("cite", "--law", law, *arguments), input=said, catch_exceptions=False)


def test_one_citation_a_line() -> None:
    result = cite("Section 31(1a)", "sections 22(1) and 43(2) of the FOIA, and regulation 12(3) of the EIR")
    assert (0, "") == (result.exit_code, result.stderr)
    assert "uk-foia:s31(1)(a)\nuk-foia:s22(1)\nuk-foia:s43(2)\nuk-eir:r12(3)\n" == result.stdout


def test_a_text_without_citations_prints_nothing() -> None:
    for text in ("Dear Ms King", "section 40 of the Data Protection Act 2018", "", " "):
        assert (0, "") == (cite(text).exit_code, cite(text).output)


def test_standard_input_is_one_text() -> None:
    assert "uk-foia:s22(1)(a)\n" == cite(said="by virtue of Section\n22 (1)(a) Information").output


def test_the_facts_as_json() -> None:
    first, second = map(json.loads, cite("--json", said="See:\n  s40(5b), “and\ns999").stdout.splitlines())
    assert {
        "citation": "uk-foia:s40(5B)", "as_cited": "s40(5b)", "line": 2, "column": 3,
        "title": "Personal information", "role": "denial", "test": "mixed", "claim": True,
        "alternatives": ["uk-foia:s40(5)(b)"],
    } == first  # fmt: skip
    assert ["s999", 3, 1, None, None, None, None, []] == [
        second[key]
        for key in ("as_cited", "line", "column", "title", "role", "test", "claim", "alternatives")
    ]


def test_what_is_doubtful_is_said_on_standard_error() -> None:
    result = cite("section 40(5b) and s999(9)(z)")
    assert (0, "uk-foia:s40(5B)\nuk-foia:s999(9)(z)\n") == (result.exit_code, result.stdout)
    assert [
        '1:1: warning: "section 40(5b)" may be s.40(5B) or s.40(5)(b); --date tells which was in force',
        '1:20: warning: "s999(9)(z)": the Freedom of Information Act 2000 has no s.999(9)(z) in the registry',
    ] == result.stderr.splitlines()


def test_the_day_tells_which_number_was_in_force() -> None:
    assert "uk-foia:s40(5)(b)\n" == cite("--date", "2016-09-23", "section 40(5b)").output
    assert "uk-foia:s40(5B)\n" == cite("--date", "2018-05-25", "section 40(5b)").output


def test_a_date_is_told_as_foi_due_tells_it() -> None:
    for written in ("24/5/18", "yesterday", "2018-05", "2018-05-24/2018-05-26"):
        result = cite("--date", written, "section 40")
        due = CliRunner().invoke(main, ("due", "--law", "uk-foia", "--received", written))
        assert 2 == result.exit_code == due.exit_code
        told = result.output.rpartition("Invalid value for '--date': ")[2]
        assert told == due.output.rpartition("Invalid value for '--received': ")[2]
        assert "%" not in told


def test_an_unknown_law_is_wrong_usage() -> None:
    result = cite("s31", law="uk-fioa")
    assert 2 == result.exit_code
    assert 'did you mean "uk-foia"?' in result.output


def test_no_bytes_are_too_strange() -> None:
    assert "uk-foia:s31\n" == cite(said=b"\xff\xfe\x00 s31 \xed\xa0\x80").output


def test_arguments_and_outputs_may_be_strange() -> None:
    ran = subprocess.run(
        [FOI, "cite", "--law", "uk-foia", "--json", b"section\xa0\xff s31"],
        capture_output=True,
        env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )
    assert (0, b"") == (ran.returncode, ran.stderr)
    assert "s31" == json.loads(ran.stdout)["as_cited"]


def test_a_reader_that_goes_away_is_no_fault() -> None:
    many = "section 31(1)(a) of the Act. " * 20_000
    with subprocess.Popen(
        [FOI, "cite", "--law", "uk-foia"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(many.encode())
        process.stdin.close()
        process.stdout.read(20)
        process.stdout.close()
        assert b"" == process.stderr.read()


def test_the_whole_thread_of_notting_hill_is_read() -> None:
    [reading] = read_folder(REPOSITORY / "archive").threads
    assert reading.thread
    lines = cite(said="\n".join(reading.thread.texts_of("m9"))).stdout.splitlines()
    assert {"uk-foia:s24(1)", "uk-foia:s31(1)(a)", "uk-foia:s22(1)(a)"} <= set(lines)
