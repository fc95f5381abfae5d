"""The shell: a page of the theme with holes, which our pages fill.

The theme takes milliseconds to render a page, and does not escape what it is given. So it renders one page
for each frame, in which a token stands for each thing that differs between pages; filling the tokens takes
microseconds. The same shell serves all pages of a section that lie as many folders down: the links of the
frame are the same, and so is the section that its header marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from foi_archive.model.addresses import full
from foi_archive.pages.page import Page

TITLE = "foi-shell-title"
DESCRIPTION = "foi-shell-description"
CANONICAL = "foi-shell-canonical"
# Material gives a heading of its own to a page that has none.
CONTENT = '<h1 id="foi-shell-content"></h1>'

_TOKENS = re.compile("|".join(map(re.escape, (TITLE, DESCRIPTION, CANONICAL, CONTENT))))


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of the theme, cut at its tokens: text, token, text, token …, text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """The shell in a page that the theme rendered with the tokens as its title, content and so on."""
        missing = [token for token in (TITLE, DESCRIPTION, CONTENT) if token not in html]
        if missing:
            raise ValueError(f"the theme's page lacks {missing[0]}: a template does not show it")
        pieces, end = [], 0
        for match in _TOKENS.finditer(html):
            pieces += [html[end : match.start()], match[0]]
            end = match.end()
        return cls((*pieces, html[end:]))

    def fill(self, page: Page, site_url: str = "") -> str:
        """The whole page. Its title and description are escaped here, once; its content is HTML already.

        `site_url` is where the site is published, as far as that is known; the canonical link needs it.
        """
        fillings: Mapping[str, str] = {
            TITLE: escape(page.title),
            DESCRIPTION: escape(page.description),
            CANONICAL: escape(full(page.path, site_url)),
            CONTENT: page.html,
        }
        # Every second piece is a token; what fills one is never looked at for another.
        texts = list(self.pieces)
        texts[1::2] = [fillings[token] for token in self.pieces[1::2]]
        return "".join(texts)
