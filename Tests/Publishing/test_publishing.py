"""`changepack publish` to a folder, to a branch, and to a storage: what readers then find there."""

import pytest

from places import ACCOUNT

ABOUT = "Content/pages/about.md"


def test_the_first_time_everything_is_brought_and_nothing_of_ours_but_the_site(site, place, published):
    said = site.publish()
    assert "Nothing was published there before." in said
    assert "Readers find it at https://example.org/" in said
    assert published() == site.output()
    assert len(published()) > 20
    account = place.files()[ACCOUNT].decode()
    assert "for https://example.org/" in account and "begun" not in account
    assert not any(name.startswith(".changepack/") for name in place.files())


def test_afterwards_only_what_changed_is_brought(site, place, published):
    site.publish()
    assert "Nothing has changed" in site.publish()
    site.write(ABOUT, site.read(ABOUT) + "\nA line that was not there before.\n")
    said = site.publish()
    assert "1 changed: /about/" in said
    assert "new:" not in said and "removed:" not in said
    assert published() == site.output()
    assert b"A line that was not there before." in published()["about/index.html"]


def test_a_rehearsal_changes_nothing(site, place):
    assert "/about/" in site.publish("--dry-run")
    assert place.files() == {}
    site.publish()
    before = place.files()
    site.write(ABOUT, site.read(ABOUT) + "\nMore.\n")
    assert "1 changed: /about/" in site.publish("--dry-run")
    assert place.files() == before


def test_a_page_that_goes_is_announced_and_a_redirect_keeps_its_address(site, published):
    site.publish()
    rename_about(site)
    said = site.publish("--dry-run")
    assert "1 address will no longer work" in said and "https://example.org/about/" in said
    assert "Is it now /about-our-network/?" in said
    assert "Content/pages/about-our-network.md: aliases: [/about/]" in said
    site.replace("Content/pages/about-our-network.md", "---\n", "---\naliases: [/about/]\n")
    said = site.publish()
    assert "no longer work" not in said
    assert published() == site.output()
    assert b"/about-our-network/" in published()["about/index.html"]


def test_a_page_that_goes_without_a_redirect_is_gone(site, published):
    site.publish()
    rename_about(site)
    said = site.publish()
    assert "1 removed: /about/" in said
    assert "about/index.html" not in published()
    assert published() == site.output()


def rename_about(site):
    site.path(ABOUT).rename(site.path("Content/pages/about-our-network.md"))
    for path in site.folder.rglob("Content/**/*"):
        if path.is_file():
            text = path.read_text().replace("pages/about.md", "pages/about-our-network.md")
            path.write_text(text.replace("/about/", "/about-our-network/"))


def test_what_others_have_put_there_stays(site, place, published):
    place.put("CNAME", "learning.example.org")
    place.put("about/photo.txt", "Ours.")
    site.publish()
    place.put("packages/notes.txt", "Ours, too.")
    rename_about(site)
    site.publish()
    found = published()
    assert found.pop("CNAME") == b"learning.example.org"
    assert found.pop("about/photo.txt") == b"Ours."
    assert found.pop("packages/notes.txt") == b"Ours, too."
    assert found == site.output()


@pytest.mark.parametrize("name", ["about/index.html", "about", "about/index.html/deeper.txt"])
def test_what_others_have_put_in_the_way_is_never_replaced(site, place, name):
    place.put(name, "Not yours.")
    before = place.files()
    said = site.publish(expecting=74)
    assert f"somebody else has put files where the site's would be: {name}" in said
    assert place.files() == before


def test_a_file_that_was_edited_there_is_put_right_where_that_can_be_seen(site, place, published):
    site.publish()
    place.put("about/index.html", "Edited where it is published, and shorter.")
    assert "1 changed: /about/" in site.publish()
    assert published() == site.output()


def test_another_address_of_the_whole_site_is_announced(site, published):
    site.publish()
    said = site.publish("--base-url", "https://example.org/learning/")
    assert "Until now the site there was made for https://example.org/" in said
    assert published() == site.output()


def test_nothing_is_published_when_nobody_agrees(site, place):
    said = site.run("publish", expecting=64)
    assert "Say --yes to publish without asking." in said
    assert place.files() == {}


def test_a_damaged_account_is_not_guessed_at(site, place):
    site.publish()
    place.put(ACCOUNT, "changepack-published 1\nfor https://example.org/\n")
    site.write(ABOUT, site.read(ABOUT) + "\nMore.\n")
    before = place.files()
    assert "is damaged" in site.publish(expecting=74)
    assert place.files() == before
