"""Cases that a non-programmer can read: title, given, expected, set apart by lines with a single dot."""

from pathlib import Path
from typing import Any

import pytest
from markdown_it.utils import read_fixture_file

SPECS = Path(__file__).parent / "specs"


def cases(name: str) -> Any:
    """A decorator that runs a test once for each case of `specs/<name>.md`, with `given` and `expected`.

    Both come without the last line feed.
    """
    path = SPECS / f"{name}.md"
    parameters = [
        pytest.param(given.rstrip("\n"), expected.rstrip("\n"), id=f"{path.name}:{line}: {title}")
        for line, title, given, expected in read_fixture_file(path)
    ]
    assert parameters, f"{path} holds no case"
    return pytest.mark.parametrize(("given", "expected"), parameters)
