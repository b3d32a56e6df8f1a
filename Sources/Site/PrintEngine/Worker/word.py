"""Makes Word documents: pandoc writes them, and their blanks and boxes become controls afterwards."""

import io
import re
import subprocess
import zipfile

import pypandoc
from lxml import etree, html

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# A blank, or the sign of a box, ticked or not.
FIELD = re.compile("(_{4,}|[☐☒])")

# A file in a zip archive has to have a date; this is the earliest that there is.
EARLIEST = (1980, 1, 1, 0, 0, 0)

# The sheets in twentieths of a point, as wide and as high.
SHEETS = {"letter": (12240, 15840), "a4": (11906, 16838)}


def make(job):
    """Writes the document of a job; how many pages it has depends on the program that shows it."""
    page = html.document_fromstring(job["text"])
    reference = job["files"][meta(page, "reference")]
    plain = job["text"]
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
        output.write(finish(written.stdout, meta(page, "running"), meta(page, "paper")))
    return 0


def meta(page, name):
    return page.xpath(f"string(//meta[@name='{name}']/@content)")


def finish(contents, running, paper):
    """Gives a document its controls, its paper and its running matter, and every file in it the same date."""
    finished = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(contents)) as old,
        zipfile.ZipFile(finished, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = old.read(name)
            if name == "word/document.xml":
                part = with_controls(part, SHEETS[paper])
            elif re.fullmatch(r"word/footer\d*\.xml", name):
                part = part.replace(b"RUNNING", escaped(running))
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return finished.getvalue()


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()


def with_controls(part, sheet):
    root = etree.fromstring(part)
    number = 0
    for run in list(root.iter(f"{{{W}}}r")):
        texts = run.findall(f"{{{W}}}t")
        if len(texts) != 1 or not FIELD.search(texts[0].text or ""):
            continue
        parent = run.getparent()
        place = parent.index(run)
        parent.remove(run)
        for piece in filter(None, FIELD.split(texts[0].text)):
            new = copy_of(run, piece)
            if FIELD.fullmatch(piece):
                number += 1
                new = control(new, piece, number)
            parent.insert(place, new)
            place += 1
    for size in root.iter(f"{{{W}}}pgSz"):
        size.set(f"{{{W}}}w", str(sheet[0]))
        size.set(f"{{{W}}}h", str(sheet[1]))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def copy_of(run, text):
    """A run that looks like another and says something else."""
    new = etree.Element(f"{{{W}}}r")
    style = run.find(f"{{{W}}}rPr")
    if style is not None:
        new.append(etree.fromstring(etree.tostring(style)))
    words = etree.SubElement(new, f"{{{W}}}t")
    words.text = text
    words.set(SPACE, "preserve")
    return new


def control(run, sign, number):
    """A control around a run: for words where there is a blank, to tick where there is a box."""
    new = etree.Element(f"{{{W}}}sdt", nsmap={"w": W, "w14": W14})
    properties = etree.SubElement(new, f"{{{W}}}sdtPr")
    etree.SubElement(properties, f"{{{W}}}alias").set(
        f"{{{W}}}val", "Write here" if sign[0] == "_" else "Tick here")
    etree.SubElement(properties, f"{{{W}}}id").set(f"{{{W}}}val", str(number))
    if sign[0] == "_":
        etree.SubElement(properties, f"{{{W}}}showingPlcHdr")
        etree.SubElement(properties, f"{{{W}}}text")
    else:
        box = etree.SubElement(properties, f"{{{W14}}}checkbox")
        etree.SubElement(box, f"{{{W14}}}checked").set(f"{{{W14}}}val", str(int(sign == "☒")))
        for state, code in ("checkedState", "2612"), ("uncheckedState", "2610"):
            drawn = etree.SubElement(box, f"{{{W14}}}{state}")
            drawn.set(f"{{{W14}}}val", code)
            drawn.set(f"{{{W14}}}font", "MS Gothic")
    etree.SubElement(new, f"{{{W}}}sdtContent").append(run)
    return new
