"""foi due, as its users meet it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result
from foi_archive.cli import main
from specification import cases


def due(*arguments: str, said: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ("due", *arguments), input=said, catch_exceptions=False)


@cases("due-command")
def test_due(given: str, expected: str) -> None:
    result = due(*given.split())
    assert (0, f"{expected}\n") == (result.exit_code, result.output)


def test_many_days_from_standard_input() -> None:
    result = due("--law", "uk-foia", said="2016-09-23\n\n2024-03-15\n")
    assert (0, "2016-10-21\t2016-09-23\n2024-04-17\t2024-03-15\n") == (result.exit_code, result.output)


def test_a_line_that_is_no_day_does_not_hide_the_others() -> None:
    result = due("--law", "uk-foia", said=b"23/09/2016\n2016-09\n\xff\x00\n9999-12-31\n2024-03-15\n")
    assert 1 == result.exit_code
    assert "2024-04-17\t2024-03-15\n" == result.stdout
    assert [f"-:{line}:1: error" for line in (1, 2, 3, 4)] == [
        line[: line.index(": error") + 7] for line in result.stderr.splitlines()
    ]


def test_the_working_as_json() -> None:
    result = due("--law", "us-foia", "--limit", "extension", "--received", "2016-09-23", "--json")
    told = json.loads(result.output)
    assert ("2016-11-07", "2016-10-24", 10, "working-days") == (
        told["due"], told["arrived"], told["length"], told["unit"],
    )  # fmt: skip


def test_one_object_a_line() -> None:
    result = due("--law", "uk-foia", "--json", said="2016-12-10\n2024-03-15\n")
    told = [json.loads(line) for line in result.output.splitlines()]
    assert ["2017-01-12", "2024-04-17"] == [each["due"] for each in told]
    assert {"day": "2016-12-26", "name": "Boxing Day"} == told[0]["skipped"][0]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        ("--law uk-foi --received 2016-09-23", 'did you mean "uk-foia"?'),
        ("--law x --received 2016-09-23", "there are australia-foi, canada-atia"),
        ("--law uk-foia --received 2016-9-23", '"2016-9-23" is not a date'),
        ("--law uk-foia --received 2016-09", "write it as in 2016-09-23"),
        ("--law uk-foia --received 9999-01-01", "not all days off"),
        ("--law uk-foia --received 2016-09-23 --paused 2016-09-26/..", "write both days"),
        ("--law germany-ifg --limit school --received 2016-09-23", "no limit school of germany-ifg"),
        ("--received 2016-09-23", "--law"),
    ],
)
def test_wrong_usage_says_what_is_right(arguments: str, advice: str) -> None:
    result = due(*arguments.split())
    assert 2 == result.exit_code
    assert advice in " ".join(result.output.split())
