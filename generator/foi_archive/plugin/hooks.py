"""The hooks: what MkDocs calls, in the order in which it calls them."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler, get_build_datetime

from foi_archive.model.addresses import HOME, NOT_FOUND, depth
from foi_archive.pages.templates import theme_folder
from foi_archive.plugin.files import arrange
from foi_archive.plugin.report import report, summary
from foi_archive.plugin.theme import escape_fields, render_shell
from foi_archive.publish.exchange import publish, workplace
from foi_archive.publish.policy import UnknownScriptError, with_policy
from foi_archive.publish.prepare import Preparation, prepare
from foi_archive.publish.shell import Shell
from foi_archive.publish.write import write_pages, write_sitemap

_log = logging.getLogger("mkdocs.plugins.foi_archive")

_LAST = -100  # after the hooks of other plugins


class FoiArchiveConfig(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say under the plugin's name: nothing yet, so that MkDocs refuses all of it."""


class FoiArchivePlugin(BasePlugin[FoiArchiveConfig]):  # type: ignore[no-untyped-call]
    """The archive's pages, in a site that MkDocs builds.

    Everything is read, checked and rendered before MkDocs touches a file, and MkDocs builds into a folder
    beside the site, which takes the site's place at the very end. Whatever fails, the last good site stays.
    """

    def __init__(self) -> None:
        self._serving = False
        self._preparation = Preparation()
        self._site: Path | None = None
        self._workplace: Path | None = None
        self._nav: Navigation | None = None
        self._own_pages: list[str] = []
        self._shells: dict[int, Shell] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Once for each command. That there is such a hook lets the plugin outlive each build of a server."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """When mkdocs.yml is read: the time to say where templates are, and which of them are files."""
        config.theme.dirs.insert(0, str(theme_folder()))
        # MkDocs would list none of our pages, and compress the list with the day of the build in it.
        config.theme.static_templates.discard("sitemap.xml")

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Before MkDocs empties the site's folder: the last moment to refuse."""
        self._preparation = prepare(Path(config.docs_dir), get_build_datetime().date())
        report(self._preparation.diagnostics)
        if self._preparation.has_errors:
            raise Abort(f"Nothing was published: {summary(self._preparation.diagnostics)}.")
        self._site = Path(config.site_dir)
        self._workplace = workplace(self._site)
        config.site_dir = str(self._workplace)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """When MkDocs has listed the files of the archive and of the theme."""
        arrange(files, (page.path for page in self._preparation.pages), config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """When the navigation is made: the shells show it, too."""
        self._nav = nav

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """For each of the archive's own pages, when it is HTML: the home page goes on with our part."""
        escape_fields(page)
        return html + self._preparation.home if page.file.dest_uri == HOME else html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """When all pages are read and none is written: the theme renders our shells."""
        assert self._nav is not None
        self._own_pages = [file.dest_uri for file in files.documentation_pages()]
        self._shells = {
            levels: Shell.cut(render_shell(levels, env, files, self._nav, config))
            for levels in {depth(page.path) for page in self._preparation.pages}
        }

    @event_priority(_LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """For each rendered page, shells included: its policy, when nobody changes its scripts any more."""
        return self._protect(output, page.file.src_uri)

    @event_priority(_LAST)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """For each page that is a template of the theme: 404.html."""
        return self._protect(output_content, template_name) if template_name == NOT_FOUND else output_content

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """When MkDocs has written its part: our pages follow, and the whole takes the place of the site."""
        assert self._site is not None
        assert self._workplace is not None
        pages, site_url = self._preparation.pages, config.site_url or ""
        write_pages(self._workplace, pages, self._shells, site_url)
        write_sitemap(self._workplace, [*self._own_pages, *(page.path for page in pages)], site_url)
        if config.strict and (warnings := _warnings()):
            # MkDocs comes to the same end, but only after this hook.
            raise Abort(f"Nothing was published: {warnings} with --strict.")
        publish(self._workplace, self._site)
        # For what follows a build: gh-deploy, and the message where the site is.
        config.site_dir = str(self._site)

    def on_build_error(self, *, error: Exception) -> None:
        """When a build fails, wherever."""
        self._discard()

    @event_priority(_LAST)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> None:
        """Before MkDocs serves: an error in a file shall not stop the server.

        After a failed build MkDocs answers no request until one succeeds. Here the old pages stay.
        """
        server.builder = _forgiving(server.builder)

    def on_shutdown(self) -> None:
        """When the command ends, also by Ctrl-C in the middle of a build."""
        self._discard()

    def _protect(self, html: str, name: str) -> str:
        # Live reload injects a script that differs with each build.
        if self._serving:
            return html
        try:
            return with_policy(html)
        except UnknownScriptError as error:
            raise PluginError(f"{name}: {error}. Only the theme's own scripts may run in the site.") from None

    def _discard(self) -> None:
        if self._workplace:
            shutil.rmtree(self._workplace, ignore_errors=True)


def _warnings() -> str:
    """What MkDocs warned of in this build: "1 warning"; it counts only in strict mode."""
    counters = (h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler))
    return ", ".join(f"{count} {level.lower()}" for c in counters for level, count in c.get_counts())


def _forgiving(builder: Callable[[], None]) -> Callable[[], None]:
    def build() -> None:
        try:
            builder()
        except Exception as error:
            # A traceback is for our own mistakes.
            _log.error(str(error), exc_info=not isinstance(error, MkDocsException))

    return build
