"""The workshop: what was made is not made again, and several processes make the same as one."""

from __future__ import annotations

import io
import os
from collections.abc import Callable

import pytest
from foi_archive.publish.progress import Built, Progress, Step, told
from foi_archive.publish.workers import mapped
from foi_archive.publish.workshop import Workshop
from hypothesis import given
from hypothesis import strategies as st

MANY = 200


@pytest.fixture
def made() -> list[str]:
    """What the function below was called with."""
    return []


@pytest.fixture
def make(made: list[str]) -> Callable[[str], str]:
    def upper(text: str) -> str:
        made.append(text)
        return text.upper()

    return upper


def test_only_what_has_changed_is_made_again(made: list[str], make: Callable[[str], str]) -> None:
    workshop = Workshop()
    assert {"one": "A", "two": "B"} == workshop.made("shouting", {"one": ("a",), "two": ("b",)}, make)
    assert {"two": "C", "one": "A"} == workshop.made("shouting", {"two": ("c",), "one": ("a",)}, make)
    assert ["a", "b", "c"] == made


def test_what_was_not_wanted_in_the_build_before_is_forgotten(
    made: list[str], make: Callable[[str], str]
) -> None:
    workshop = Workshop()
    for sources in ({"one": ("a",)}, {}, {"one": ("a",)}):
        workshop.made("shouting", sources, make)
    assert ["a", "a"] == made


def test_each_step_has_a_shelf_of_its_own(made: list[str], make: Callable[[str], str]) -> None:
    workshop = Workshop()
    workshop.made("shouting", {"one": ("a",)}, make)
    workshop.made("crying", {"one": ("a",)}, make)
    assert ["a", "a"] == made


def test_an_equal_thing_is_handed_out_as_the_very_same() -> None:
    workshop = Workshop()
    first, equal, other = [1], [1], [2]
    assert first is workshop.same("list", first)
    assert first is workshop.same("list", equal)
    assert other is workshop.same("list", other)


names = st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(0, 2)))


@given(st.lists(names, max_size=5))
def test_a_workshop_with_a_memory_makes_the_same_as_one_without(
    builds: list[dict[str, tuple[int]]],
) -> None:
    workshop = Workshop()
    for sources in builds:
        expected = list({name: str(number) for name, (number,) in sources.items()}.items())
        assert expected == list(workshop.made("writing", sources, str).items())


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_workers_make_each_thing_once_wherever_they_are(jobs: int) -> None:
    offset = 1000  # known to the workers, although nobody sends it to them
    values = list(mapped(lambda item: (os.getpid(), item + offset), range(MANY), jobs))
    assert [(position, position + offset) for position in range(MANY)] == sorted(
        (position, value) for position, (_, value) in values
    )
    processes = {process for _, (process, _) in values}
    assert jobs == len(processes)
    assert (jobs == 1) == (os.getpid() in processes)


def test_for_little_work_no_worker_is_started() -> None:
    assert [(0, os.getpid())] == list(mapped(lambda item: os.getpid(), ["one"], 2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mistake_in_a_worker_is_told(jobs: int) -> None:
    with pytest.raises((ZeroDivisionError, RuntimeError), match="by zero"):
        list(mapped(lambda item: 1 // (item - 150), range(MANY), jobs))


def test_a_worker_that_vanishes_is_told() -> None:
    with pytest.raises(RuntimeError, match="a worker ended before its work was done"):
        list(mapped(lambda item: os._exit(1) if item == 150 else item, range(MANY), 2))


def test_progress_arrives_as_it_was_told() -> None:
    stream = io.StringIO()
    progress = Progress(stream)
    assert ["a", "b"] == list(progress.each("reading", "ab", 2))
    assert [] == list(progress.each("nothing", "", 0))
    progress.built(Built(1, 2, 3, 4))
    stream.seek(0)
    expected = [Step("reading", 0, 2), Step("reading", 1, 2), Step("reading", 2, 2), Built(1, 2, 3, 4)]
    assert expected == list(told(stream))


def test_of_many_things_about_a_hundred_steps_are_told() -> None:
    stream = io.StringIO()
    list(Progress(stream).each("reading", range(12_345), 12_345))
    stream.seek(0)
    assert 100 < len(list(told(stream))) < 103
