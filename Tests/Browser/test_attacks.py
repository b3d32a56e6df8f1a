"""What somebody meets who means harm, or is only slow, while an author goes on working."""

import contextlib
import http.client
import multiprocessing
import pathlib
import resource
import socket
import time

import pytest

from preview import PATIENCE, Preview, until

SECRET = "kept to ourselves"
# What a normal reader may wait for a page, in seconds.
READER_PATIENCE = 1


def talk(preview, request, host="127.0.0.1"):
    """Sends bytes as they are and gives the first line of the answer, or nothing where there is none."""
    with socket.create_connection((host, preview.port), timeout=PATIENCE) as connection:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(request)
        answer = b""
        with contextlib.suppress(ConnectionResetError):
            while b"\r\n" not in answer:
                piece = connection.recv(4096)
                if not piece:
                    break
                answer += piece
        return answer.split(b"\r\n")[0].decode()


def request(preview, target="/", method="GET", host=None, *fields):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'localhost:{preview.port}'}", *fields]
    return ("\r\n".join(lines) + "\r\nConnection: close\r\n\r\n").encode()


def read_again_and_again(port, ended, result):
    """Asks for a page until it is told to end; puts down how long it took at most, or what went wrong."""
    slowest = 0
    try:
        while True:
            start = time.monotonic()
            connection = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)
            with contextlib.closing(connection):
                connection.request("GET", "/")
                answer = connection.getresponse()
                assert answer.status == 200 and answer.read()
            slowest = max(slowest, time.monotonic() - start)
            if ended.wait(0.05):
                return result.put(slowest)
    except (OSError, http.client.HTTPException, AssertionError) as error:
        return result.put(f"the reader met {error!r}")


@contextlib.contextmanager
def served_throughout(preview):
    """A normal reader asks for a page again and again, and is served each time without having to wait.

    The reader is a process of its own, so that what else the test does holds up none of its requests.
    """
    processes = multiprocessing.get_context("fork")
    ended, result = processes.Event(), processes.SimpleQueue()
    reader = processes.Process(target=read_again_and_again, args=(preview.port, ended, result))
    reader.start()
    try:
        yield
    finally:
        ended.set()
        reader.join()
        slowest = "the reader ended without a word" if result.empty() else result.get()
    assert not isinstance(slowest, str), slowest
    assert slowest < READER_PATIENCE


@pytest.mark.parametrize("target", [
    "/../secret.txt", "/../../../../../../etc/passwd", "/packages/../../secret.txt",
    "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
    "/..\\secret.txt", "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt",
    "/%c0%ae%c0%ae/secret.txt", "/%c0%ae%c0%ae%c0%afsecret.txt", "/%uff0e%uff0e/secret.txt",
    "/．．/secret.txt", "/....//secret.txt", "/.%00./secret.txt", "/%00", "/index.html%00.txt",
    "/secret.txt%00.html", "//secret.txt", "/./../secret.txt", "/..;/secret.txt", "/Content/site.yaml",
    "/Templates/layout.mustache", "/.git/config", "/.changepack", "/.changepack/../secret.txt",
    "/link.txt", "/assets/../../secret.txt", "../secret.txt", "file:///etc/passwd", "*", "",
    "http://example.org/", "/%", "/%4", "/%zz", "/" + "a" * 5000, "/" + "%2e%2e%2f" * 900,
    "/.changepack/events?page=/../secret.txt&version=x",
    "/.changepack/events?page=%2e%2e%2fsecret.txt&version=x",
])
def test_nothing_leads_out_of_the_site(site, preview, target):
    (site.folder / "secret.txt").write_text(SECRET)
    (site.folder.parent / "secret.txt").write_text(SECRET)
    with socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE) as connection:
        connection.sendall(request(preview, target))
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.split()[1] in (b"400", b"404"), answer[:200]
    assert SECRET.encode() not in answer
    assert b"root:" not in answer


def test_a_link_in_the_content_is_not_followed(site, preview):
    (site.folder.parent / "secret.txt").write_text(SECRET)
    site.path("Content/pages/photo.png").symlink_to(site.folder.parent / "secret.txt")
    until(lambda: "photo.png" in preview.said, "the word about the link")
    assert preview.get("/pages/photo.png")[0] == 404
    assert preview.get("/photo.png")[0] == 404


@pytest.mark.parametrize("host", [
    "evil.example", "evil.example:{port}", "localhost.evil.example:{port}", "127.0.0.1.nip.io:{port}",
    "localhost", "localhost:1", "localhost:{port}:80", "localhost:{port}@evil.example", "0.0.0.0:{port}",
    "[::]:{port}", "192.168.1.20:{port}", "", "localhost:{port}, evil.example", "2130706433:{port}",
    "LOCALHOST.:{port}",
])
def test_a_name_that_is_not_its_own_is_refused(preview, host):
    answer = talk(preview, request(preview, host=host.format(port=preview.port) or " "))
    assert answer.split()[1] in ("400", "421"), answer


