"""A page of a browser, with a record of all that it must not do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

from browser.serving import Site

_VIOLATIONS = """
addEventListener("securitypolicyviolation", event =>
  console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))
"""


@dataclass
class Record:
    """What a page did: errors in its console (uncaught ones, too), requests to elsewhere, dialogs."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@contextmanager
def watched(browser: Browser, site: Site, **options: Any) -> Iterator[tuple[Page, Record]]:
    """A page in a context of its own; violations of its policy are among the errors."""
    context = browser.new_context(**options)
    context.add_init_script(_VIOLATIONS)
    page = context.new_page()
    record = Record()

    def on_console(message: ConsoleMessage) -> None:
        about = message.text + message.location["url"]
        # From disk, a browser refuses the theme's request for the sitemap, and says so.
        is_known = site.address.startswith("file:") and "sitemap.xml" in about
        if message.type == "error" and not is_known:
            record.errors.append(message.text)

    def on_request(request: Request) -> None:
        if not request.url.startswith((site.address, "data:")):
            record.requests.append(request.url)

    def on_dialog(dialog: Dialog) -> None:
        record.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: record.errors.append(str(error)))
    try:
        yield page, record
    finally:
        context.close()
