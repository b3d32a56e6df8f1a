"""Reads PDFs back, independently of what made them."""

import itertools
import re
import subprocess

import pikepdf
from pikepdf import Array, Dictionary, Name


def children(element):
    kids = element.get(Name.K)
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def is_element(kid):
    return isinstance(kid, Dictionary) and Name.S in kid


def elements(file):
    """The structure elements of a file, in reading order, each with its ancestors' types."""

    def walk(element, above):
        for kid in children(element):
            if is_element(kid):
                yield kid, above
                yield from walk(kid, above + [str(kid.S)])

    yield from walk(file.Root.StructTreeRoot, [])


def is_object_reference(kid):
    return isinstance(kid, Dictionary) and kid.get(Name.Type) == Name.OBJR


def titles(file):
    """The words of each heading, by the object of its element; every heading has a bookmark."""
    found = [element.objgen for element, _ in elements(file) if is_heading(element)]
    return dict(zip(found, outline(file), strict=True))


def is_heading(element):
    return re.fullmatch(r"/H\d", str(element.S)) is not None


def divided_lists(file):
    """The lists that go on on another page: how many items the last page has, and the next. Such with headings are left out.

    The part of a list on each page is a list of its own, and nothing is read between the two.
    """

    def has_heading(element):
        return is_heading(element) or any(map(has_heading, filter(is_element, children(element))))

    def parts(element):
        if element.S == Name.L and not has_heading(element):
            items = [item for item in children(element) if is_element(item) and item.S == Name.LI]
            yield element.get(Name.Pg), len(items)
            return
        for kid in children(element):
            if is_element(kid):
                yield from parts(kid)
            else:
                yield None, 0

    read = [part for top in filter(is_element, children(file.Root.StructTreeRoot)) for part in parts(top)]
    return [(before, after) for (sheet, before), (next_sheet, after) in itertools.pairwise(read)
            if before and after and sheet.objgen != next_sheet.objgen]


def referenced_objects(file):
    """The annotations that the structure refers to, by object, with the types of the elements around them."""
    found = {}
    for element, above in elements(file):
        for kid in children(element):
            if is_object_reference(kid):
                found[kid.Obj.objgen] = above + [str(element.S)]
    return found


def fields(file):
    """The form fields of a file that hold a value."""
    form = file.Root.get(Name.AcroForm)
    return list(form.Fields) if form is not None else []


def headings(file):
    """The levels of the headings, in reading order."""
    return [int(str(element.S)[2:]) for element, _ in elements(file) if is_heading(element)]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def run_for_bytes(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def text(path):
    """The words of a PDF in the order in which they stand on its pages."""
    return " ".join(run("pdftotext", "-layout", path, "-").stdout.split())


def layout(path):
    """The lines of each page, as they stand on it."""
    pages = run("pdftotext", "-layout", path, "-").stdout.split("\f")[:-1]
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]


def structured_text(path):
    """The words of a PDF in the order in which they are read aloud."""
    shown = run("pdfinfo", "-struct-text", path).stdout
    # The words are in quotation marks; the rest of the lines says what they are.
    return " ".join(" ".join(re.findall(r'^ *"(.*)"$', shown, re.MULTILINE)).split())


def outline(file):
    """The titles of all bookmarks."""
    with file.open_outline() as outline:

        def walk(items):
            for item in items:
                yield item.title
                yield from walk(item.children)

        return list(walk(outline.root))


def open_pdf(path):
    return pikepdf.open(path)
