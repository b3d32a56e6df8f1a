"""The kits of our own site, unpacked and used without internet."""

import html.parser
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import chromium
import page_checks
from paper_site import ROOT, build, new_site

LYCHEE = Path(sys.executable).parent / "lychee"
PACKAGES = sorted(path.parent.name for path in ROOT.glob("Content/packages/*/index.md"))
SITE = "https://learning-engine.example.org/"

each_kit = pytest.mark.parametrize("package", PACKAGES)


def archive_of(output, package):
    return output / f"packages/{package}/{package}-kit.zip"


@pytest.fixture(scope="module")
def unpacked(output, tmp_path_factory):
    """A folder with the kits of all packages; its name has what often breaks addresses."""
    folder = tmp_path_factory.mktemp("unpacked") / "Kits & more, 100%"
    for package in PACKAGES:
        with zipfile.ZipFile(archive_of(output, package)) as archive:
            archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def browser():
    with chromium.launched() as running:
        yield running


@pytest.fixture
def window(browser):
    """Opens a page without internet; whatever goes wrong on it, or is asked for elsewhere, fails the test."""
    contexts, problems = [], []

    def opened(path, width=1280, is_watched=True, **ways):
        contexts.append(browser.new_context(
            viewport={"width": width, "height": 900}, offline=True, **ways))
        page = contexts[-1].new_page()
        if is_watched:
            page.on("console", lambda message: problems.append(message.text))
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.on("requestfailed", lambda request: problems.append(request.url))
            page.on("request", lambda request: request.url.startswith(("file:", "blob:"))
                    or problems.append(request.url))
        page.goto(path.as_uri())
        return page
    yield opened
    for context in contexts:
        context.close()
    assert problems == []


