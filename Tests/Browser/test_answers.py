"""What the preview answers to a client that asks properly."""

import pytest


def test_files_come_with_their_types(site, preview):
    pages = ["/", "/404.html", "/assets/icon.svg"]
    styles = preview.get("/")[2].split(b'rel="stylesheet" href="')[1].split(b'"')[0].decode()
    wanted = ["text/html; charset=utf-8", "text/html; charset=utf-8", None,
              "text/css; charset=utf-8"]
    for path, kind in zip([*pages, styles], wanted):
        status, headers, _ = preview.get(path)
        if kind:
            assert (status, headers["Content-Type"]) == (200, kind)
            assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_unchanged_file_is_not_sent_again(preview):
    _, headers, body = preview.get("/")
    tag = headers["ETag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        status, _, again = preview.get("/", If_None_Match=known)
        assert (status, again) == (304, b"")
    assert preview.get("/", If_None_Match='"other"')[::2] == (200, body)


@pytest.mark.parametrize("asked, part", [
    ("bytes=0-9", slice(0, 10)), ("bytes=10-", slice(10, None)), ("bytes=-7", slice(-7, None)),
    ("bytes=5-999999999", slice(5, None)),
])
def test_a_part_of_a_file_can_be_had(preview, asked, part):
    _, headers, whole = preview.get("/")
    status, fields, body = preview.get("/", Range=asked)
    assert (status, body) == (206, whole[part])
    assert fields["Content-Range"].endswith(f"/{len(whole)}")
    assert preview.get("/", Range=asked, If_Range='"other"')[0] == 200


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "bytes=5-2", "lines=1-2", "bytes=x-", "bytes=-"])
def test_a_range_that_makes_no_sense_is_passed_over(preview, asked):
    assert preview.get("/", Range=asked)[0] == 200


def test_a_range_beyond_the_end_is_refused(preview):
    status, headers, _ = preview.get("/", Range="bytes=99999999-")
    assert (status, headers["Content-Range"][:8]) == (416, "bytes */")


def test_only_the_head_is_sent_when_only_that_is_asked_for(preview):
    status, headers, body = preview.get("/", method="HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) == len(preview.get("/")[2])


def test_an_address_without_its_last_slash_leads_to_the_page(preview):
    status, headers, _ = preview.get("/packages?from=here")
    assert (status, headers["Location"]) == (307, "/packages/?from=here")


def test_a_missing_page_is_answered_with_the_site_s_own(preview):
    status, headers, body = preview.get("/nothing/here/")
    assert status == 404
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"Page not found" in body


def test_several_pages_come_over_one_connection(preview):
    import http.client
    connection = http.client.HTTPConnection("localhost", preview.port)
    sockets = set()
    for path in ("/", "/packages/", "/nothing/", "/"):
        connection.request("GET", path)
        connection.getresponse().read()
        sockets.add(id(connection.sock))
    connection.close()
    assert len(sockets) == 1
