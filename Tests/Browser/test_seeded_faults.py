"""Whether the checks of pages see what they are for: each fault, put into a page by hand, is found."""

import pytest

import page_checks
from published import PublishedSite

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head>
<body><main><h1>A page</h1><p>Words.</p><a href="#here" id="here">A link</a></main></body></html>"""


@pytest.fixture
def found(tmp_path, window):
    """What a check says about a page that is given as its HTML."""
    site = PublishedSite(tmp_path)

    def find(html, check, **ways):
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        page = window(**ways)
        page.goto(site.address)
        return check(page)
    yield find
    site.stop()


def axe(page):
    return page_checks.accessibility(page)[0]


def with_fault(fault):
    return PAGE.replace("</main>", fault + "</main>")


def test_the_page_itself_is_sound(found):
    assert found(PAGE, axe, bypass_csp=True) == []
    assert found(PAGE, page_checks.reflow, bypass_csp=True) == []
    assert found(PAGE, page_checks.keyboard) == []


@pytest.mark.parametrize("rule, fault", [
    ("color-contrast", '<p style="color: #999; background: #fff">Pale words</p>'),
    ("td-headers-attr", '<table><tr><th id="a">A</th></tr><tr><td headers="b">1</td></tr></table>'),
    ("list", "<ul><p>No item</p></ul>"),
    ("button-name", '<button type="button"></button>'),
    ("aria-allowed-attr", '<p role="note" aria-checked="true">Words</p>'),
    ("valid-lang", '<p lang="xx-nowhere-">Words</p>'),
    ("svg-img-alt", '<svg role="img" width="9" height="9"></svg>'),
    ("select-name", "<select><option>One</option></select>"),
    ("link-in-text-block",
     '<p>Words and <a href="/" style="color: #222; text-decoration: none">a link</a> that looks like them</p>'),
    ("target-size", '<a href="/a" style="font-size: 4px">a</a><a href="/b" style="font-size: 4px">b</a>'),
])
def test_axe_sees(found, rule, fault):
    assert any(problem.startswith(rule + ":") for problem in found(with_fault(fault), axe, bypass_csp=True))


@pytest.mark.parametrize("rule, sound, faulty", [
    ("html-has-lang", '<html lang="en">', "<html>"),
    ("html-lang-valid", 'lang="en"', 'lang="english please"'),
    ("document-title", "<title>A page</title>", ""),
    ("landmark-one-main", "main>", "div>"),
    ("page-has-heading-one", "h1>", "p>"),
    ("meta-viewport", "<title>", '<meta name="viewport" content="width=device-width, user-scalable=no"><title>'),
])
def test_axe_sees_what_a_whole_page_lacks(found, rule, sound, faulty):
    assert sound in PAGE
    problems = found(PAGE.replace(sound, faulty), axe, bypass_csp=True)
    assert any(problem.startswith(rule + ":") for problem in problems)


def test_a_place_that_holds_the_focus_is_seen(found):
    trap = """<button type="button" id="trap">Trap</button>"""
    html = with_fault(trap).replace("</body>", """<script>
      document.querySelector("#trap").addEventListener("keydown", event => { if (event.key === "Tab") event.preventDefault() })
      </script></body>""")
    assert any("holds the focus" in problem for problem in found(html, page_checks.keyboard, bypass_csp=True))


def test_a_page_in_which_nothing_takes_the_focus_is_seen(found):
    html = PAGE.replace('<a href="#here" id="here">A link</a>', "")
    assert found(html, page_checks.keyboard) == ["nothing takes the focus"]


def test_text_that_only_fits_without_a_readers_spacing_is_seen(found):
    fault = '<p style="width: 11em; height: 2.4em; overflow: hidden">Words that just fit into their box</p>'
    assert any("is cut off when spaced" in problem
               for problem in found(with_fault(fault), page_checks.reflow, width=320, bypass_csp=True))


def test_a_focus_that_vanishes_in_forced_colours_is_seen(found):
    """A shadow is all that marks it, and shadows are not drawn then."""
    style = "<style>a:focus { outline: none; box-shadow: 0 0 0 4px gold }</style>"
    html = PAGE.replace("</head>", style + "</head>")
    assert found(html, page_checks.keyboard, bypass_csp=True) == []
    assert any("unmarked" in problem
               for problem in found(html, page_checks.keyboard, forced_colors="active", bypass_csp=True))
