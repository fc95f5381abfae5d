"""sitemap.xml: the addresses of all pages, for search engines.

Source: the protocol of sitemaps.org, version 0.9. It asks for full addresses, so the list of a site whose
address is not known is empty. The file is there all the same: the theme's script asks for it on every page.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from foi_archive.model.addresses import full


def sitemap(paths: Iterable[str], site_url: str) -> str:
    """The text of sitemap.xml for the pages at these paths from the top of the site."""
    addresses = [full(path, site_url) for path in paths] if site_url else []
    urls = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{urls}</urlset>\n"
    )
