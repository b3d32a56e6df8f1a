"""Measures what an author waits for: from the write of a file to the first answer with its bytes."""

import http.client
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.parse

EDITS = 20
# The title that is edited is shown on so many pages.
SHOWN_ON = 50
# How long a preview may take to start, and an edit to be served, before something is wrong.
START_SECONDS = 120
EDIT_SECONDS = 10


class Preview:
    """A running `changepack serve`, and one connection to it."""

    def __init__(self, changepack, site):
        self.process = subprocess.Popen(
            [str(changepack), "serve", "--site", str(site)], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines = []
        self._found = threading.Event()
        self._address = None
        threading.Thread(target=self._listen, daemon=True).start()
        if not self._found.wait(START_SECONDS) or self._address is None:
            self.stop()
            sys.exit("The preview did not start:\n" + "".join(self._lines))
        self.base = self._address.path
        self.connection = http.client.HTTPConnection(self._address.hostname, self._address.port,
                                                     timeout=EDIT_SECONDS)

    def _listen(self):
        """Reads what the preview says for as long as it runs, so that it never has to wait."""
        for line in self.process.stdout:
            self._lines.append(line)
            found = re.search(r"http://[\w.\[\]:-]+:\d+/[^\s\x1b]*", line)
            if found and self._address is None:
                self._address = urllib.parse.urlsplit(found[0])
                self._found.set()
        self._found.set()

    def get(self, address):
        """The bytes at an address below the base path."""
        self.connection.request("GET", urllib.parse.urljoin(self.base, address))
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            sys.exit(f"The preview answers {answer.status} for {address}")
        return body

    def until(self, address, words):
        """Asks for a page again and again until it holds some words."""
        end = time.perf_counter() + EDIT_SECONDS
        while words not in self.get(address):
            if time.perf_counter() > end:
                sys.exit(f"The edit of {address} was not served:\n{''.join(self._lines[-20:])}")

    def stop(self):
        """Ends the preview as Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=EDIT_SECONDS)


def edit(preview, path, address, words, change):
    """How many milliseconds pass from the write of an edited file until a page holds some words."""
    text = change(path.read_text(encoding="utf-8")).encode()
    start = time.perf_counter()
    path.write_bytes(text)
    preview.until(address, words)
    return (time.perf_counter() - start) * 1000


def measure_preview(changepack, corpus):
    """Edits prose and a title that fifty pages show; gives the milliseconds of each edit."""
    content = corpus / "changepack" / "Content"
    guides = sorted(content.glob("packages/*/guides/*.md"))
    chosen = [guides[number * (len(guides) - 1) // (EDITS - 1)] for number in range(EDITS)]
    package = guides[0].parent.parent
    showing = show_title(package, guides)
    preview = Preview(changepack, corpus / "changepack")
    try:
        prose = [prose_edit(preview, path, number) for number, path in enumerate(chosen)]
        titles = [title_edit(preview, package, showing, number) for number in range(EDITS)]
        pages = sum(new_title(EDITS - 1).encode() in preview.get(address) for address in showing)
    finally:
        preview.stop()
    return {"prose_ms": prose, "title_ms": titles, "title_pages": pages}


def show_title(package, guides):
    """Lets some guides name a package, so that fifty pages show its title; gives their addresses."""
    own = [path for path in sorted(package.glob("*/*.md"))]
    others = [path for path in guides if package not in path.parents]
    step = len(others) // (SHOWN_ON - len(own))
    naming = others[::step][:SHOWN_ON - len(own)]
    for path in naming:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nSee also [[package:{package.name}]].\n")
    return [address_of(path) for path in own + naming]


def prose_edit(preview, path, number):
    """One more line at the end of a guide."""
    words = f"This is line {number} of the measurement."
    return edit(preview, path, address_of(path), words.encode(),
                lambda text: f"{text}\n{words}\n")


def title_edit(preview, package, showing, number):
    """Another title for a package; it counts as served when a page of another package shows it."""
    title = new_title(number)
    return edit(preview, package / "index.md", showing[-1], title.encode(),
                lambda text: re.sub(r"(?m)^title: .*$", f"title: {title}", text, count=1))


def new_title(number):
    """A title that no other entry has."""
    return f"Measured {number} times over"


def address_of(path):
    """Where the page of a package's guide, idea or resource is served, below the base path."""
    return f"packages/{path.parent.parent.name}/{path.stem}/"