@pytest.mark.parametrize("lines", [
    ["GET / HTTP/1.1"],
    ["GET / HTTP/1.1", "Host: localhost:{port}", "Host: evil.example"],
    ["GET http://evil.example/ HTTP/1.1", "Host: localhost:{port}"],
    ["GET / HTTP/1.1", "Host : localhost:{port}"],
    ["GET / HTTP/1.1", "Host: localhost:{port}", " folded: line"],
    ["GET  / HTTP/1.1", "Host: localhost:{port}"],
    ["GET / HTTP/2.0", "Host: localhost:{port}"],
    ["GET /", "Host: localhost:{port}"],
    ["GET / HTTP/1.1", "Host: localhost:{port}", "No colon"],
    ["GET / HTTP/1.1", "Host: localhost:{port}", "X: a\x00b"],
    ["GET / HTTP/1.1", "Host: localhost:{port}", "X: a\rY: b"],
    ["\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
])
def test_a_request_that_is_not_written_properly_is_refused(preview, lines):
    text = "\r\n".join(lines).format(port=preview.port) + "\r\n\r\n"
    answer = talk(preview, text.encode("latin-1"))
    assert answer.split()[1] in ("400", "505"), answer


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_it_answers_at_both_addresses_of_this_computer_and_by_their_names(preview, address):
    host = f"[{address}]" if ":" in address else address
    for name in (host, "localhost"):
        asked = request(preview, host=f"{name}:{preview.port}")
        assert talk(preview, asked, address).split()[1] == "200"


def test_nobody_else_can_reach_it(preview):
    with open("/proc/net/tcp", encoding="ascii") as table:
        listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
    port = f"{preview.port:04X}"
    assert [place for place in listening if place.endswith(port)] == [f"0100007F:{port}"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH",
                                    "get", "PROPFIND"])
def test_it_can_only_be_read(preview, method):
    status, headers, _ = preview.get("/", method=method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("fields", [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:1"},
    {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"},
    {"Sec_Fetch_Site": "same-site", "Sec_Fetch_Mode": "cors"},
    {"Origin": "https://evil.example", "Connection": "Upgrade", "Upgrade": "websocket",
     "Sec_WebSocket_Version": "13", "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ=="},
])
@pytest.mark.parametrize("path", ["/", "/.changepack/events?page=/&version=x"])
def test_pages_of_other_sites_get_nothing(preview, path, fields):
    status, headers, body = preview.get(path, **fields)
    assert status == 403
    assert headers["Access-Control-Allow-Origin"] is None
    assert len(body) < 200


def test_a_link_on_another_site_may_lead_here(preview):
    status, _, _ = preview.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")
    assert status == 200


@pytest.mark.parametrize("head", [
    b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * (1 << 20),
    b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 100_000,
    b"GET /" + b"a" * (1 << 20),
    b"\r\n" * 100_000 + b"x" * 20_000,
], ids=["one long field", "many fields", "a long address", "empty lines"])
def test_a_head_that_is_too_large_is_refused(preview, head):
    with served_throughout(preview):
        assert talk(preview, head).split()[1] == "431"


def test_a_body_is_not_read(preview):
    with served_throughout(preview):
        answer = talk(preview, request(preview, "/", "GET", None, "Content-Length: 99999999999")
                      + b"x" * 1_000_000)
        assert answer.split()[1] == "200"


def test_slow_senders_are_cut_off_and_nobody_waits_for_them(preview):
    with served_throughout(preview), contextlib.ExitStack() as stack:
        slow = [stack.enter_context(socket.create_connection(("127.0.0.1", preview.port)))
                for _ in range(50)]
        start = time.monotonic()
        left = set(slow)
        while left and time.monotonic() - start < 30:
            for connection in list(left):
                connection.setblocking(False)
                try:
                    connection.send(b"G")
                    if connection.recv(4096) is not None:
                        left.discard(connection)
                except BlockingIOError:
                    pass
                except OSError:
                    left.discard(connection)
            time.sleep(0.25)
        assert not left, f"{len(left)} of 50 are still being waited for"


def test_readers_who_take_nothing_hold_up_nobody(preview):
    with served_throughout(preview), contextlib.ExitStack() as stack:
        for _ in range(50):
            connection = stack.enter_context(
                socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE))
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
            with contextlib.suppress(TimeoutError, OSError):
                connection.settimeout(0.2)
                connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % preview.port * 100)


@pytest.mark.parametrize("greeting", [b"", b"GET / HTTP/1.1\r\nHost:", "events"])
def test_five_hundred_connections_that_do_nothing_are_harmless(site, preview, greeting):
    if greeting == "events":
        greeting = request(preview, "/.changepack/events?page=/&version=x")
    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert limit > 600, "this computer lets a program open too few connections for the test"
    with contextlib.ExitStack() as stack, served_throughout(preview):
        for _ in range(500):
            connection = stack.enter_context(
                socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE))
            with contextlib.suppress(OSError):
                connection.sendall(greeting)
        time.sleep(1)
        site.write("Content/pages/new.md", "---\ntitle: New\n---\n\nNew.\n")
        until(lambda: preview.get("/new/")[0] == 200, "an edit meanwhile")
        descriptors = len(list(pathlib.Path(f"/proc/{preview.process.pid}/fd").iterdir()))
        assert descriptors < 250
    assert preview.process.poll() is None


def test_a_port_in_use_gives_the_next_free_one_and_says_so(site, preview):
    second = Preview(site, port=preview.port)
    try:
        assert second.port > preview.port
        assert f"Port {preview.port} is in use" in second.said
        assert second.get("/")[0] == 200
    finally:
        second.stop()


def test_a_wider_host_is_asked_for_and_warned_of(site):
    wide = Preview(site, "--host", "0.0.0.0")
    try:
        assert "Warning" in wide.said
        asked = request(wide, host=f"127.0.0.2:{wide.port}")
        assert talk(wide, asked, "127.0.0.2").split()[1] == "200"
        assert talk(wide, request(wide, host=f"evil.example:{wide.port}")).split()[1] == "421"
    finally:
        wide.stop()


def test_it_ends_at_once_when_it_is_told_to(site, preview):
    with socket.create_connection(("127.0.0.1", preview.port)) as idle:
        idle.sendall(request(preview, "/.changepack/events?page=/&version=x"))
        start = time.monotonic()
        assert preview.stop() == 0
        assert time.monotonic() - start < 2
    assert not (site.folder / "Output").exists()
