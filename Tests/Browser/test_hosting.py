"""The site at a host below a path, with the header fields that it asks for: nothing blocked, nothing broken."""

import pytest

import page_checks
from nginx import Nginx
from published import BASE


@pytest.fixture(scope="module")
def host(published, tmp_path_factory):
    server = Nginx(published.folder, BASE, tmp_path_factory.mktemp("nginx"))
    yield server
    server.stop()


def test_no_page_is_blocked_or_broken(host, published, window, report):
    page = window()
    problems = page_checks.watched(page)
    page_checks.gather(page, host, published.pages, page_checks.look)
    assert problems == []
    report(f"nginx, below {BASE}: {len(published.pages)} pages")


def test_every_answer_says_what_pages_may_do(host, published):
    for path in (*published.kinds, "nowhere/", *assets(published)):
        fields = host.get(path).headers
        assert "script-src 'self'" in fields["Content-Security-Policy"], path
        assert fields["X-Content-Type-Options"] == "nosniff", path
        assert fields["Referrer-Policy"] == "strict-origin-when-cross-origin", path
        assert "camera=()" in fields["Permissions-Policy"], path


def test_only_files_named_by_their_content_are_kept_for_ever(host, published):
    assert {host.get(path).headers["Cache-Control"] for path in assets(published)} == {
        "public, max-age=31536000, immutable"}
    for path in (*published.kinds, "sitemap.xml", "self-study/self-study-workbook.xlsx"):
        answer = host.get(path)
        assert answer.status == 200 and answer.headers["Cache-Control"] is None, path


def test_nothing_there_is_a_page_of_the_site_that_works(host, window):
    page = window()
    problems = page_checks.watched(page)
    answer = page.goto(host.address + "packages/no-such-package/")
    assert answer.status == 404
    page.get_by_role("link", name="Go to the front page").click()
    assert page.url == host.address
    assert problems == [f"404: {host.address}packages/no-such-package/",
                        "console: Failed to load resource: the server responded with a status of 404 (Not Found)"]


def test_what_the_fields_forbid_is_blocked(published, window, tmp_path, tmp_path_factory):
    """The same server with a page that does what none of ours does."""
    (tmp_path / "_headers").write_bytes((published.folder / "_headers").read_bytes())
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">'
        '<script>document.title = "Run"</script>', encoding="utf-8")
    server = Nginx(tmp_path, BASE, tmp_path_factory.mktemp("nginx"))
    page = window()
    problems = page_checks.watched(page)
    page.goto(server.address)
    server.stop()
    assert page.title() == "A page"
    assert len(problems) == 1 and "Content Security Policy" in problems[0]


def assets(site):
    return [path.relative_to(site.folder).as_posix() for path in sorted((site.folder / "assets").iterdir())]
