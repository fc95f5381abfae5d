"""What MkDocs says of mkdocs.yml, put into our words and told with its place.

MkDocs tells it to its log, as a sentence with the name of a setting at most. That is all that can be had:
whatever finds it, theme, plugin or MkDocs itself, knows nothing of lines.
"""

from __future__ import annotations

import logging
import os
import re
from importlib.metadata import entry_points
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import get_yaml_loader

from foi_archive.model.place import Diagnostic, Place
from foi_archive.publish.diagnostics import report
from foi_archive.publish.order import Order
from foi_archive.publish.settings import SETTINGS, settings_in
from foi_archive.thread.findings import place_of_mark
from foi_archive.thread.problems import settings as problems
from foi_archive.thread.problems.fields import missing_field
from foi_archive.thread.problems.rule import nearest
from foi_archive.thread.reading import FieldPath
from foi_archive.thread.settings import SettingsReading

_CONFIG, _NAV = "mkdocs.config", "mkdocs.structure.nav"
_REFUSED = re.compile(r"Config value '(?P<name>[^']*)': (?P<said>.*)", re.DOTALL)
_OF_A_PART = re.compile(r"(?:Plugin '(?P<plugin>[^']*)' option|Sub-option) '(?P<name>[^']*)': ")
_UNKNOWN = re.compile(r"Unrecognised configuration name: (?P<name>.*)")
_NOT_FOUND = re.compile(
    r"A reference to '(?P<file>.*)' is included in the 'nav' configuration, which is not "
)
_MISSING = "Required configuration not provided."
_QUOTED = re.compile(r"""['"]([^'"]+)['"]""")
_TYPES = {
    "bool": "true or false",
    "str": "text",
    "int": "a number",
    "list": "a list",
    "dict": "a group of settings",
}
_MANUAL = "https://www.mkdocs.org/user-guide/configuration/"
# What may be named under a setting, by the group in which packages announce it.
_GROUPS = {
    "plugins": "mkdocs.plugins",
    "markdown_extensions": "markdown.extensions",
    "theme": "mkdocs.themes",
}


def tell_places() -> None:
    """From now on, say where it stands what MkDocs' log says of mkdocs.yml."""
    for name in (_CONFIG, _NAV):
        logging.getLogger(name).addFilter(_told_by_us)


def unloadable() -> Diagnostic | None:
    """Why MkDocs cannot make what the tags of mkdocs.yml ask for, if it cannot."""
    settings = settings_in(Path())
    try:
        yaml.load(Path(SETTINGS).read_bytes(), Loader=get_yaml_loader(config=MkDocsConfig()))
    except Exception as error:
        # A tag of Python's can raise whatever there is.
        mark = getattr(error, "problem_mark", None)
        place = place_of_mark(mark, settings.path, 1) if mark else settings.place()
        problem = getattr(error, "problem", None) or str(error)
        return problems.wrong_setting(place, problem, "write a value that YAML knows; text stands in quotes")
    return None


def _told_by_us(record: logging.LogRecord) -> bool:
    """Whether MkDocs shall tell it by itself, since we have not."""
    if record.levelno < logging.WARNING:
        return True
    # Read anew, since a server goes on while the file changes.
    settings = settings_in(Path())
    found = explained(record.getMessage(), settings)
    if found is None:
        return True
    if found.place not in {each.place for each in settings.diagnostics}:
        report([found], errors_only=Order.given(os.environ).quiet)
    # It goes on to count, for --strict.
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, CountHandler):
            handler.handle(record)  # type: ignore[no-untyped-call]
    return False


def explained(message: str, settings: SettingsReading) -> Diagnostic | None:
    """What a message of MkDocs says of the settings; None if it is about something else."""
    if match := _NOT_FOUND.match(message):
        file = match["file"]
        place = next((settings.place(*at) for at, text in settings.below("nav") if text == file), None)
        return problems.nav_without_page(place or settings.place("nav"), file)
    if not (match := _REFUSED.fullmatch(message)):
        return None
    at: FieldPath = (match["name"],)
    said = match["said"]
    while part := _OF_A_PART.match(said):
        at += (part["plugin"], part["name"]) if part["plugin"] else (part["name"],)
        said = said[part.end() :]
    if unknown := _UNKNOWN.fullmatch(said):
        at = at if len(at) == 1 else (*at[:-1], unknown["name"])
        known = [name for name, _ in MkDocsConfig._schema] if len(at) == 1 else []
        return problems.unknown_setting(settings.names.get(at, settings.place(*at)), unknown["name"], known)
    if said == _MISSING:
        return missing_field(settings.place(*at), str(at[-1]), settings.path, f"What {_MANUAL}#{at[0]} says.")
    words = _QUOTED.findall(said)
    return problems.wrong_setting(_place(at, words, settings), _plain(said), _way_out(str(at[0]), words))


def _place(at: FieldPath, words: list[str], settings: SettingsReading) -> Place:
    """Where a value stands that a message quotes, paths in full; else where the setting begins."""
    for path, text in settings.below(str(at[0])):
        if path[: len(at)] == at and any(word == text or word.endswith(f"/{text}") for word in words):
            return settings.place(*path)
    return settings.place(*at)


def _plain(said: str) -> str:
    """A sentence of MkDocs without Python's names of types, and without the lines that follow it."""
    text = said.strip().splitlines()[0].rstrip(".")
    return re.sub(r"<class '(\w+)'>", lambda match: _TYPES.get(match[1], match[1]), text)


def _way_out(name: str, words: list[str]) -> str:
    known = {point.name for point in entry_points(group=_GROUPS[name])} if name in _GROUPS else set()
    meant = nearest(words[0], sorted(known)) if words else ""
    page = f"{_MANUAL}#{name} says what can stand here"
    return f"write {meant}; {page}" if meant else page