class Addresses(html.parser.HTMLParser):
    """The addresses that a page leads to or loads."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page.read_text())

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src", "srcset", "action", "poster")]


@each_kit
def test_is_an_archive_that_everybody_can_unpack(output, package):
    path = archive_of(output, package)
    subprocess.run(["unzip", "-tqq", path], check=True)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == sorted(set(names))
        assert {name.split("/")[0] for name in names} == {package}
        top = {"/".join(name.split("/")[1:2]) for name in names}
        assert top == {"start.html", "booklet.pdf", "documents", "pages"}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}
        assert {entry.date_time[3:] for entry in archive.infolist()} == {(0, 0, 0)}
    assert path.stat().st_size < 5_000_000


@each_kit
def test_holds_every_guide_and_resource_in_every_form(output, unpacked, package):
    for kind in "guides", "resources", "ideas":
        for source in ROOT.glob(f"Content/packages/{package}/{kind}/*.md"):
            assert (unpacked / package / f"pages/packages/{package}/{source.stem}/index.html").exists()
            if kind == "ideas":
                continue
            for ending in "pdf", "docx":
                copy = unpacked / package / f"documents/{source.stem}.{ending}"
                made = output / f"packages/{package}/{source.stem}/{source.stem}.{ending}"
                assert copy.read_bytes() == made.read_bytes()
    for measure in (unpacked / package / "pages/measures").glob("*/index.html"):
        assert ("results.csv" in measure.read_text()) == (measure.parent / "results.csv").exists()
    booklet = (unpacked / package / "booklet.pdf").read_bytes()
    assert booklet == (output / f"packages/{package}/{package}.pdf").read_bytes()


@each_kit
def test_every_link_leads_somewhere(unpacked, package):
    """Says an independent checker, about every link, fragment and picture."""
    folder = unpacked / package
    run = subprocess.run(
        [LYCHEE, "--offline", "--include-fragments", "--no-progress", "--no-ignore", folder],
        capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@each_kit
def test_no_link_leaves_the_kit_but_for_the_web(unpacked, package):
    folder = unpacked / package
    outside, count = [], 0
    for page in folder.rglob("*.html"):
        for address in Addresses(page).found:
            parts = urlsplit(address)
            if parts.scheme in ("http", "https", "mailto"):
                continue
            count += 1
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if parts.scheme or parts.netloc or address.startswith("/") \
                    or not target.is_relative_to(folder.resolve()) or not target.is_file():
                outside.append(f"{page.relative_to(folder)}: {address}")
    assert count > 500
    assert outside == []


@each_kit
def test_what_is_in_the_kit_is_not_looked_for_on_the_web(unpacked, package):
    """Only the way to the newest version leads from a page to itself on the web."""
    folder = unpacked / package
    inside = {SITE + str(path.parent.relative_to(folder / "pages")) + "/"
              for path in (folder / "pages").rglob("index.html")}
    for page in folder.rglob("*.html"):
        own = SITE + str(page.parent.relative_to(folder / "pages")) + "/" \
            if page.name == "index.html" else f"{SITE}packages/{package}/"
        web = {address.split("#")[0] for address in Addresses(page).found if address.startswith(SITE)}
        assert web & inside <= {own}, page


@each_kit
def test_every_page_opens_from_the_disk(unpacked, window, package):
    for path in sorted((unpacked / package).rglob("*.html")):
        page = window(path)
        assert page.locator("h1").count() == 1
        # The styles of the site are there, and so are the scripts.
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")
        assert page.locator("details[data-open-when-wide]").first.get_attribute("open") is not None
        page.context.close()


def test_leads_from_the_start_to_a_guide_and_back(unpacked, window):
    page = window(unpacked / "guest-speakers/start.html")
    page.get_by_role("link", name="Choose speakers with students", exact=True).last.click()
    assert page.url.endswith("/choose-speakers/index.html")
    page.get_by_role("link", name="Start page").click()
    assert page.url.endswith("/start.html")
    page.get_by_role("link", name="Open the package").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("A guest speaker routine")
    newest = page.get_by_role("link", name="This page on the web")
    assert newest.get_attribute("href") == f"{SITE}packages/guest-speakers/"


def test_keeps_what_is_typed(unpacked, window):
    page = window(unpacked / "guest-speakers/pages/packages/guest-speakers/choose-speakers/index.html")
    field = page.locator("form input[type=text], form textarea").first
    field.fill("Robots")
    page.wait_for_function("localStorage.length > 0")
    page.reload()
    assert field.input_value() == "Robots"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_pass_axe(unpacked, window, width, scheme):
    kit = unpacked / "guest-speakers"
    for name in ("start.html", "pages/packages/guest-speakers/index.html", "pages/glossary/index.html",
                 "pages/packages/guest-speakers/choose-speakers/index.html"):
        # Axe asks for the styles in a way that browsers refuse on the disk, and does without.
        page = window(kit / name, width, is_watched=False, color_scheme=scheme)
        problems, rules = page_checks.accessibility(page)
        assert problems == [], name
        assert len(rules) > 20


@pytest.mark.parametrize("name", ["start.html", "pages/packages/guest-speakers/choose-speakers/index.html"])
def test_pages_fit_a_phone_and_a_keyboard(unpacked, window, name):
    page = window(unpacked / "guest-speakers" / name, 320)
    assert page_checks.keyboard(page) == []
    assert page_checks.reflow(page) == []


def test_pages_are_valid(unpacked):
    assert page_checks.validity(unpacked) == []


def test_is_the_same_to_the_byte_wherever_it_is_made(tmp_path, monkeypatch):
    """Also for a package whose name is not in plain letters, at another hour and in another part of the world."""
    kits = []
    for number, zone in enumerate(["America/New_York", "Asia/Tokyo"]):
        monkeypatch.setenv("TZ", zone)
        site = new_site(tmp_path / str(number))
        shutil.move(site / "Content/packages/first-test", site / "Content/packages/première-étape")
        for path in (site / "Content").rglob("*.*"):
            path.write_text(path.read_text().replace("first-test", "première-étape"))
        result = build(site, tmp_path / f"output-{number}", "--require-pdf")
        assert result.returncode == 0, result.stderr
        kits.append(archive_of(tmp_path / f"output-{number}", "première-étape"))
        time.sleep(1.1)
    assert kits[0].read_bytes() == kits[1].read_bytes()
    with zipfile.ZipFile(kits[0]) as archive:
        assert "première-étape/pages/packages/première-étape/index.html" in archive.namelist()
        archive.extractall(tmp_path / "unpacked")
    run = subprocess.run(
        [LYCHEE, "--offline", "--include-fragments", "--no-progress", "--no-ignore", tmp_path / "unpacked"],
        capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_another_build_packs_and_writes_nothing(output, tmp_path):
    before = {package: archive_of(output, package).read_bytes() for package in PACKAGES}
    again = build(ROOT, output, "--strict", "--require-pdf")
    assert "0 files written" in again.stderr
    # Written anew elsewhere, they come from the cache.
    elsewhere = build(ROOT, tmp_path, "--strict", "--require-pdf")
    assert elsewhere.returncode == 0, elsewhere.stderr
    assert {package: archive_of(tmp_path, package).read_bytes() for package in PACKAGES} == before
