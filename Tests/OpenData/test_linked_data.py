"""What pages say about themselves to search engines and catalogues."""

import html.parser
import json

import pytest

from open_site import ADDRESS, without_repetition

# What has no page of its own to say anything about.
SILENT = {"404.html", "es/404.html"}


class Head(html.parser.HTMLParser):
    """The data blocks and the links of a page's head."""

    def __init__(self, text):
        super().__init__()
        self.blocks, self.links, self.is_redirect, self._is_open = [], [], False, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self._is_open = tag == "script" and attributes.get("type") == "application/ld+json"
        if self._is_open:
            self.blocks.append("")
        if tag == "link":
            self.links.append(attributes)
        if tag == "meta" and attributes.get("http-equiv") == "refresh":
            self.is_redirect = True

    def handle_data(self, data):
        if self._is_open:
            self.blocks[-1] += data

    def handle_endtag(self, tag):
        self._is_open = False


@pytest.fixture(scope="module")
def pages(site):
    """The linked data of each page by its path."""
    found = {}
    for path in site.files("**/*.html"):
        head = Head(site.text(path))
        if str(path) not in SILENT and not head.is_redirect:
            [block] = head.blocks
            found[str(path)] = json.loads(block, object_pairs_hook=without_repetition)["@graph"]
    return found


def values(value, names):
    """All values of some members, wherever they stand."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in names:
                yield inner
            yield from values(inner, names)
    elif isinstance(value, list):
        for inner in value:
            yield from values(inner, names)


def test_every_page_says_what_it_is(site, pages):
    for path, graph in pages.items():
        assert site.file(graph[0]["url"]) == site.folder / path
        assert graph[0]["@type"] and graph[0]["name"] and graph[0]["inLanguage"] == ("es" if str(path).startswith("es/") else "en")


def test_addresses_lead_to_files_of_the_site(site, pages):
    for path, graph in pages.items():
        for url in values(graph, {"url", "item", "targetUrl", "contentUrl", "@id"}):
            if url.startswith(ADDRESS):
                assert site.file(url), f"{path}: {url}"
            else:
                assert url.startswith("https://"), f"{path}: {url}"


def test_nothing_is_null_or_empty(pages):
    def check(value):
        assert value is not None and value != "" and value != []
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            check(inner)
    for graph in pages.values():
        check(graph)


def test_guides_are_aligned_to_standards(site, pages):
    guides = site.json("data/guides.json")["items"]
    for guide in guides:
        [resource] = [node for node in pages[str(site.file(guide["url"]).relative_to(site.folder))]
                      if node["@type"] == "LearningResource"]
        codes = []
        for alignment in resource["educationalAlignment"]:
            item = json.loads(site.file(alignment["targetUrl"]).read_text())
            codes.append(item["humanCodingScheme"])
            assert alignment["targetDescription"] == item["fullStatement"]
        assert codes == [standard["id"] for standard in guide["standards"]]


def test_the_way_to_a_page_is_in_order(pages):
    [crumbs] = [node for node in pages["packages/guest-speakers/run-the-visit/index.html"]
                if node["@type"] == "BreadcrumbList"]
    steps = crumbs["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3, 4]
    assert [step["item"][len(ADDRESS):] for step in steps] == [
        "", "packages/", "packages/guest-speakers/", "packages/guest-speakers/run-the-visit/"]


@pytest.mark.parametrize("path, kind", [
    ("index.html", "WebSite"), ("glossary/index.html", "DefinedTermSet"), ("standards/2.1/index.html", "DefinedTerm"),
    ("standards/index.html", "DefinedTermSet"), ("data/index.html", "DataCatalog"),
    ("standards/coverage/index.html", "Dataset"), ("stories/recruiting-in-cycles/index.html", "Article"),
])
def test_kinds_of_pages_have_their_types(pages, path, kind):
    assert pages[path][0]["@type"] == kind
