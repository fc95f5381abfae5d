"""The Notting Hill thread against what was found by hand before the software was written."""

from datetime import date
from typing import Any

import pytest
import yaml
from conftest import REPOSITORY, THREAD
from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.timeline import DeadlineItem, MessageItem, SilenceItem
from foi_archive.analysis.timeliness import Deadline, DeadlineKind
from foi_archive.law.registry import laws
from foi_archive.model.request_outcome import Flag, RequestOutcome, Status
from foi_archive.thread.read import read
from short_threads import AUTHORITY

TRUTH = yaml.safe_load((REPOSITORY / "tests/vectors/notting-hill.yml").read_text("utf-8"))
COMPUTED: dict[str, Any] = TRUTH["computed"]
AT_LEAST_34 = Delay(34, None)


@pytest.fixture(scope="module")
def case() -> Case:
    thread = read(THREAD.read_text("utf-8"), str(THREAD)).thread
    return assess(thread, THREAD.stem, AUTHORITY, laws()[thread.law], date(2026, 1, 2))


def deadline(case: Case, kind: DeadlineKind) -> Deadline:
    (only,) = (each for each in case.timeliness.deadlines if each.kind is kind)
    return only


def test_questions(case: Case) -> None:
    expected = [
        (question["id"], question["outcome"], question.get("exemptions", []))
        for question in TRUTH["questions"]
    ]
    actual = [
        (
            history.question.id,
            history.outcome.value,
            [exemption.provision for exemption in history.standing.decision.exemptions],
        )
        for history in case.histories
    ]
    assert expected == actual


def test_outcome(case: Case) -> None:
    assert RequestOutcome(COMPUTED["request_outcome"]) is case.outcome
    assert (Flag.UNANSWERED_QUESTIONS, Flag.LATE) == case.flags
    assert Status.CLOSED is case.status


def test_due(case: Case) -> None:
    clock = case.timeliness
    assert (date(2016, 9, 23), "received", COMPUTED["due"], "") == (
        clock.received,
        clock.basis,
        clock.due,
        clock.unknown,
    )
    due = deadline(case, DeadlineKind.DUE)
    assert (COMPUTED["due"], 20, "m1", AT_LEAST_34) == (due.day, due.working_day, due.message, due.delay)


def test_extension_notice(case: Case) -> None:
    truth = COMPUTED["extension_notice"]
    assert (truth["working_day"], truth["in_time"]) == (
        case.timeliness.working_days["m3"],
        case.timeliness.delays["m3"].is_in_time,
    )


def test_guideline_and_promise(case: Case) -> None:
    guideline, promised = (deadline(case, kind) for kind in (DeadlineKind.GUIDELINE, DeadlineKind.PROMISED))
    assert (COMPUTED["ico_guideline_day_40"], 40) == (guideline.day, guideline.working_day)
    truth = COMPUTED["promised_date"]
    assert (truth["date"], truth["working_day"], "m3") == (
        promised.day,
        promised.working_day,
        promised.message,
    )
    assert truth["past_guideline"] == promised.working_day - guideline.working_day


@pytest.mark.parametrize(("message", "truth"), [("m5", "holding_reply"), ("m6", "review_request")])
def test_letters_of_known_day(case: Case, message: str, truth: str) -> None:
    expected = (COMPUTED[truth]["working_day"], COMPUTED[truth]["late"])
    assert expected == (case.timeliness.working_days[message], case.timeliness.delays[message].exact)


def test_review_targets(case: Case) -> None:
    first, latest = (deadline(case, kind) for kind in (DeadlineKind.REVIEW_DUE, DeadlineKind.REVIEW_LATEST))
    truth = COMPUTED["review_target"]
    assert (truth["twenty"], truth["forty"]) == (first.day, latest.day)
    nothing_known = Delay(0, None)
    assert (nothing_known, nothing_known) == (first.delay, latest.delay)


def test_final_response(case: Case) -> None:
    assert COMPUTED["final_response"]["late"] == f"at least {case.timeliness.answer.at_least} working days"
    assert (AT_LEAST_34, True) == (case.timeliness.answer, case.timeliness.answered)


def test_nothing_else_is_said_of_any_letter(case: Case) -> None:
    assert {"m1": 0, "m3": 18, "m5": 44, "m6": 54} == case.timeliness.working_days
    assert {
        "m2": Delay(0, 0),
        "m3": Delay(0, 0),
        "m4": Delay(21, 24),  # between the promised day, which it says is past, and the reply to it
        "m5": Delay(24, 24),
        "m6": Delay(34, 34),
        "m7": AT_LEAST_34,
        "m8": AT_LEAST_34,
        "m9": AT_LEAST_34,
    } == case.timeliness.delays


def test_timeline(case: Case) -> None:
    lines = []
    for item in case.timeline:
        match item:
            case MessageItem():
                lines.append(f"{item.message.id} {item.day or f'{item.not_before} to {item.not_after}'}")
            case DeadlineItem():
                lines.append(f"{item.deadline.kind.value} {item.deadline.day} {item.order_unknown}")
            case SilenceItem():
                lines.append(f"silence {item.since} to {item.until} {item.working_days} {item.at_least}")
    assert [
        "m1 2016-09-23",
        "m2 2016-09-23 to 2016-10-19",
        "m3 2016-10-19",
        "due 2016-10-21 False",
        "guideline 2016-11-18 False",
        "promised 2016-11-21 False",
        "m4 2016-11-21 to 2016-11-24",
        "silence 2016-10-19 to 2016-11-24 26 False",
        "m5 2016-11-24",
        "m6 2016-12-10",
        "review-due 2017-01-12 True",
        "review-latest 2017-02-09 True",
        "m7 2016-12-10 to None",
        "m8 2016-12-10 to None",
        "m9 2016-12-10 to None",
    ] == lines
