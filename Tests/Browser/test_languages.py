"""Our own site in its other language: its pages and those that they translate lead to each other, and say nothing in English."""

import re
import xml.etree.ElementTree as xml

import pytest

import page_checks
from page_checks import gather
from preview import REPOSITORY
from published import PublishedSite

LANGUAGE = "es"

# Each line of the texts: what templates and programs say, and what is said instead.
TEXTS = dict(re.findall(r'^"((?:[^"\\]|\\.)+)": "((?:[^"\\]|\\.)*)"$',
                        (REPOSITORY / f"Templates/strings/{LANGUAGE}.yaml").read_text(encoding="utf-8"), re.MULTILINE))
ENGLISH = [text for text, other in TEXTS.items() if text != other and "{" not in text and " | " not in text]

# What a page says and shows or reads out, without what it marks as being in another language.
SAID = """() => {
  const own = node => !node.closest("[lang='en'], script, style, template");
  const words = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (own(walker.currentNode.parentElement)) words.push(walker.currentNode.data);
  for (const node of document.querySelectorAll("*")) {
    if (!own(node)) continue;
    for (const { name, value } of node.attributes) {
      if (/^(aria-label|title|alt|placeholder|data-say-.*)$/.test(name)) words.push(value);
    }
  }
  return words.map(text => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
}"""

# Words that stand in most sentences of the one language and in none of the other; Spanish sentences name English works.
SIGNS = re.compile(r"\b(the|your|this|with|page|answers)\b", re.IGNORECASE)
NAMES = re.compile("HIT in the CLE|Imagine Your STEM Future")
SPANISH = re.compile(r"\b(el|la|los|las|de|que|en|y|por|una?)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def translated(published):
    """The addresses of the pages in the other language."""
    pages = [page for page in published.pages if page.startswith(f"{LANGUAGE}/") and not page.endswith("404.html")]
    assert len(pages) > 10
    return pages


def alternates(page):
    return {link.get_attribute("hreflang"): link.get_attribute("href")
            for link in page.locator('link[rel="alternate"][hreflang]').all()}


def test_pages_in_several_languages_name_each_other(published, window, translated):
    page = window()
    for address in translated:
        page.goto(published.address + address)
        named = alternates(page)
        assert set(named) == {"en", LANGUAGE, "x-default"}, address
        assert named[LANGUAGE] == page.locator('link[rel="canonical"]').get_attribute("href") == page.url
        assert named["x-default"] == named["en"]
        assert page.locator("html").get_attribute("lang") == LANGUAGE
        page.goto(named["en"])
        assert alternates(page) == named, address
        assert page.locator("html").get_attribute("lang") == "en"


def test_the_sitemap_names_the_same_pages(published, window, translated):
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    addresses = {}
    for url in xml.parse(published.folder / "sitemap.xml").iterfind("s:url", spaces):
        links = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", spaces)}
        addresses[url.find("s:loc", spaces).text] = links
    named = [address for address in addresses if address.startswith(f"{published.address}{LANGUAGE}/")]
    assert sorted(named) == sorted(published.address + page for page in translated if not page.endswith("search/"))
    for address in named:
        assert addresses[address][LANGUAGE] == address
        assert addresses[addresses[address]["en"]] == addresses[address]


def test_a_reader_gets_to_the_same_page_and_back(published, window):
    page = window(320)
    page.goto(f"{published.address}packages/recruitment/")
    page.get_by_role("link", name="Español").click()
    assert page.url == f"{published.address}{LANGUAGE}/packages/recruitment/"
    page.get_by_role("link", name="English").click()
    assert page.url == f"{published.address}packages/recruitment/"


def test_where_there_is_no_translation_the_switch_says_that_it_leads_to_the_front_page(published, window):
    page = window()
    page.goto(f"{published.address}self-study/")
    page.get_by_role("link", name="Español (inicio)").click()
    assert page.url == f"{published.address}{LANGUAGE}/"


def test_every_link_to_another_language_says_so(published, window, translated):
    unmarked = """language => [...document.querySelectorAll("a[href]")].filter(link => {
      const isOther = link.pathname.startsWith(new URL(document.baseURI).pathname.split(`/${language}/`)[0] + "/")
        && !link.pathname.includes(`/${language}/`) && link.origin === location.origin && /\\/$/.test(link.pathname);
      return isOther && !link.closest("svg") && link.hreflang !== "en";
    }).map(link => link.outerHTML)"""
    page = window()
    assert gather(page, published, translated, lambda page: page.evaluate(unmarked, LANGUAGE)) == []


def english(page):
    """What a page says in English, word for word what the templates say or by the words that give it away."""
    said = page.evaluate(SAID)
    return [text for text in said if text in ENGLISH or re.search(r", row \d", text)
            or SIGNS.search(NAMES.sub("", text)) and not SPANISH.search(text)]


def test_nothing_is_left_in_english(published, window, translated):
    assert gather(window(), published, [*translated, f"{LANGUAGE}/404.html"], english) == []


@pytest.mark.parametrize("fault", [
    "<p>Take it with you</p>", '<p aria-label="Footnotes">1</p>', "<p>What is left of the answers</p>",
    '<textarea aria-label="Fecha, row 2"></textarea>',
])
def test_what_is_left_in_english_is_seen(tmp_path, window, fault):
    (tmp_path / "_headers").write_text("", encoding="utf-8")
    (tmp_path / "index.html").write_text(
        f'<!doctype html><html lang="es"><title>Una página</title><p>Unas palabras.</p>{fault}', encoding="utf-8")
    site = PublishedSite(tmp_path)
    page = window()
    page.goto(site.address)
    assert len(english(page)) == 1
    site.stop()


def test_every_page_can_be_walked_with_the_keyboard(published, window, translated):
    assert gather(window(), published, translated, page_checks.keyboard) == []


def test_a_worksheet_speaks_of_answers_in_its_language(published, window):
    page = window()
    page.goto(f"{published.address}{LANGUAGE}/packages/guest-speakers/student-interest-survey/")
    page.get_by_role("button", name="Borrar todas las respuestas").click()
    page.get_by_text("No hay nada que borrar.").wait_for()
