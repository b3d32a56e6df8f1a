#!/usr/bin/env python3
"""Compares two built sites page by page: the text, the links and the headings of each body.

Usage: compare.py OURS THEIRS [--examples N]

White space counts as one space. Footnotes are named as Changepack names them before anything is
compared, and how many pages needed that is said. Fails when anything else differs, or when a page
is on one side only.
"""

import argparse
import collections
import dataclasses
import html
import pathlib
import re
import sys
import urllib.parse

TOKEN = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>|<[^>]*>|([^<]+)")
ATTRIBUTE = re.compile(r"([a-z-]+)=(?:\"([^\"]*)\"|([^\s>]+))")
INLINE = frozenset("a abbr b code em i input label small span strong sub sup svg time use".split())
HEADING = re.compile(r"h[1-6]\Z")
FOOTNOTE = re.compile(r"#(fn|fnref)(?:-|:)([0-9]+)(?:[:-][0-9]+)?\Z")
ADDRESS = "https://manual.example.org/"


@dataclasses.dataclass
class Page:
    """What a reader gets from a page."""

    text: str = ""
    links: list = dataclasses.field(default_factory=list)
    headings: list = dataclasses.field(default_factory=list)
    ids: list = dataclasses.field(default_factory=list)
    renamed: int = 0


def attributes(text):
    """The attributes of a tag by name."""
    return {m[1]: html.unescape(m[2] if m[2] is not None else m[3])
            for m in ATTRIBUTE.finditer(text)}


def normal(text):
    """The text with each run of white space as one space."""
    return " ".join(html.unescape(text).split())


def read_page(path, address):
    """Reads what stands on a page."""
    source = path.read_text(encoding="utf-8")
    start, end = source.find("<body"), source.find("</body>")
    page = Page()
    parts = []
    heading = None
    for token in TOKEN.finditer(source[start:end]):
        closing, tag, inside, text = token[1], token[2], token[3], token[4]
        if text is not None:
            parts.append(text)
            if heading:
                heading[1].append(text)
            continue
        if not tag:
            continue
        if tag not in INLINE:
            parts.append(" ")
        if HEADING.match(tag):
            if closing:
                page.headings.append((tag, normal("".join(heading[1])), heading[0]))
                heading = None
            else:
                heading = (attributes(inside).get("id", ""), [])
        elif tag == "a" and not closing:
            add_link(page, attributes(inside).get("href", ""), address)
    page.text = normal("".join(parts))
    return page


def add_link(page, target, address):
    """Notes where a link leads, with the site's names for footnotes."""
    footnote = FOOTNOTE.match(target)
    if footnote:
        named = f"#{footnote[1]}-{footnote[2]}"
        page.renamed += named != target
        target = named
    page.links.append(urllib.parse.urljoin(address, target))


def pages_below(folder):
    """The pages of a built site by path, and the paths of its other files."""
    root = pathlib.Path(folder)
    files = {str(path.relative_to(root)): path for path in root.rglob("*")
             if path.is_file() and ".changepack" not in path.parts}
    pages = {name: path for name, path in files.items() if name.endswith(".html")}
    others = {name for name in files if name not in pages}
    return pages, others


class Comparison:
    """Collects what differs, by class."""

    def __init__(self):
        self.pages = 0
        self.links = 0
        self.headings = 0
        self.words = 0
        self.examples = collections.defaultdict(list)
        self.counts = collections.Counter()

    def note(self, name, example):
        """Notes one difference."""
        self.counts[name] += 1
        self.examples[name].append(example)

    def compare(self, name, ours, theirs):
        """Compares one page."""
        self.pages += 1
        self.links += len(ours.links)
        self.headings += len(ours.headings)
        self.words += len(ours.text.split())
        if ours.renamed or theirs.renamed:
            self.counts["pages with footnotes named differently (evened out)"] += 1
        if ours.text != theirs.text:
            self.note("pages whose text differs", f"{name}: {split_point(ours.text, theirs.text)}")
        if ours.links != theirs.links:
            self.note("pages whose links differ", f"{name}: {odd_ones(ours.links, theirs.links)}")
        if ours.headings != theirs.headings:
            example = odd_ones(ours.headings, theirs.headings)
            self.note("pages whose headings differ", f"{name}: {example}")


def split_point(ours, theirs):
    """The two texts from where they part."""
    place = next((i for i, (a, b) in enumerate(zip(ours, theirs)) if a != b),
                 min(len(ours), len(theirs)))
    start = max(0, place - 30)
    return f"ours “{ours[start:place + 50]}”, theirs “{theirs[start:place + 50]}”"


def odd_ones(ours, theirs):
    """What one side has and the other has not."""
    mine, other = collections.Counter(ours), collections.Counter(theirs)
    only_mine, only_other = list((mine - other))[:3], list((other - mine))[:3]
    if not only_mine and not only_other:
        return "the order"
    return f"only ours {only_mine}, only theirs {only_other}"


def compare_sites(ours, theirs):
    """Compares everything below two folders; gives the comparison and the sizes."""
    our_pages, our_files = pages_below(ours)
    their_pages, their_files = pages_below(theirs)
    comparison = Comparison()
    for name in sorted(our_pages.keys() & their_pages.keys()):
        address = ADDRESS + name.removesuffix("index.html")
        comparison.compare(name, read_page(our_pages[name], address),
                           read_page(their_pages[name], address))
    for name in sorted(our_pages.keys() - their_pages.keys()):
        comparison.note("pages that only ours has", name)
    for name in sorted(their_pages.keys() - our_pages.keys()):
        comparison.note("pages that only theirs has", name)
    sizes = [sum(path.stat().st_size for path in pages.values())
             for pages in (our_pages, their_pages)]
    return comparison, sizes, (our_files - their_files, their_files - our_files)


def print_comparison(comparison, sizes, others, examples):
    """Prints what was compared and what differs."""
    print(f"{comparison.pages} pages on both sides: {comparison.words} words, "
          f"{comparison.links} links, {comparison.headings} headings")
    print(f"pages together: ours {sizes[0]} bytes, theirs {sizes[1]} bytes, "
          f"ours/theirs {sizes[0] / sizes[1]:.3f}")
    print(f"other files only ours has: {', '.join(sorted(others[0])) or 'none'}")
    print(f"other files only theirs has: {', '.join(sorted(others[1])) or 'none'}")
    for name, count in comparison.counts.items():
        print(f"{name}: {count}")
        for example in comparison.examples.get(name, [])[:examples]:
            print(f"    {example}")
    if not comparison.examples:
        print("Nothing else differs.")


def main():
    """Reads the command line and compares."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ours", help="the site that Changepack built")
    parser.add_argument("theirs", help="the site that Hugo built")
    parser.add_argument("--examples", type=int, default=3, help="how many to show of each class")
    options = parser.parse_args()
    comparison, sizes, others = compare_sites(options.ours, options.theirs)
    print_comparison(comparison, sizes, others, options.examples)
    sys.exit(1 if comparison.examples else 0)


if __name__ == "__main__":
    main()
