"""What the tests share: a small site, and places to publish it to."""

import itertools
import os
import subprocess

import pytest

from places import ACCOUNT, Folder, Repository, Storage, start_storage_server
from preview import CHANGEPACK

# Some machines name certificates of their own here, which rclone then expects of every server.
os.environ.pop("AWS_CA_BUNDLE", None)


class PublishedSite:
    """A small site, and the command that publishes it."""

    def __init__(self, beside):
        self.folder = beside / "site"
        subprocess.run([CHANGEPACK, "new", "site", self.folder], check=True, capture_output=True)
        self.environment = {}

    def names(self, line):
        """Says in site.yaml where the site is published."""
        self.replace("Content/site.yaml", "\nlanguage:", f"\npublish: {{ {line} }}\nlanguage:")

    def path(self, path):
        return self.folder / path

    def read(self, path):
        return self.path(path).read_text(encoding="utf-8")

    def write(self, path, text):
        self.path(path).parent.mkdir(parents=True, exist_ok=True)
        self.path(path).write_text(text, encoding="utf-8")

    def replace(self, path, old, new):
        text = self.read(path)
        assert old in text, f"{path} has no “{old}”"
        self.write(path, text.replace(old, new, 1))

    def run(self, *arguments, expecting=0, **options):
        """What the command says, on both of its outputs."""
        ended = subprocess.run(
            [CHANGEPACK, *arguments], cwd=self.folder, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env=os.environ | self.environment, **options)
        assert ended.returncode == expecting, ended.stdout
        return " ".join(ended.stdout.split())

    def publish(self, *arguments, **options):
        return self.run("publish", "--yes", *arguments, **options)

    def output(self):
        """What was built, by path."""
        output = self.folder / "Output"
        files = {path.relative_to(output).as_posix(): path for path in output.rglob("*")
                 if path.is_file()}
        return {name: path.read_bytes() for name, path in files.items()
                if not name.startswith(".changepack/")}


@pytest.fixture
def site(tmp_path):
    return PublishedSite(tmp_path)


@pytest.fixture(scope="session")
def storage_server():
    server, port = start_storage_server()
    yield port
    server.terminate()
    server.wait()


NUMBERS = itertools.count()


@pytest.fixture(params=["folder", "git", "storage"])
def place(request, site, tmp_path):
    """A place that site.yaml names."""
    match request.param:
        case "folder": made = Folder(tmp_path)
        case "git": made = Repository(tmp_path)
        case "storage":
            made = Storage(request.getfixturevalue("storage_server"), next(NUMBERS))
    site.names(made.line)
    site.environment = made.environment
    yield made
    made.close()


@pytest.fixture
def published(place):
    """What is there now, without the account."""
    def files():
        return {name: held for name, held in place.files().items() if name != ACCOUNT}
    return files
