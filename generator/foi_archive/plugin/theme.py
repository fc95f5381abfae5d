"""What the theme renders for us: shells, and the archive's own pages with titles that are safe to print."""

from __future__ import annotations

import re
from html import escape, unescape

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from foi_archive.model.addresses import Frame
from foi_archive.publish.shell import CANONICAL, CONTENT, DESCRIPTION, TITLE

_BOX = '<div class="table" role="group" aria-label="Table" tabindex="0">'
_ALIGNED = re.compile(r'<(t[dh]) style="text-align: (left|center|right);"')


def render_shell(
    frame: Frame, env: jinja2.Environment, files: Files, nav: Navigation, config: MkDocsConfig
) -> str:
    """The theme's page with a token for all that differs between the pages of a frame.

    The page is in no list of files, so it is neither written nor in a sitemap. Other plugins see it as they
    see every page.
    """
    page = Page(None, File.generated(config, "folder/" * frame.depth + "shell.md", content=""), config)
    page.meta = {"title": TITLE, "description": DESCRIPTION, "section": frame.section}
    page.content = CONTENT
    page.canonical_url = CANONICAL if config.site_url else None
    context = get_context(nav, files, config, page)
    context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
    html = env.get_template("main.html").render(context)
    return config.plugins.on_post_page(html, page=page, config=config)


def with_tables(html: str) -> str:
    """The HTML of one of the archive's own pages, with tables that fit a phone and the policy.

    Python-Markdown aligns columns by style attributes, which the content security policy forbids. What is
    wider than the screen has to scroll, also for those who have no pointer, so its box takes the focus.
    """
    html = _ALIGNED.sub(r'<\1 class="\2"', html)
    return html.replace("<table>", f"{_BOX}<table>").replace("</table>", "</table></div>")


def escape_fields(page: Page) -> None:
    """Leave of a page's front matter its title and description, escaped, once.

    The theme prints both unescaped. Other fields choose templates and icons, by paths that nobody checks.
    """
    title = page.meta.get("title")
    if title is None and not page.is_homepage:
        # As MkDocs takes it from a heading, with entities; the theme would undo them.
        title = unescape(page.title or "")
    fields = {"title": title, "description": page.meta.get("description")}
    page.meta = {name: escape(str(text)) for name, text in fields.items() if text is not None}
