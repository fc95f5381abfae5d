"""Pages of a browser, with a record of all that they must not do."""

from __future__ import annotations

import re
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
    """What pages did: errors in its console (uncaught ones, too), requests to elsewhere, dialogs."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@contextmanager
def watched(browser: Browser, site: Site, **options: Any) -> Iterator[tuple[Page, Record]]:
    """A page in a context of its own, with a record of what it does, and any other page there.

    Violations of a page's policy are among the errors.
    """
    context = browser.new_context(**options)
    context.add_init_script(_VIOLATIONS)
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

    context.on("console", on_console)
    context.on("request", on_request)
    context.on("dialog", on_dialog)
    context.on("weberror", lambda error: record.errors.append(str(error.error)))
    try:
        yield context.new_page(), record
    finally:
        context.close()


def ending(end: str) -> re.Pattern[str]:
    """Any address that ends so, for `expect`, which waits: a page comes only after a click."""
    return re.compile(f"{re.escape(end)}$")
