"""What an author sees in the browser after a save: the page itself, changed, and nothing disturbed."""

import re

from playwright.sync_api import expect

from preview import Preview, until

GUIDE = "Content/packages/guest-speakers/guides/choose-speakers.md"
GUIDE_PAGE = "packages/guest-speakers/choose-speakers/"


def open_page(page, preview, path):
    """Opens a page and waits until it hears of changes."""
    page.goto(preview.address + path)
    until(lambda: page.evaluate(
        "performance.getEntriesByType('resource').some(it => it.name.includes('/events?'))"
        " || document.querySelector('changepack-preview') !== null"), "the page's script")
    page.evaluate("window.isSamePage = true")


def is_same_page(page):
    """Whether the page has not been loaded again since it was opened."""
    return page.evaluate("window.isSamePage === true")


def test_shows_prose_as_it_is_saved_and_stays_where_the_reader_was(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    site.write(GUIDE, site.read(GUIDE) + "\nA line that was not there before.\n")
    expect(page.get_by_text("A line that was not there before.")).to_be_attached()
    until(lambda: abs(page.evaluate("scrollY") - 900) < 2, "the place on the page")


def test_shows_what_a_template_now_says(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    site.replace("Templates/guide.mustache", "<h1", '<p id="new">From the template</p><h1')
    expect(page.locator("#new")).to_have_text("From the template")


def test_changes_a_style_without_loading_the_page_again(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    page.evaluate("scrollTo({ top: 500, behavior: 'instant' })")
    for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        site.write("Templates/assets/site.css", site.read("Templates/assets/site.css")
                   + f"\nh1 {{ color: {colour} !important; }}\n")
        expect(page.locator("h1").first).to_have_css("color", colour)
    assert is_same_page(page)
    assert page.evaluate("scrollY") == 500
    expect(page.locator("head link[rel=stylesheet][href*='/site.']")).to_have_count(1)


def test_leaves_a_page_alone_that_does_not_show_the_edit(site, preview, page):
    open_page(page, preview, "glossary/")
    site.write(GUIDE, site.read(GUIDE) + "\nNothing for the glossary.\n")
    until(lambda: b"Nothing for the glossary." in preview.get("/" + GUIDE_PAGE)[2], "the edit")
    page.wait_for_timeout(300)
    assert is_same_page(page)
    site.replace("Content/glossary/aim.md", "title: aim", "title: aim or goal")
    expect(page.get_by_text("aim or goal").first).to_be_visible()


def test_shows_a_title_wherever_it_stands(site, preview, page):
    open_page(page, preview, "packages/guest-speakers/")
    site.replace(GUIDE, "title: Choose speakers with students", "title: Pick speakers together")
    expect(page.get_by_text("Pick speakers together").first).to_be_visible()


def test_says_where_a_renamed_file_is_now(site, preview, page):
    site.write("Content/pages/meeting-notes.md", "---\ntitle: Notes\n---\n\nThe first notes.\n")
    until(lambda: preview.get("/meeting-notes/")[0] == 200, "the new page")
    open_page(page, preview, "meeting-notes/")
    site.path("Content/pages/meeting-notes.md").rename(site.path("Content/pages/meetings-notes.md"))
    near = page.get_by_role("link", name="/meetings-notes/")
    expect(near).to_be_visible()
    near.click()
    expect(page.get_by_text("The first notes.")).to_be_visible()


def test_says_that_a_deleted_page_is_missing_and_shows_it_again(site, preview, page):
    text = "---\ntitle: Notes\n---\n\nThe first notes.\n"
    site.write("Content/pages/meeting-notes.md", text)
    until(lambda: preview.get("/meeting-notes/")[0] == 200, "the new page")
    open_page(page, preview, "meeting-notes/")
    site.path("Content/pages/meeting-notes.md").unlink()
    expect(page).to_have_title(re.compile("Page not found"))
    assert preview.get("/meeting-notes/")[0] == 404
    site.write("Content/pages/meeting-notes.md", text)
    expect(page.get_by_text("The first notes.")).to_be_visible()


def test_marks_drafts_which_a_build_leaves_out(site, preview, page):
    site.write("Content/pages/plans.md", "---\ntitle: Plans\nstatus: draft\n---\n\nNot yet.\n")
    until(lambda: preview.get("/plans/")[0] == 200, "the draft")
    open_page(page, preview, "plans/")
    expect(page.get_by_text("Draft", exact=False).first).to_be_visible()


def test_goes_on_when_the_preview_is_started_again(site, preview, page):
    open_page(page, preview, GUIDE_PAGE)
    preview.stop()
    expect(page.get_by_role("status")).to_contain_text("The preview has stopped")
    site.write(GUIDE, site.read(GUIDE) + "\nWritten while nobody looked.\n")
    again = Preview(site, port=preview.port)
    try:
        expect(page.get_by_text("Written while nobody looked.")).to_be_attached()
    finally:
        again.stop()


def test_stands_where_the_published_site_will(site, page):
    site.replace("Content/site.yaml", "https://learning-engine.example.org/",
                 "https://learning-engine.example.org/engine/")
    preview = Preview(site)
    try:
        assert preview.address.endswith("/engine/")
        open_page(page, preview, GUIDE_PAGE)
        site.write(GUIDE, site.read(GUIDE) + "\nBelow a base path.\n")
        expect(page.get_by_text("Below a base path.")).to_be_attached()
        status, headers, _ = preview.get("/")
        assert (status, headers["Location"]) == (307, "/engine/")
    finally:
        preview.stop()
