"""Every page of our own content as readers get it: in a real browser, at every width, in every mode."""

import shutil

import pytest

import page_checks
from page_checks import gather, look, watched
from published import BASE, PublishedSite

WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]


@pytest.fixture
def seeded(tmp_path, published):
    """A site of one page, which the test writes, with the header fields of ours."""
    shutil.copy(published.folder / "_headers", tmp_path)
    site = PublishedSite(tmp_path)
    yield site
    site.stop()


@pytest.fixture
def axe(published, report):
    """Looks at pages with axe, and says at how many and by how many rules."""
    def look(page, addresses, name, **ways):
        rules = set()

        def check(page):
            problems, ran = page_checks.accessibility(page, **ways)
            rules.update(ran)
            return problems
        assert gather(page, published, addresses, check) == []
        report(f"axe, {name}: {len(addresses)} pages, {len(rules)} rules")
    return look


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_passes_axe(published, window, axe, width, scheme):
    axe(window(width, color_scheme=scheme, bypass_csp=True), published.kinds, f"{width} px, {scheme}")


@pytest.mark.parametrize("width, scheme", [(320, "dark"), (1280, "light")])
def test_every_page_passes_axe(published, window, axe, width, scheme):
    axe(window(width, color_scheme=scheme, bypass_csp=True), published.pages, f"{width} px, {scheme}")


def test_every_kind_of_page_passes_axe_on_paper(published, window, axe):
    """Ways around the page are not printed, and no link leads anywhere, so headings may be missing and links look like text."""
    page = window(bypass_csp=True)
    page.emulate_media(media="print")
    axe(page, published.kinds, "print", besides=(), without=("link-in-text-block",))


def test_every_kind_of_page_passes_axe_in_forced_colours(published, window, axe):
    """The colours are the reader's own then, which axe does not know."""
    page = window(forced_colors="active", bypass_csp=True)
    axe(page, published.kinds, "forced colours", without=("color-contrast",))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits_the_window(published, window, width):
    """320 pixels are also what a window of 1280 has left at 400 percent."""
    page = window(width, bypass_csp=True)
    assert gather(page, published, published.pages, page_checks.reflow) == []


def test_no_page_complains_or_asks_another_host(published, window):
    page = window()
    problems = watched(page)
    gather(page, published, published.pages, look)
    assert problems == []


def test_every_kind_of_page_can_be_walked_with_the_keyboard(published, window):
    assert gather(window(), published, published.kinds, page_checks.keyboard) == []


def test_the_focus_is_marked_in_forced_colours(published, window):
    """What marks it is the same further down, so the beginning of each kind of page is walked."""
    page = window(forced_colors="active")
    assert gather(page, published, published.kinds, lambda page: page_checks.keyboard(page, stops=30)) == []


def test_with_reduced_motion_nothing_moves(published, window):
    page = window(reduced_motion="reduce")
    assert gather(page, published, published.kinds, page_checks.motion) == []


def test_without_scripts_no_page_shows_what_needs_them(published, window):
    page = window(java_script_enabled=False)
    dead = "() => [...document.querySelectorAll('button')].filter(b => b.checkVisibility()).map(b => b.outerHTML)"
    assert gather(page, published, published.pages, lambda page: page.evaluate(dead)) == []


def test_every_page_is_valid(published):
    assert page_checks.validity(published.folder) == []


def test_every_link_leads_somewhere(published):
    assert page_checks.links(published.folder, published.origin, BASE) == []


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head>
<body><main><h1>A page</h1><p>Words.</p><a href="#here" id="here">A link</a>{}</main></body></html>"""


@pytest.mark.parametrize("fault, words", [
    ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "image-alt"),
    ("<h4>Too deep</h4>", "heading-order"),
    ('<input type="text">', "label"),
    ('<a href="/"></a>', "link-name"),
])
def test_axe_sees_what_it_should(seeded, window, fault, words):
    (seeded.folder / "index.html").write_text(PAGE.format(fault), encoding="utf-8")
    page = window(bypass_csp=True)
    problems = gather(page, seeded, [""], lambda page: page_checks.accessibility(page)[0])
    assert any(words in problem for problem in problems)


@pytest.mark.parametrize("fault, words", [
    ('<p class="wide">Wide</p>', "sticks out"),
    ('<p class="short">Many words that need more room than they have in this little box.</p>', "is cut off"),
])
def test_what_does_not_fit_is_seen(seeded, window, fault, words):
    style = "<style>.wide { width: 2000px } .short { width: 12em; height: 4em; overflow: hidden }</style>"
    (seeded.folder / "index.html").write_text(PAGE.format(style + fault), encoding="utf-8")
    page = window(320, bypass_csp=True)
    assert any(words in problem for problem in gather(page, seeded, [""], page_checks.reflow))


@pytest.mark.parametrize("fault, words", [
    ('<script src="https://example.org/x.js"></script>', "another host"),
    ("<script>alert(1)</script>", "console"),
    ('<img src="missing.png" alt="">', "404"),
])
def test_what_a_page_must_not_do_is_seen(seeded, window, fault, words):
    (seeded.folder / "index.html").write_text(PAGE.format(fault), encoding="utf-8")
    page = window()
    problems = watched(page)
    gather(page, seeded, [""], look)
    assert any(words in problem for problem in problems)


@pytest.mark.parametrize("fault, words", [
    ("<style>a:focus { outline: none }</style>", "unmarked"),
    ('<a href="/" class="far">x</a><style>.far { position: fixed; left: 0; top: -9999px }</style>', "unseen"),
])
def test_a_lost_focus_is_seen(seeded, window, fault, words):
    (seeded.folder / "index.html").write_text(PAGE.format(fault), encoding="utf-8")
    page = window(bypass_csp=True)
    assert any(words in problem for problem in gather(page, seeded, [""], page_checks.keyboard))


@pytest.mark.parametrize("fault, words", [
    ("<style>a { transition: color 1s }</style>" '<a href="/">x</a>', "moves"),
    ("<style>html { scroll-behavior: smooth }</style>", "scrolls smoothly"),
])
def test_what_moves_is_seen(seeded, window, fault, words):
    (seeded.folder / "index.html").write_text(PAGE.format(fault), encoding="utf-8")
    page = window(bypass_csp=True, reduced_motion="reduce")
    assert any(words in problem for problem in gather(page, seeded, [""], page_checks.motion))


def test_invalid_pages_and_dead_links_are_seen(seeded):
    (seeded.folder / "index.html").write_text(PAGE.format("<p><div></p>" '<a href="gone/">Gone</a>'), encoding="utf-8")
    assert page_checks.validity(seeded.folder) != []
    assert len(page_checks.links(seeded.folder, seeded.origin, BASE)) == 1
