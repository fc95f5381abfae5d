"""What holds for every thread: assessment never fails, and says nothing that the dates do not prove."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from foi_archive.analysis.assess import assess
from foi_archive.analysis.bounds import bounds
from foi_archive.analysis.case import Case
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.timeline import DeadlineItem, MessageItem, SilenceItem
from foi_archive.analysis.timeliness import DeadlineKind
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.registry import laws
from foi_archive.model.decision import Decision, Effect, Stage
from foi_archive.model.message import Message, MessageKind, Party, Promise
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import Thread
from foi_archive.model.when import When
from hypothesis import assume, given
from hypothesis import strategies as st
from short_threads import AUTHORITY

ids = st.sampled_from([f"m{number}" for number in range(1, 8)])
questions = st.sampled_from(["1", "2", "3"])
LATER_KINDS = [kind for kind in MessageKind if kind is not MessageKind.REQUEST]
any_day = st.dates() | st.dates(date(2024, 1, 1), date(2025, 12, 31))


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(any_day), draw(any_day)))
    earliest, latest = draw(st.sampled_from([(first, first), (first, last), (first, None), (None, last)]))
    return When(f"{earliest or '..'}/{latest or '..'}", earliest, latest)


decisions = st.builds(
    Decision,
    message=ids,
    questions=st.lists(questions, max_size=3).map(tuple),
    outcome=st.none() | st.sampled_from(Outcome),
    effect=st.none() | st.sampled_from(Effect),
    stage=st.none() | st.sampled_from(Stage),
)
messages = st.builds(
    Message,
    id=ids,
    kind=st.sampled_from(MessageKind),
    sender=st.just("Someone"),
    date=st.none() | whens(),
    received=st.none() | whens(),
    promised=st.none() | st.builds(Promise, whens(), st.just("soon")),
)
threads = st.builds(
    Thread,
    title=st.just("A request"),
    authority=st.just(AUTHORITY.id),
    requester=st.just("Ann Other"),
    law=st.sampled_from(sorted(laws())) | st.just("uk-foia"),
    messages=st.lists(messages, max_size=8).map(tuple),
    questions=st.lists(st.builds(Question, questions, ids, st.just("What?")), max_size=3).map(tuple),
    decisions=st.lists(decisions, max_size=6).map(tuple),
    closed=st.none() | whens(),
    receipt_rule=st.sampled_from(ReceiptRule),
)


def assessed(thread: Thread, as_of: date) -> Case:
    return assess(thread, "x", AUTHORITY, laws()[thread.law], as_of)


@given(threads, any_day)
def test_every_thread_has_a_case_with_all_its_messages_in_order(thread: Thread, as_of: date) -> None:
    case = assessed(thread, as_of)
    items = [item for item in case.timeline if isinstance(item, MessageItem)]
    assert list(enumerate(thread.messages, start=1)) == [(item.number, item.message) for item in items]


@given(threads, any_day)
def test_every_day_is_in_the_file_or_counted_from_one_that_is(thread: Thread, as_of: date) -> None:
    stated = {
        day
        for message in thread.messages
        for when in (message.date, message.received, message.promised and message.promised.date)
        if when
        for day in (when.earliest, when.latest)
    }
    for item in assessed(thread, as_of).timeline:
        match item:
            case MessageItem():
                assert {item.day, item.not_before, item.not_after} <= stated | {None}
            case SilenceItem():
                assert {item.since, item.until} <= stated
            case DeadlineItem() if item.deadline.kind is DeadlineKind.PROMISED:
                assert item.deadline.day in stated
            case DeadlineItem():
                setters = [each for each in thread.messages if each.id == item.deadline.message]
                assert any(each.date or each.received for each in setters)


@given(threads, any_day)
def test_where_no_due_date_is_known_nothing_is_said_about_delays(thread: Thread, as_of: date) -> None:
    clock = assessed(thread, as_of).timeliness
    said = (clock.due, clock.deadlines, clock.working_days, clock.delays, clock.answer, clock.answered_in)
    assert bool(clock.unknown) == (said == (None, (), {}, {}, None, None))


@given(threads, any_day)
def test_the_least_that_a_delay_can_be_is_never_more_than_the_most(thread: Thread, as_of: date) -> None:
    clock = assessed(thread, as_of).timeliness
    delays = [*clock.delays.values(), clock.answer, *(deadline.delay for deadline in clock.deadlines)]
    for delay in filter(None, delays):
        assert 0 <= delay.at_least
        assert delay.at_most is None or delay.at_least <= delay.at_most


@st.composite
def blurred(draw: st.DrawFn) -> tuple[Thread, Thread]:
    """A thread in which every day is known, and the same as an archive has it, with days unknown or vague.

    Letters stand in the order of sending, and the authority writes after the request has arrived.
    """
    kinds = draw(st.lists(st.sampled_from(LATER_KINDS), max_size=7))
    day = draw(st.dates(date(2023, 1, 1), date(2025, 1, 1)))
    received = day + timedelta(draw(st.integers(0, 4)))
    known = [Message("m1", MessageKind.REQUEST, "Ann Other", date=When.on(day), received=When.on(received))]
    vague = [replace(known[0], date=draw(st.sampled_from([None, When.on(day)])))]
    for number, kind in enumerate(kinds, start=2):
        day += timedelta(draw(st.sampled_from([0, 1, 2, 3, 7, 20, 30, 60])))
        day = day if kind.party is Party.REQUESTER else max(day, received)
        # What sets a clock keeps its day of receipt: without it the day of sending stands in, as pages say.
        arrived = When.on(day + timedelta(draw(st.integers(0, 3)))) if kind.party is Party.REQUESTER else None
        message = Message(f"m{number}", kind, "Someone", date=When.on(day), received=arrived)
        known.append(message)
        vague.append(replace(message, date=draw(st.none() | st.just(message.date) | around(day))))
    thread = Thread("A request", AUTHORITY.id, "Ann Other", "uk-foia", tuple(known))
    return thread, replace(thread, messages=tuple(vague))


@st.composite
def around(draw: st.DrawFn, day: date) -> When:
    before, after = (timedelta(draw(st.integers(0, 40))) for _ in range(2))
    earliest, latest = draw(
        st.sampled_from([(day - before, day + after), (None, day + after), (day - before, None)])
    )
    return When("", earliest, latest)


@given(blurred())
def test_bounds_hold_the_true_day(pair: tuple[Thread, Thread]) -> None:
    true, archived = pair
    for message, sent in zip(true.messages, bounds(archived.messages), strict=True):
        assert sent.not_before is None or sent.not_before <= message.date.day
        assert sent.not_after is None or message.date.day <= sent.not_after


@given(blurred())
def test_delays_hold_the_true_delay(pair: tuple[Thread, Thread]) -> None:
    truth, said = (assessed(thread, date(2026, 6, 1)).timeliness for thread in pair)
    assume(said.due)  # of some fees and extensions the days are not known
    assert truth.due == said.due
    assert truth.delays.keys() == said.delays.keys()
    for message, delay in said.delays.items():
        assert holds(delay, truth.delays[message])
    if said.answer:
        assert holds(said.answer, truth.answer)
    for true, deadline in zip(truth.deadlines, said.deadlines, strict=True):
        assert true.day == deadline.day
        if deadline.delay and true.delay:
            assert holds(deadline.delay, true.delay)
        assert not (deadline.delay and deadline.delay.is_late and not true.delay)


def holds(delay: Delay, true: Delay) -> bool:
    return delay.at_least <= true.at_least and (delay.at_most is None or true.at_most <= delay.at_most)


@given(blurred())
def test_silences_are_true(pair: tuple[Thread, Thread]) -> None:
    true, archived = pair
    letters = [each.date.day for each in true.messages if each.kind.party is Party.AUTHORITY]
    for item in assessed(archived, date(2026, 6, 1)).timeline:
        if isinstance(item, SilenceItem):
            assert (
                20
                <= item.working_days
                == CALENDARS[laws()[archived.law].clock.calendar].number(item.since, item.until)
            )
            assert all(day <= item.since or day >= item.until for day in letters)
            assert item.at_least or item.until in letters


@given(blurred())
def test_deadlines_stand_where_the_true_days_put_them(pair: tuple[Thread, Thread]) -> None:
    true, archived = pair
    days = {message.id: message.date.day for message in true.messages}
    arrived = {each.id: each.received.day for each in true.messages if each.received}
    items = assessed(archived, date(2026, 6, 1)).timeline
    for place, item in enumerate(items):
        if isinstance(item, DeadlineItem):
            above, below = (
                [each.message.id for each in part if isinstance(each, MessageItem)]
                for part in (items[:place], items[place + 1 :])
            )
            assert all(days[id_] <= item.deadline.day for id_ in above)
            if not item.order_unknown:
                assert all(max(days[id_], arrived.get(id_, days[id_])) >= item.deadline.day for id_ in below)


@given(blurred())
def test_deadlines_stand_in_order(pair: tuple[Thread, Thread]) -> None:
    items = assessed(pair[1], date(2026, 6, 1)).timeline
    days = [item.deadline.day for item in items if isinstance(item, DeadlineItem)]
    assert all(one <= next_ for one, next_ in pairwise(days))
