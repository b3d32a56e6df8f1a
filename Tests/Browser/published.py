"""The repository's own site as it is published: below a path, by a server that sends nothing but files and header fields."""

import functools
import http.server
import pathlib
import subprocess
import threading
import urllib.parse

import host_headers
from preview import CHANGEPACK, REPOSITORY

BASE = "/learning/engine/"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers below the base path only, with the header fields that the site asks for in `_headers`."""

    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        if not path.startswith(BASE):
            return str(pathlib.Path(self.directory) / "outside the base path")
        return super().translate_path(path[len(BASE) - 1:])

    def end_headers(self):
        for name, value in host_headers.fields(host_headers.rules(pathlib.Path(self.directory)), self.path):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A browser may hang up whenever it likes."""


class PublishedSite:
    """A folder of files and a server that sends them."""

    def __init__(self, folder):
        self.folder = folder
        self.server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
        self.origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.address = self.origin + BASE
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def build(self):
        subprocess.run(
            [CHANGEPACK, "build", "--strict", "--site", REPOSITORY, "--output", self.folder,
             "--base-url", self.address], check=True, capture_output=True)

    @property
    def pages(self):
        """The addresses of all pages below the base path, without those that only lead on to another."""
        pages = sorted(path for path in self.folder.rglob("*.html"))
        return [path.relative_to(self.folder).as_posix().removesuffix("index.html") for path in pages
                if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]

    @property
    def kinds(self):
        """One page of each kind, told apart by what their bodies are called: the one with most to show."""
        largest = {}
        for page in self.pages:
            file = self.folder / page
            text = (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")
            kind = text.split("<body", 1)[1].split(">", 1)[0] + page.count("/") * "/"
            if len(text) > largest.get(kind, (0, ""))[0]:
                largest[kind] = (len(text), page)
        return sorted(page for _, page in largest.values())

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
