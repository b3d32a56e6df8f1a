"""The repository's own site as it is built, read as a program elsewhere reads it."""

import json
import os
import pathlib
import shutil
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
CHANGEPACK = os.environ.get("CHANGEPACK", str(REPOSITORY / ".build/debug/changepack"))
ADDRESS = "https://data.example.net/learning/engine/"


class OpenSite:
    """A folder with the finished site, and the address at which it claims to be."""

    def __init__(self, folder, source=REPOSITORY):
        self.folder = pathlib.Path(folder)
        subprocess.run(
            [CHANGEPACK, "build", "--site", source, "--output", self.folder,
             "--base-url", ADDRESS], check=True, capture_output=True)

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def json(self, path):
        return json.loads(self.text(path), object_pairs_hook=without_repetition)

    def files(self, pattern):
        return sorted(path.relative_to(self.folder) for path in self.folder.glob(pattern))

    def file(self, url):
        """The file that a full address leads to; none when the site has no such file."""
        if not url.startswith(ADDRESS):
            return None
        path = url[len(ADDRESS):].split("#")[0]
        file = self.folder / (path + "index.html" if path == "" or path.endswith("/") else path)
        return file if file.is_file() else None


def without_repetition(pairs):
    """An object of JSON; a name that stands twice is a mistake."""
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def copy_of_the_sources(folder):
    """A site's folder that a test may change."""
    for name in ("Content", "Templates"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return folder
