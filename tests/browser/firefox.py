"""A Firefox that tests drive by its own protocol, Marionette: so they need nothing but Firefox.

Source: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = ("firefox-esr", "firefox")
_STARTS_WITHIN_SECONDS = 60
_PREFERENCES = """\
user_pref("marionette.port", {port});
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""


class Firefox:
    """A running Firefox with one tab."""

    def __init__(self, connection: socket.socket) -> None:
        self._stream = connection.makefile("rwb")
        self._number = 0
        self._read()  # who it is
        self._ask("WebDriver:NewSession", {"capabilities": {}})

    def goto(self, url: str) -> None:
        """Open a page, and wait until it is loaded."""
        self._ask("WebDriver:Navigate", {"url": url})

    def evaluate(self, function: str) -> Any:
        """What a function in JavaScript, without arguments, returns on the page."""
        return self._ask("WebDriver:ExecuteScript", {"script": f"return ({function})()", "args": []})["value"]

    def wait_for_function(self, function: str) -> None:
        """Wait until a function in JavaScript says yes."""
        for _ in range(200):
            if self.evaluate(function):
                return
            time.sleep(0.05)
        raise AssertionError(f"this does not become true: {function}")

    def _ask(self, command: str, parameters: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        text = json.dumps([0, self._number, command, parameters]).encode()
        self._stream.write(b"%d:%s" % (len(text), text))
        self._stream.flush()
        _, _, error, result = self._read()
        assert error is None, error
        return result if isinstance(result, dict) else {}

    def _read(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            assert byte, "Firefox has ended"
            length += byte
        return json.loads(self._stream.read(int(length)))


@contextmanager
def running(folder: Path) -> Iterator[Firefox]:
    """A Firefox that nobody sees, with a profile of its own in the folder; it reaches no other computer."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    assert path, "This test needs Firefox. On Debian: apt-get install firefox-esr."
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "user.js").write_text(_PREFERENCES.format(port=port))
    command = [path, "--headless", "--no-remote", "--marionette", "--profile", str(folder), "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Firefox(_connected(port))
    finally:
        process.terminate()
        process.wait()


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + _STARTS_WITHIN_SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
