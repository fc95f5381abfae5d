"""The sitemap: specs/sitemaps.md, an address of the site and paths of pages, to full addresses."""

import re

from foi_archive.publish.sitemap import sitemap
from specification import cases


@cases("sitemaps")
def test_sitemap(given: str, expected: str) -> None:
    site_url, *paths = given.splitlines()
    text = sitemap(paths, "" if site_url == "(no address)" else site_url)
    assert expected == "\n".join(re.findall("<loc>(.*?)</loc>", text))
