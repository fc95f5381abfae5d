"""The hooks: what MkDocs calls, in the order in which it calls them."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from foi_archive.model.addresses import HOME, NOT_FOUND, Frame, frame
from foi_archive.model.place import Severity
from foi_archive.model.publication import Publication
from foi_archive.pages.templates import theme_folder
from foi_archive.plugin.contact import ContactOption
from foi_archive.plugin.download import DownloadOption, announced, download_link
from foi_archive.plugin.files import arrange
from foi_archive.plugin.log import LOG, show_from, warnings
from foi_archive.plugin.serving import forgiving
from foi_archive.plugin.theme import escape_fields, render_shell, with_tables
from foi_archive.publish.attachments import copy_attachments
from foi_archive.publish.checksums import write_checksums
from foi_archive.publish.diagnostics import counted, report, show, summary
from foi_archive.publish.exchange import publish, workplace
from foi_archive.publish.lock import locked
from foi_archive.publish.manifest import write_manifest
from foi_archive.publish.order import Order
from foi_archive.publish.output import RefusedError, refuse
from foi_archive.publish.policy import UnknownScriptError, with_policy
from foi_archive.publish.prepare import Preparation, prepare
from foi_archive.publish.progress import Built, Progress
from foi_archive.publish.served import ServedSite
from foi_archive.publish.shell import Shell
from foi_archive.publish.workshop import Workshop
from foi_archive.publish.write import write_index, write_pages, write_sitemap

_LAST = -100  # after the hooks of other plugins

_NO_CONTACT = (
    "No contact is set: the pages cannot say whom to write to when something is wrong. "
    "Set `contact` under the plugin foi-archive in mkdocs.yml."
)


class FoiArchiveConfig(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say under the plugin's name. MkDocs refuses all else."""

    contact = Optional(ContactOption())
    download = Optional(DownloadOption())
    keep_going = Type(bool, default=False)


