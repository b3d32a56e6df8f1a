"""The feeds, as a reader of feeds that is not ours sees them."""

import xml.etree.ElementTree

import feedparser
import jsonschema
import lxml.html
import pytest

from open_site import ADDRESS, OpenSite, copy_of_the_sources

ITEM = {
    "type": "object", "additionalProperties": False, "required": ["id", "url", "title", "content_html"],
    "properties": {
        "id": {"type": "string", "minLength": 1}, "url": {"type": "string", "format": "uri"},
        "title": {"type": "string"}, "summary": {"type": "string"}, "content_html": {"type": "string", "minLength": 1},
        "date_published": {"type": "string", "format": "date-time"},
        "date_modified": {"type": "string", "format": "date-time"},
    },
}
# What jsonfeed.org/version/1.1 requires and allows, as far as it is used here.
FEED = {
    "type": "object", "additionalProperties": False, "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"}, "title": {"type": "string"},
        "home_page_url": {"type": "string", "format": "uri"}, "feed_url": {"type": "string", "format": "uri"},
        "description": {"type": "string"}, "language": {"type": "string"},
        "authors": {"type": "array", "items": {"type": "object", "additionalProperties": False, "properties": {
            "name": {"type": "string"}, "url": {"type": "string", "format": "uri"}}}},
        "items": {"type": "array", "minItems": 1, "items": ITEM},
    },
}


@pytest.fixture(scope="module")
def atom(site):
    return feedparser.parse(site.text("stories/atom.xml"))


def test_atom_is_read_without_complaint(site, atom):
    assert not atom.bozo
    assert atom.version == "atom10"
    xml.etree.ElementTree.fromstring(site.text("stories/atom.xml"))
    assert atom.feed.id and atom.feed.title and atom.feed.updated and atom.feed.author
    [own] = [link for link in atom.feed.links if link.rel == "self"]
    assert site.file(own.href) == site.folder / "stories/atom.xml"


def test_json_feed_keeps_to_its_specification(site):
    checker = jsonschema.Draft202012Validator(
        FEED, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(site.json("stories/feed.json"))] == []


def test_both_feeds_tell_the_same_stories_from_the_newest_on(site, atom):
    items = site.json("stories/feed.json")["items"]
    assert [(entry.id, entry.title, entry.link) for entry in atom.entries] == \
        [(item["id"], item["title"], item["url"]) for item in items]
    dates = [item["date_published"] for item in items]
    assert dates == sorted(dates, reverse=True)
    stories = site.json("data/stories.json")["items"]
    assert [item["url"] for item in items] == [story["url"] for story in stories]
    for item in items:
        assert site.file(item["url"])


def words(html):
    return " ".join(html.itertext()).split()


def test_each_story_is_there_from_its_lead_to_its_last_word(site, atom):
    """What stands on the page of a story stands in the feeds, and no link in it needs the page to be understood."""
    items = site.json("stories/feed.json")["items"]
    for item, entry in zip(items, atom.entries, strict=True):
        assert "".join(content.value for content in entry.content if content.type == "text/html")
        content = lxml.html.fromstring(f"<div>{item['content_html']}</div>")
        page = lxml.html.fromstring(site.text(item["url"].removeprefix(ADDRESS) + "index.html"))
        [lead], [body] = page.find_class("lead"), page.find_class("prose")
        told = words(content)
        assert told[-len(words(body)):] == words(body) and len(words(body)) > 100
        assert " ".join(words(lead)) in " ".join(told)
        links = [link for _, _, link, _ in content.iterlinks()]
        assert links and all(link.startswith(("https://", "mailto:")) for link in links)
        for link in links:
            assert not link.startswith(ADDRESS) or site.file(link), link


def test_pages_announce_the_feeds(site):
    for path in ("index.html", "stories/index.html", "packages/guest-speakers/index.html"):
        page = site.text(path)
        assert 'type="application/atom+xml"' in page and 'type="application/feed+json"' in page


def test_a_story_keeps_its_id_when_its_page_moves(tmp_path, site):
    source = copy_of_the_sources(tmp_path)
    stories = source / "Content/stories"
    text = (stories / "recruiting-in-cycles.md").read_text()
    (stories / "recruiting-in-cycles.md").unlink()
    (stories / "cycles.md").write_text(
        text.replace("date: ", "aliases: [/stories/recruiting-in-cycles/]\ndate: ", 1))
    before = {item["title"]: item for item in site.json("stories/feed.json")["items"]}
    for item in OpenSite(tmp_path / "out", source).json("stories/feed.json")["items"]:
        assert item["id"] == before[item["title"]]["id"]
    assert any(item["url"] == f"{ADDRESS}stories/cycles/"
               for item in OpenSite(tmp_path / "out", source).json("stories/feed.json")["items"])
