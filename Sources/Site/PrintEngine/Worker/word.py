"""Makes Word documents: pandoc writes them, and their blanks, boxes and choices become controls afterwards."""

import io
import re
import subprocess
import zipfile

import pypandoc
from lxml import etree, html

from controls import marked, put_controls
from markup import w

# A file in a zip archive has to have a date; this is the earliest that there is.
EARLIEST = (1980, 1, 1, 0, 0, 0)

# The sheets in twentieths of a point, as wide and as high, and the margins of the reference document.
SHEETS = {"letter": (12240, 15840), "a4": (11906, 16838)}
MARGINS = 2 * 1077


def make(job):
    """Writes the document of a job; how many pages it has depends on the program that shows it."""
    page = html.document_fromstring(job["text"])
    reference = job["files"][meta(page, "reference")]
    plain, names = marked(job["text"])
    for address, path in job["files"].items():
        plain = plain.replace(f'src="{address}"', f'src="{path}"')
    command = [
        pypandoc.get_pandoc_path(), "--from=html+native_divs+native_spans", "--to=docx",
        f"--metadata=lang={page.get('lang')}", f"--reference-doc={reference}", "--output=-",
    ]
    written = subprocess.run(command, input=plain.encode(), capture_output=True, check=False)
    if written.returncode != 0:
        raise RuntimeError(written.stderr.decode(errors="replace"))
    with open(job["output"], "wb") as output:
        output.write(finish(written.stdout, names, meta(page, "running"), meta(page, "paper")))
    return 0


def meta(page, name):
    return page.xpath(f"string(//meta[@name='{name}']/@content)")


def finish(contents, names, running, paper):
    """Gives a document its controls, its paper and its running matter, and every file in it the same date."""
    finished = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(contents)) as old,
        zipfile.ZipFile(finished, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = old.read(name)
            if name == "word/document.xml":
                part = with_controls(part, names, SHEETS[paper])
            elif re.fullmatch(r"word/footer\d*\.xml", name):
                part = part.replace(b"RUNNING", escaped(running))
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return finished.getvalue()


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def with_controls(part, names, sheet):
    """The text of a document with controls, on its paper, and without the title that pandoc puts before it."""
    root = etree.fromstring(part)
    body = root.find(w("body"))
    for paragraph in list(body.iterchildren(w("p"))):
        if style_of(paragraph) in ("Title", "Author"):
            body.remove(paragraph)
    for number, run in enumerate(list(root.iter(w("r")))):
        put_controls(run, names, number * 100)
    for language in root.iter(w("lang")):
        # Word has a place for each sort of script, and looks only into that of the words.
        for script in ("eastAsia", "bidi"):
            language.set(w(script), language.get(w("val")))
    for table in root.iter(w("tbl")):
        spread(table, sheet[0] - MARGINS)
    for size in root.iter(w("pgSz")):
        size.set(w("w"), str(sheet[0]))
        size.set(w("h"), str(sheet[1]))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def style_of(paragraph):
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return None if style is None else style.get(w("val"))


def spread(table, width):
    """Makes a table as wide as the text, its columns as wide as their words ask for, and keeps its rows whole."""
    rows = table.findall(w("tr"))
    columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    if not columns:
        return
    needs = [8] * len(columns)
    for row in rows:
        for number, cell in enumerate(row.findall(w("tc"))[: len(needs)]):
            words = "".join(cell.itertext(w("t")))
            longest = max(map(len, words.split()), default=0)
            needs[number] = max(needs[number], longest + 4, min(len(words), 45))
    widths = [width * need // sum(needs) for need in needs]
    for column, size in zip(columns, widths):
        column.set(w("w"), str(size))
    for row in rows:
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            row.insert(0, properties)
        properties.insert(0, etree.Element(w("cantSplit")))
        for cell, size in zip(row.findall(w("tc")), widths):
            properties = cell.find(w("tcPr"))
            if properties is None:
                properties = etree.Element(w("tcPr"))
                cell.insert(0, properties)
            for old in properties.findall(w("tcW")):
                properties.remove(old)
            properties.insert(0, etree.Element(w("tcW"), {w("w"): str(size), w("type"): "dxa"}))
    for size in table.iter(w("tblW")):
        size.set(w("type"), "dxa")
        size.set(w("w"), str(width))