class FoiArchivePlugin(BasePlugin[FoiArchiveConfig]):  # type: ignore[no-untyped-call]
    """The archive's pages, in a site that MkDocs builds.

    Everything is read, checked and rendered before MkDocs touches a file, and MkDocs builds into a folder
    beside the site, which takes the site's place at the very end. Whatever fails, the last good site stays.
    """

    def __init__(self) -> None:
        self._order = Order()
        self._workshop = Workshop()
        self._served: ServedSite | None = None
        self._preparation = Preparation()
        self._until_end = ExitStack()
        self._site = self._workplace = Path()
        self._nav: Navigation | None = None
        self._own_pages: list[str] = []
        self._shells: dict[Frame, Shell] = {}
        self._is_incomplete = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Once for each command. That there is such a hook lets the plugin outlive each build of a server."""
        self._order = order = Order.given(os.environ)
        self._served = ServedSite() if command == "serve" else None
        stream = None if order.progress is None else os.fdopen(order.progress, "w", encoding="utf-8")
        self._workshop = Workshop(order.jobs, Progress(stream))
        if stream:
            show_from(logging.ERROR if order.quiet else logging.WARNING)

    def on_config(self, config: MkDocsConfig) -> None:
        """When mkdocs.yml is read: the time to say where templates are, and which of them are files."""
        config.theme.dirs.insert(0, str(theme_folder()))
        # MkDocs would list none of our pages, and compress the list with the day of the build in it.
        config.theme.static_templates.discard("sitemap.xml")

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Before MkDocs empties the site's folder: the last moment to refuse."""
        self._occupy(Path(config.site_dir), config)
        self._preparation = prepare(
            Path(config.docs_dir),
            get_build_datetime().date(),
            Publication(config.site_url or "", self.config.contact),
            self._workshop,
            keep_going=self.config.keep_going or self._order.keep_going,
        )
        found = self._preparation.diagnostics
        report(found, errors_only=self._order.quiet or not LOG.isEnabledFor(logging.INFO))
        is_doubtful = self._order.strict and any(each.severity is Severity.WARNING for each in found)
        if self._preparation.is_refused or is_doubtful:
            raise Abort(f"Nothing was published: {summary(found)}.")
        if self.config.contact is None:
            LOG.info(_NO_CONTACT)
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
        html = with_tables(html)
        return html + self._preparation.home if page.file.dest_uri == HOME else html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """When all pages are read and none is written: the theme renders our shells."""
        assert self._nav is not None
        env.globals["download"] = download_link(self.config.download, config.site_url)
        self._own_pages = [file.dest_uri for file in files.documentation_pages()]
        self._shells = {
            each: Shell.cut(render_shell(each, env, files, self._nav, config))
            for each in {frame(page.path) for page in self._preparation.pages}
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
        site, built, pages = self._site, self._workplace, self._preparation.pages
        site_url = config.site_url or ""
        write_sitemap(built, [*self._own_pages, *(page.path for page in pages)], site_url)
        copy_attachments(Path(config.docs_dir), built, self._preparation.attachments)
        if self._served:
            self._served.update(site, built, pages, self._preparation.index, self._shells, site_url)
        else:
            told = self._workshop.progress.each("writing pages", pages, len(pages))
            write_pages(built, told, self._shells, site_url)
            write_index(built, self._preparation.index)
            if config.strict and (counts := warnings()):
                # MkDocs comes to the same end, but only after this hook.
                raise Abort(f"Nothing was published: {counts} with --strict.")
            write_manifest(built, announced(self.config.download))
            write_checksums(built)
            publish(built, site)
        # For what follows a build: gh-deploy, and the message where the site is.
        config.site_dir = str(site)
        self._until_end.close()
        self._conclude()

    def on_build_error(self, *, error: Exception) -> None:
        """When a build fails, wherever."""
        self._until_end.close()
        if isinstance(error, OSError):
            # The disk is full, or nobody may write there: nothing that a traceback would help with.
            what = f"{error.strerror}: {error.filename}" if error.filename else str(error)
            raise Abort(f"Nothing was published: {what}.")

    @event_priority(_LAST)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> None:
        """Before MkDocs serves: an error in a file shall not stop the server."""
        server.builder = forgiving(server.builder)
        # From now on there are threads, and a process with threads cannot be copied safely.
        self._workshop.jobs = 1

    def on_shutdown(self) -> None:
        """When the command ends, also by Ctrl-C in the middle of a build."""
        self._until_end.close()
        if self._is_incomplete and not self._served:
            # The site is published; but whoever builds shall know that it is not whole.
            raise SystemExit(1)

    def _occupy(self, site: Path, config: MkDocsConfig) -> None:
        """Make sure that nobody else builds this site, and that nobody's files are in the way of it."""
        self._site = site
        try:
            self._until_end.enter_context(locked(site))
            if not self._served:
                refuse(site, Path(config.config_file_path).parent, Path(config.docs_dir))
            self._workplace = self._until_end.enter_context(workplace(site))
        except RefusedError as error:
            raise Abort(f"Nothing was published: {site}: {error}.") from None

    def _conclude(self) -> None:
        """Tell what was published, and what was not."""
        made = self._preparation
        found = sum(each.severity is Severity.WARNING for each in made.diagnostics)
        pages = len(made.pages) + len(self._own_pages)
        self._workshop.progress.built(Built(made.requests, made.questions, pages, found))
        self._is_incomplete = bool(made.left_out)
        if made.left_out:
            left_out = counted(len(made.left_out), "request")
            show(f"The site was published without {left_out}, for the errors above.", err=True)

    def _protect(self, html: str, name: str) -> str:
        # Live reload injects a script that differs with each build.
        if self._served:
            return html
        try:
            return with_policy(html)
        except UnknownScriptError as error:
            raise PluginError(f"{name}: {error}. Only the theme's own scripts may run in the site.") from None
