"""Reads PDFs back, independently of what made them."""

import re
import subprocess

import pikepdf
from pikepdf import Array, Dictionary, Name


def children(element):
    kids = element.get(Name.K)
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def elements(file):
    """The structure elements of a file, in reading order, each with its ancestors' types."""

    def walk(element, above):
        for kid in children(element):
            if isinstance(kid, Dictionary) and Name.S in kid:
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
