"""Rules about the settings of an archive, mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foi_archive.thread.problems.rule import error, nearest, printable, quoted, warning


@error
def plugin_missing(plugin: str) -> tuple[str, str]:
    """The settings do not name foi-archive among the plugins.

    Why: MkDocs would publish the pages of the archive's own, and none of its requests.
    Wrong: plugins: [search]
    Right: plugins: [foi-archive]
    """
    return f"{quoted(plugin)} is not among the plugins", f"write `plugins:`, and below it `  - {plugin}`"


@warning
def unknown_setting(name: str, known: Sequence[str]) -> tuple[str, str]:
    """The name of a setting is not one that MkDocs or the plugin knows, so that it does nothing.

    Why: a slip in a name, and the pages lack what was meant, such as the contact.
    Wrong: contct: {name: The keepers, address: archive@example.org}
    Right: contact: {name: The keepers, address: archive@example.org}
    """
    meant = nearest(name, known)
    return (
        f"{quoted(name)} is not a setting, and does nothing",
        f"write {meant}" if meant else "remove it, or write the name as the documentation has it",
    )


@error
def wrong_setting(problem: str, fix: str) -> tuple[str, str]:
    """The value of a setting is none that MkDocs, a plugin or the theme can use.

    Why: nothing can be built with it.
    Wrong: site_url: example.org
    Right: site_url: https://example.org/
    """
    return printable(problem), printable(fix)


@warning
def nav_without_page(file: str) -> tuple[str, str]:
    """The navigation names a page that is not there.

    Why: the header of every page leads to it.
    Wrong: a line `- About: abuot.md` under `nav`
    Right: a line `- About: about.md` under `nav`
    """
    return f"there is no page {quoted(file)}", "write the name of a file in the folder of the archive"


@error
def missing_path(kind: str, path: str, near: Iterable[str]) -> tuple[str, str]:
    """A setting names a file or a folder that is not there.

    Paths begin at the folder of mkdocs.yml.

    Why: nothing can be built without it.
    Wrong: docs_dir: archiv
    Right: docs_dir: archive
    """
    meant = nearest(path, near)
    return (
        f"there is no {kind} {quoted(path)}",
        f"write {meant}" if meant else f"make the {kind}, or name one that is there",
    )
