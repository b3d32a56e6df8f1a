"""What the tests share: a site, a preview of it, and a page in a browser."""

import playwright.sync_api
import pytest

import chromium
from preview import PATIENCE, Preview, Site
from published import PublishedSite

COUNTS = pytest.StashKey()


@pytest.fixture
def report(request):
    """Takes a line about how much was looked at, to be shown when all tests are done."""
    return request.config.stash.setdefault(COUNTS, []).append


def pytest_terminal_summary(terminalreporter, config):
    for line in config.stash.get(COUNTS, []):
        terminalreporter.write_line(line)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return Site(folder)


@pytest.fixture
def preview(site):
    running = Preview(site)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser():
    with chromium.launched() as running:
        yield running


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """Our own site as readers get it."""
    site = PublishedSite(tmp_path_factory.mktemp("published"))
    site.build()
    yield site
    site.stop()


@pytest.fixture
def window(browser):
    """Opens windows; a browser's ways of looking at a page are set when its window is opened."""
    contexts = []

    def opened(width=1280, **ways):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **ways))
        return contexts[-1].new_page()
    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(browser):
    """A page; whatever goes wrong in its scripts fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    playwright.sync_api.expect.set_options(timeout=PATIENCE * 1000)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
