"""Fields that are added to a thread file: all else in it, above all what people wrote, stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision
from foi_archive.model.message import DateEvidence, Message, MessageKind, Promise
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.thread import Thread
from foi_archive.model.when import When
from foi_archive.thread.amending import amended
from foi_archive.thread.read import read
from foi_archive.thread.write import write
from hypothesis import given
from hypothesis import strategies as st
from thread_strategies import threads

HEAD = """\
---
# é: the keeper's own words
format: 1
title: Visits   # not "visitors"
authority: example-council
requester: "Ann Reader"
law: uk-foia
"""
FLOWING = """\
messages:
  # The request.
  - {id: m1, kind: other-from-requester, from: Ann Reader}  # é, m1
  - {id: m2, kind: other-from-authority,   # what is it?
     from: Example Council}
"""
IN_LINES = """\
messages:   # two
  - id: m1
    kind: other-from-requester # a request?
    from: Ann Reader
    # nothing else

  - from: Example Council
    kind: other-from-authority
    id: m2
    note: |
      Two lines,
      of a note.

# below the messages
"""
LETTERS = """\
---

~~~ letter m1
How many?
~~~

~~~ letter m2
Twelve, on 1 March 2024. By 2 May 2024 all.
~~~
"""


def changed(thread: Thread) -> Thread:
    first, second = thread.messages
    return replace(
        thread,
        draft=True,
        references=("A/1", "B, 2"),
        messages=(
            replace(first, kind=MessageKind.REQUEST, drafted=Confidence.INFERRED),
            replace(
                second,
                kind=MessageKind.RESPONSE,
                sender="Jo, the Clerk",
                date=When.parse("2024-03-01"),
                dated_by=(DateEvidence("m2", "on 1 March 2024"),),
                promised=Promise(When.parse("2024-05-02"), "By 2 May 2024 all."),
                drafted=Confidence.STATED,
            ),
        ),
        questions=(Question("1", "m1", "How many?", drafted=Confidence.STATED),),
        decisions=(Decision("m2", ("1",), Outcome.DISCLOSED, quotes=("Twelve",), drafted=Confidence.STATED),),
    )


@pytest.mark.parametrize("messages", [FLOWING, IN_LINES], ids=["in one line", "in lines"])
@pytest.mark.parametrize("lists", ["", "questions: []\ndecisions:   # none yet\n"], ids=["none", "empty"])
def test_comments_order_and_layout_stay(messages: str, lists: str) -> None:
    text = HEAD + messages + lists + LETTERS
    before = read(text, "").thread
    assert before
    after = changed(before)
    result = amended(text, after)
    assert result
    assert after == read(result, "").thread
    assert [] == [line for line in text.splitlines() if "#" in line and line[line.index("#") :] not in result]
    assert result.endswith(LETTERS)
    assert result == amended(result, after)


def test_what_it_looks_like() -> None:
    text = HEAD + FLOWING + LETTERS
    before = read(text, "").thread
    assert before
    result = amended(text, changed(before))
    assert result
    assert (
        """\
law: uk-foia
references: [A/1, "B, 2"]
draft: true
messages:
  # The request.
  - {id: m1, kind: request, from: Ann Reader, drafted: inferred}  # é, m1
  - {id: m2, kind: response,   # what is it?
     from: "Jo, the Clerk", date: 2024-03-01, dated_by: [{message: m2, quote: "on 1 March 2024"}], \
promised: {date: 2024-05-02, quote: "By 2 May 2024 all."}, drafted: stated}

questions:
  - {id: "1", asked_in: m1, text: "How many?", drafted: stated}

decisions:
  - message: m2
    questions: ["1"]
    outcome: disclosed
    quote: "Twelve"
    drafted: stated
---
"""
        in result
    )


@pytest.mark.parametrize("text", ["", "no thread", "\ufeff" + HEAD + FLOWING + LETTERS, "---\na: [\n---\n"])
def test_what_cannot_be_added_to_is_left_alone(text: str) -> None:
    before = read(HEAD + FLOWING + LETTERS, "").thread
    assert before
    assert amended(text, changed(before)) is None


@given(threads, st.lists(st.sampled_from(["note", "role", "missing"]), min_size=1), st.text(max_size=20))
def test_whatever_stands_there_it_is_added_or_nothing_is(thread: Thread, names: list[str], text: str) -> None:
    try:
        written = write(thread)
    except ValueError:
        return
    messages = tuple(replace(each, **dict.fromkeys(names, text)) for each in thread.messages)
    after = replace(thread, messages=messages, draft=True)
    result = amended(written, after)
    assert result is None or read(result, "").thread == after


def test_no_message_may_come_or_go() -> None:
    before = read(HEAD + FLOWING + LETTERS, "").thread
    assert before
    more = (*before.messages, Message("m3", MessageKind.CHASER, "Ann Reader"))
    assert amended(HEAD + FLOWING + LETTERS, replace(before, messages=more)) is None
