"""Workers: processes that share the work of a build."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TypeVar

Item = TypeVar("Item")
Value = TypeVar("Value")

# In the time in which a process starts, about so many threads are read.
_ITEMS_WORTH_A_WORKER = 25


def processors() -> int:
    """How many processes of a build can run at the same time here."""
    # Elsewhere than on Linux, libraries of the system do not survive that a process is copied.
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def mapped(
    function: Callable[[Item], Value], items: Sequence[Item], jobs: int
) -> Iterator[tuple[int, Value]]:
    """The value of `function` for each item, with the item's position, in the order in which they are done.

    Up to `jobs` processes work, or this one alone if there is little to do. They begin as copies of this
    process, so `function` may be anything and know anything; only the values travel. Raises RuntimeError,
    with what a worker said, if one fails.
    """
    jobs = min(jobs, len(items) // _ITEMS_WORTH_A_WORKER)
    if jobs > 1:
        return _shared(function, items, jobs)
    return ((position, function(item)) for position, item in enumerate(items))


def _shared(
    function: Callable[[Item], Value], items: Sequence[Item], jobs: int
) -> Iterator[tuple[int, Value]]:
    fork = get_context("fork")
    workers = []
    receivers: list[Connection] = []
    for first in range(jobs):
        receiver, sender = fork.Pipe(duplex=False)
        share = range(first, len(items), jobs)
        receivers.append(receiver)
        arguments = (function, items, share, sender, tuple(receivers))
        workers.append(fork.Process(target=_work, args=arguments, daemon=True))
        workers[-1].start()
        # From now on the worker alone holds it, and the receiver learns when the worker ends.
        sender.close()
    done = 0
    while receivers:
        ready = wait(receivers)
        for receiver in [each for each in receivers if each in ready]:
            try:
                said = receiver.recv()
            except EOFError:
                receivers.remove(receiver)
                continue
            if isinstance(said, str):
                raise RuntimeError(f"a worker failed:\n{said}")
            done += 1
            yield said
    for worker in workers:
        worker.join()
    if done < len(items):
        raise RuntimeError("a worker ended before its work was done; perhaps there was not enough memory")


def _work(
    function: Callable[[Item], Value],
    items: Sequence[Item],
    positions: range,
    sender: Connection,
    inherited: Sequence[Connection],
) -> None:
    """Send the value of each item, or a traceback if there is a mistake in the code."""
    for receiver in inherited:
        receiver.close()
    # Ctrl-C ends the process that we work for, and that ends us: nobody holds the other end of the pipe then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for position in positions:
            sender.send((position, function(items[position])))
    except BrokenPipeError:
        return
    except Exception:
        sender.send(traceback.format_exc())
