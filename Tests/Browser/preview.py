"""A site in a folder of its own, and `changepack serve` running on it."""

import contextlib
import http.client
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time
import urllib.parse

REPOSITORY = pathlib.Path(__file__).parents[2]
CHANGEPACK = REPOSITORY / ".build/debug/changepack"
# How long anything may take before it counts as failed; the machine may be busy with other things.
PATIENCE = 60


def until(holds, what):
    """Waits until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.02)


class Site:
    """A copy of the repository's own site, to be edited at will."""

    def __init__(self, folder):
        self.folder = folder
        for part in ("Content", "Templates"):
            shutil.copytree(REPOSITORY / part, folder / part)

    def path(self, path):
        return self.folder / path

    def read(self, path):
        return self.path(path).read_text(encoding="utf-8")

    def write(self, path, text):
        self.path(path).parent.mkdir(parents=True, exist_ok=True)
        self.path(path).write_text(text, encoding="utf-8")

    def replace(self, path, old, new):
        """Saves a file with other words in the place of some that it has."""
        text = self.read(path)
        assert old in text, f"{path} has no “{old}”"
        self.write(path, text.replace(old, new, 1))

    def build(self, output):
        """What a fresh build makes of it, by path."""
        subprocess.run(
            [CHANGEPACK, "build", "--drafts", "--site", self.folder, "--output", output],
            check=True, capture_output=True)
        files = {path.relative_to(output).as_posix(): path for path in output.rglob("*")
                 if path.is_file()}
        return {name: path.read_bytes() for name, path in files.items()
                if not name.startswith(".changepack/")}


class Preview:
    """A running preview, what it says, and a way to ask it for pages."""

    def __init__(self, site, *arguments, port=0):
        self.lines = []
        self.process = subprocess.Popen(
            [CHANGEPACK, "serve", "--site", site.folder, "--port", str(port), *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self._listen, daemon=True).start()
        until(lambda: self._address() or self.process.poll() is not None, "the preview's address")
        assert self._address(), self.said
        self.address = self._address()
        self.port = urllib.parse.urlsplit(self.address).port

    def _listen(self):
        """Reads what the preview says for as long as it runs, so that it never has to wait."""
        for line in self.process.stdout:
            self.lines.append(line)

    def _address(self):
        found = re.search(r"The preview is at (http://\S+)", self.said)
        return found and found[1]

    @property
    def said(self):
        return "".join(self.lines)

    def get(self, path, method="GET", **headers):
        """The status, the header fields and the body of an answer."""
        connection = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
        with contextlib.closing(connection):
            fields = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=fields)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def stop(self):
        """Ends the preview as Ctrl-C does, and gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)
