"""The browser that the tests look at pages with."""

import contextlib
import os
import shutil

import playwright.sync_api

PROGRAM = next(filter(None, map(shutil.which, (
    "chromium", "chromium-browser", "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))), None)


@contextlib.contextmanager
def launched():
    """A browser that runs as long as it is used."""
    # The browser's own sandbox does not work for root, which is who tests run as in a container.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_api.sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=PROGRAM, args=arguments)
        yield running
        running.close()
