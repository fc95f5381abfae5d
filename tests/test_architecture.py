"""The shape of the package: what may import what, where the world is touched, and how long a file may be.

ARCHITECTURE.md shows the same table of layers to people; the last test here holds the two together.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import packages_distributions

import pytest
from conftest import REPOSITORY

PACKAGE = REPOSITORY / "generator/foi_archive"

# A package imports from lower lines only; packages on one line do not know each other.
LAYERS = """\
plugin | cli
publish
pages | exports | search
charts
drafting | checks
analysis
importers
thread | law
model
"""

# Whatever opens files, reads the clock or runs programs does it here; all else is pure functions.
EFFECTS = ("plugin/", "cli/", "publish/", "thread/folder.py")
# These read files that are part of the package itself.
PACKAGED_FILES = ("law/registry.py", "pages/templates.py")

WORLDLY_MODULES = {
    *("fcntl", "glob", "io", "os", "shutil", "tempfile"),
    *("asyncio", "concurrent", "logging", "multiprocessing", "signal", "subprocess", "threading"),
    *("http", "socket", "ssl", "urllib.request"),
    *("random", "secrets", "time", "uuid"),
}
WORLDLY_CALLS = {
    *("exists", "glob", "is_dir", "is_file", "iterdir", "lstat", "read_text", "rglob", "stat"),
    *("mkdir", "rmdir", "symlink_to", "touch", "unlink", "write_bytes", "write_text"),
    *("now", "today", "utcnow"),
}
WORLDLY_BUILTINS = {"input", "open", "print"}

LONGEST_FILE_LINES = 250

TOP_LEVEL = {
    *("archive", "theme", "generator", "tests"),
    *("README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md"),
    *("mkdocs.yml", "pyproject.toml", "Makefile", "requirements.txt", "requirements-test.txt"),
}

SOURCES = {
    path.relative_to(PACKAGE).as_posix(): path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py"))
}


def test_imports_point_down() -> None:
    assert {} == complaints(imports_upwards)


def test_third_party_imports_are_declared_and_stay_in_their_place() -> None:
    assert {} == complaints(misplaced_imports)


def test_only_the_places_for_effects_touch_the_world() -> None:
    assert {} == complaints(effects)


def test_no_file_is_too_long() -> None:
    lengths = {module: len(source.splitlines()) for module, source in SOURCES.items()}
    assert {} == {module: lines for module, lines in lengths.items() if lines > LONGEST_FILE_LINES}


def test_every_package_has_its_line() -> None:
    packages = {module.partition("/")[0] for module in SOURCES} - {"__init__.py"}
    assert set() == packages - set(layer_of_each_package())


def test_the_top_level_holds_nothing_else() -> None:
    ignored = {line.strip("/") for line in (REPOSITORY / ".gitignore").read_text("utf-8").splitlines()}
    # Hidden files may be an editor's.
    found = {path.name for path in REPOSITORY.iterdir() if not path.name.startswith(".")}
    assert set() == found - TOP_LEVEL - ignored


def test_the_architecture_page_shows_the_same_layers() -> None:
    page = (REPOSITORY / "generator/ARCHITECTURE.md").read_text("utf-8")
    assert f"```\n{LAYERS}```\n" in page


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        ("law/x.py", "import foi_archive.thread.read", "line 1: law imports thread"),
        ("model/x.py", "def f():\n    from foi_archive import checks", "line 2: model imports checks"),
        ("thread/x.py", "from ..pages import page", "line 1: thread imports pages"),
        ("cli/x.py", "if TYPE_CHECKING:\n    from foi_archive.plugin import P", "line 2: cli imports plugin"),
    ],
)
def test_an_import_upwards_is_found(module: str, source: str, complaint: str) -> None:
    assert [complaint] == list(imports_upwards(module, source))


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        ("model/x.py", "import yaml", "line 1: model imports yaml"),
        ("pages/x.py", "from mkdocs.utils import meta", "line 1: pages imports mkdocs"),
        ("thread/x.py", "import requests", "line 1: requests is not among the dependencies"),
    ],
)
def test_a_misplaced_import_is_found(module: str, source: str, complaint: str) -> None:
    assert [complaint] == list(misplaced_imports(module, source))


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        ("analysis/x.py", "from datetime import date\ndate.today()", "line 2: .today()"),
        ("checks/x.py", "import os", "line 1: import os"),
        ("pages/x.py", "from urllib.request import urlopen", "line 1: import urllib.request"),
        ("thread/x.py", "text = open('a').read()", "line 1: open()"),
    ],
)
def test_an_effect_in_the_wrong_place_is_found(module: str, source: str, complaint: str) -> None:
    assert [complaint] == list(effects(module, source))


def complaints(rule: Callable[[str, str], Iterable[str]]) -> dict[str, list[str]]:
    """What a rule says of each module that it says anything of."""
    found = {module: list(rule(module, source)) for module, source in SOURCES.items()}
    return {module: said for module, said in found.items() if said}


def imports_upwards(module: str, source: str) -> Iterator[str]:
    layers = layer_of_each_package()
    package = module.partition("/")[0]
    for line, imported in imports(module, source):
        other = imported.removeprefix("foi_archive.").partition(".")[0]
        is_ours = imported.startswith("foi_archive.") and other in layers and other != package
        if is_ours and layers[other] <= layers[package]:
            yield f"line {line}: {package} imports {other}"


def misplaced_imports(module: str, source: str) -> Iterator[str]:
    package = module.partition("/")[0]
    for line, imported in imports(module, source):
        top = imported.partition(".")[0]
        if top == "foi_archive" or top in sys.stdlib_module_names:
            continue
        if package == "model" or (top in {"mkdocs", "material"} and package != "plugin"):
            yield f"line {line}: {package} imports {top}"
        elif top not in imports_of_dependencies():
            yield f"line {line}: {top} is not among the dependencies"


def effects(module: str, source: str) -> Iterator[str]:
    if module.startswith(EFFECTS):
        return
    for line, imported in imports(module, source):
        worldly = {imported, imported.partition(".")[0], imported.rpartition(".")[0]} & WORLDLY_MODULES
        yield from (f"line {line}: import {name}" for name in worldly)
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in WORLDLY_BUILTINS:
                yield f"line {node.lineno}: {name}()"
            case ast.Call(func=ast.Attribute(attr=name)) if name in WORLDLY_CALLS:
                if module not in PACKAGED_FILES:
                    yield f"line {node.lineno}: .{name}()"


def imports(module: str, source: str) -> Iterator[tuple[int, str]]:
    """Every import of a module, wherever it stands, as its line and the full dotted name."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=origin, names=names, level=level):
                around = ["foi_archive", *module.split("/")[:-1]]
                base = [*(around[: len(around) - level + 1] if level else []), *([origin] if origin else [])]
                yield from ((node.lineno, ".".join([*base, alias.name])) for alias in names)


def layer_of_each_package() -> dict[str, int]:
    """The line of LAYERS that each package stands in, counted from the top."""
    return {
        package: number for number, line in enumerate(LAYERS.splitlines()) for package in line.split(" | ")
    }


@cache
def imports_of_dependencies() -> frozenset[str]:
    """The names under which the dependencies that pyproject.toml declares are imported."""
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {requirement.partition(">=")[0] for requirement in project["dependencies"]}
    return frozenset(
        imported
        for imported, distributions in packages_distributions().items()
        if declared & {name.lower() for name in distributions}
    )
