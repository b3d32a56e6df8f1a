"""What both writers of the corpus share: files, front matter and links."""

import json
import os
import pathlib
import re
import shutil

from corpus_prose import LINK_END, LINK_GAP, LINK_START

TITLE = "Program Manual"
ADDRESS = "https://manual.example.org/"
DESCRIPTION = "Random words in the shape of improvement packages, for measuring only."
NOTICE = "Every word on this site was drawn at random. It is there to be built, not to be read."
NAVIGATION = [("Packages", "/packages/"), ("Change ideas", "/ideas/"),
              ("Standards", "/standards/"), ("Glossary", "/glossary/"), ("About", "/about/")]
FRAMEWORK = {
    "name": "Random standards",
    "summary": "Sixty standards in eight dimensions, drawn at random.",
    "source": "The generator of this site",
    "notice": "These standards say nothing.",
}

LINK = re.compile(f"{LINK_START}([0-9]+){LINK_GAP}([a-z]+){LINK_GAP}([^{LINK_END}]*){LINK_END}")
PLAIN = re.compile(r"[A-Za-z0-9][^:#\n\"'\[\]{},]*\Z")


class Quoted(str):
    """A text that would be something else to YAML without quotes, such as 1.0."""


def yaml(value, indent=0):
    """A value as YAML: what follows the colon of its key, or the dash of its item."""
    space = " " * indent
    if isinstance(value, dict):
        return "".join(f"\n{space}{key}:{yaml(item, indent + 2)}" for key, item in value.items())
    if isinstance(value, list):
        if all(isinstance(item, str) and len(item) < 16 for item in value):
            return f" [{', '.join(scalar(item) for item in value)}]"
        return "".join(f"\n{space}-{item_yaml(item, indent + 2)}" for item in value)
    return " " + scalar(value)


def item_yaml(value, indent):
    """An item of a list; a group starts on the line of the dash."""
    if isinstance(value, dict):
        return " " + yaml(value, indent).lstrip()
    return yaml(value, indent)


def scalar(value):
    """A text or number, quoted where it has to be."""
    if isinstance(value, Quoted) or isinstance(value, str) and not PLAIN.match(value):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


class SiteWriter:
    """Writes files below a folder and counts them."""

    def __init__(self, root, corpus):
        self.root = pathlib.Path(root)
        self.corpus = corpus
        self.files = 0
        self.bytes = 0
        self._folders = set()

    def write(self, path, text):
        """Writes a file, with the folders on the way to it."""
        target = f"{self.root}/{path}"
        folder = os.path.dirname(target)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        data = text.encode()
        with open(target, "wb") as file:
            file.write(data)
        self.files += 1
        self.bytes += len(data)

    def write_page(self, path, fields, body=""):
        """Writes front matter and a body, both with their links."""
        front_matter = "".join(f"{key}:{yaml(value, 2)}\n" for key, value in fields.items())
        text = f"---\n{front_matter}---\n"
        self.write(path, self.linked(f"{text}\n{body}" if body else text, path))

    def linked(self, text, path):
        """The text with the site's own links in place of the marks."""
        links = self.corpus.prose.links
        return LINK.sub(lambda m: self.link(links[int(m[1])], m[2], m[3], path), text)

    def link(self, target, form, text, path):
        """A link to an entry in the site's own way."""
        raise NotImplementedError

    def copy(self, name, destination):
        """Copies templates that lie beside this program."""
        source = pathlib.Path(__file__).parent / name
        shutil.copytree(source, self.root / destination, dirs_exist_ok=True)
