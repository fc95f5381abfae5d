"""The copy for offline readers, extracted and opened from the disk."""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import THREAD
from foi_archive.publish.offline import write_zip
from playwright.sync_api import Browser, expect

from browser.serving import Site
from browser.watching import watched

_REQUEST = f"requests/{THREAD.parent.name}/{THREAD.stem}.html"


def test_the_extracted_zip_shows_everything_and_asks_nobody(
    browser: Browser, online: Site, tmp_path: Path
) -> None:
    write_zip(online.folder, tmp_path / "archive.zip")
    shutil.unpack_archive(tmp_path / "archive.zip", tmp_path / "extracted")
    copy = Site(tmp_path / "extracted/archive", f"{(tmp_path / 'extracted/archive').as_uri()}/")
    assert online.from_disk().pages() == copy.pages()
    with watched(browser, copy) as (page, record):
        page.goto(f"{copy.address}index.html")
        page.locator(f'a[href="{_REQUEST}"]').first.click()
        expect(page).to_have_url(copy.address + _REQUEST)
        page.wait_for_load_state()
        expect(page.locator("#questions [data-outcome]").first).to_be_visible()
        expect(page.locator("#m1 .letter").first).to_be_visible()
        # All styles are there, or the browser had no rules of them to show.
        sheets = page.evaluate(
            "() => [...document.querySelectorAll('link[rel=stylesheet]')].map(e => !!e.sheet)"
        )
        assert sheets
        assert all(sheets)
        page.locator("header nav a", has_text="Requests").click()
        expect(page).to_have_url(f"{copy.address}requests/index.html")
        assert ([], [], []) == (record.errors, record.requests, record.dialogs)
