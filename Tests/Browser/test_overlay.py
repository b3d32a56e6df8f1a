"""What an author sees in the browser while something is wrong."""

import axe_playwright_python.sync_playwright as axe
from playwright.sync_api import expect

from preview import Preview, until
from test_reloading import GUIDE, GUIDE_PAGE, is_same_page, open_page

TITLE = "title: Choose speakers with students"
MISTAKE = "titel: Choose speakers with students"


def break_guide(site):
    site.replace(GUIDE, TITLE, MISTAKE)


def mend_guide(site):
    site.replace(GUIDE, MISTAKE, TITLE)


def test_lists_what_is_wrong_over_the_last_good_page_until_it_is_mended(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    break_guide(site)
    dialog = page.get_by_role("dialog", name="Something needs mending")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("heading", level=1)).to_be_focused()
    # In the words of the terminal: the message, the place, the line and the cure.
    for words in ("A planning guide has no field “titel”", f"{GUIDE}:2:1", MISTAKE,
                  "Did you mean “title”?", "field.unknown"):
        expect(dialog).to_contain_text(words)
        until(lambda: words in preview.said, f"“{words}” in the terminal")
    expect(dialog.locator("mark")).to_have_text("titel")
    assert is_same_page(page), "the last good page stays"
    mend_guide(site)
    expect(dialog).not_to_be_visible()
    assert is_same_page(page), "nothing on it has changed"


def test_shows_the_page_as_it_is_when_it_was_changed_and_mended(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    break_guide(site)
    expect(page.get_by_role("dialog")).to_be_visible()
    site.write(GUIDE, site.read(GUIDE).replace(MISTAKE, TITLE) + "\nMended and more.\n")
    expect(page.get_by_text("Mended and more.")).to_be_attached()
    expect(page.get_by_role("dialog")).not_to_be_visible()


def test_can_be_closed_and_comes_back_only_for_something_else(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    break_guide(site)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    open_page(page, preview, "glossary/")
    show = page.get_by_role("button", name="Show what is wrong")
    expect(show).to_be_visible()
    expect(dialog).not_to_be_visible()
    show.click()
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    site.replace("Content/glossary/aim.md", "title: aim", "titles: aim")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("titles: aim")


def test_lists_links_to_a_page_that_was_deleted(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    path = "Content/packages/guest-speakers/resources/student-interest-survey.md"
    text = site.read(path)
    site.path(path).unlink()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("student-interest-survey")
    site.write(path, text)
    expect(dialog).not_to_be_visible()


def test_stands_in_for_a_site_that_was_never_in_order(site, page):
    break_guide(site)
    preview = Preview(site)
    try:
        page.goto(preview.address + GUIDE_PAGE)
        expect(page.get_by_role("heading", level=1)).to_have_text("The site can't be shown yet")
        expect(page.get_by_text("A planning guide has no field “titel”")).to_be_visible()
        mend_guide(site)
        expect(page.get_by_role("heading", level=1)).to_have_text("Choose speakers with students")
    finally:
        preview.stop()


def test_can_be_used_by_everybody(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    break_guide(site)
    expect(page.get_by_role("dialog")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("""() => {
      const dialog = document.querySelector('changepack-preview').shadowRoot.querySelector('dialog');
      return dialog.scrollWidth <= dialog.clientWidth
        && document.documentElement.scrollWidth <= innerWidth;
    }""")


def test_names_the_file_that_a_page_is_made_from_but_not_on_paper(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    link = page.get_by_text("edit this page", exact=False)
    expect(link).to_be_visible()
    expect(link).to_contain_text(GUIDE)
    link.click()
    expect(page.get_by_text("are made by a build")).to_be_visible()
    page.emulate_media(media="print")
    expect(link).not_to_be_visible()
    page.emulate_media(media="screen")
    open_page(page, preview, "packages/")
    expect(link).to_contain_text("Templates/packages.mustache")
