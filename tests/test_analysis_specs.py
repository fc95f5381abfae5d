"""Status, outcome, timeliness and timeline of short threads, as the spec files have them."""

from foi_archive.analysis.case import Case
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.timeline import DeadlineItem, MessageItem, TimelineItem
from short_threads import short_case
from specification import cases


@cases("statuses")
def test_status(given: str, expected: str) -> None:
    assert expected == short_case(given).status.value


@cases("request-outcomes")
def test_request_outcome(given: str, expected: str) -> None:
    case = short_case(given)
    assert expected == ", ".join([case.outcome.value, *(flag.value for flag in case.flags)])


@cases("histories")
def test_histories(given: str, expected: str) -> None:
    lines = []
    for history in short_case(given).histories:
        steps = [f"{step.decision.message} ({step.stage.value})" for step in history.steps]
        stands = history.outcome.value if history.outcome else "nothing"
        lines.append(f"{history.question.id}: {stands} stands, decided in {', '.join(steps) or 'no message'}")
    assert expected == "\n".join(lines)


@cases("timeliness")
def test_timeliness(given: str, expected: str) -> None:
    assert expected == "\n".join(timeliness_lines(short_case(given)))


@cases("timelines")
def test_timeline(given: str, expected: str) -> None:
    assert expected == "\n".join(map(timeline_line, short_case(given).timeline))


@cases("applications")
def test_applications(given: str, expected: str) -> None:
    lines = []
    for each in short_case(given).applications:
        provisions = " ".join(citation.provision for citation in each.citations)
        later = f"{each.later.value}{f' on {each.reviewed_at.value}' if each.reviewed_at else ''}"
        lines.append(f"{each.history.question.id}: {each.ground.provision} by {provisions}, {later}")
    assert expected == "\n".join(lines)


def timeliness_lines(case: Case) -> list[str]:
    clock = case.timeliness
    if clock.unknown:
        return [clock.unknown]
    lines = [f"{clock.basis} {clock.received}"]
    for each in clock.deadlines:
        delay = lateness(each.delay) if each.delay else "-"
        lines.append(f"{each.kind.value} {each.day} (day {each.working_day}): {delay}")
    for message in case.thread.messages:
        day, delay = clock.working_days.get(message.id), clock.delays.get(message.id)
        known = [f"day {day}"] if day is not None else []
        known += [lateness(delay)] if delay else []
        if known:
            lines.append(f"{message.id}: {', '.join(known)}")
    return [*lines, f"{'answer' if clock.answered else 'no answer yet'}: {lateness(clock.answer)}"]


def timeline_line(item: TimelineItem) -> str:
    if isinstance(item, MessageItem):
        sent = f"{item.not_before or 'unknown'} to {item.not_after or 'unknown'}"
        when = f"received {item.day}" if item.is_receipt else str(item.day or sent)
        return f"{item.number} {item.message.kind.value}, {when}"
    if isinstance(item, DeadlineItem):
        order = ", order unknown" if item.order_unknown else ""
        return f"-- {item.deadline.kind.value} {item.deadline.day}{order}"
    least = "at least " if item.at_least else ""
    return f".. silence {item.since} to {item.until}, {least}{item.working_days} working days"


def lateness(delay: Delay) -> str:
    if delay.is_in_time:
        return "in time"
    if delay.exact:
        return f"{delay.exact} late"
    if delay.at_most is None:
        return f"at least {delay.at_least} late" if delay.at_least else "cannot be told"
    return f"{delay.at_least} to {delay.at_most} late"
