"""Everything that authors type on worksheets, as a form to fill in and as a Word document."""

import zipfile
from xml.etree import ElementTree

import pytest
from pikepdf import Name

import pdf_reading as reading
from paper_site import build, new_site
from worksheet_notations import NOTATIONS

each_notation = pytest.mark.parametrize("notation", NOTATIONS, ids=lambda notation: notation.title)

FRONT = """---
title: Notations
summary: Everything that can be typed.
type: template
for: [staff]
use: Look at each.
---

"""

MULTILINE, RADIO = 1 << 12, 1 << 15


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of the page whose downloads hold all notations."""
    site = new_site(tmp_path_factory.mktemp("notations") / "site")
    resources = next(site.glob("Content/packages/*/resources"))
    words = "".join(notation.text for notation in NOTATIONS)
    (resources / "notations.md").write_text(FRONT + words)
    output = site / "Output"
    result = build(site, output, "--require-documents")
    assert result.returncode == 0, result.stderr
    return next(output.glob("packages/*/notations"))


@pytest.fixture(scope="module")
def forms(folder):
    """The fields of the PDF in the order in which they are read, by the heading above them."""
    with reading.open_pdf(folder / "notations.pdf") as file:
        titles = reading.titles(file)
        found = {notation.heading: [] for notation in NOTATIONS}
        title = None
        for element, _ in reading.elements(file):
            heading = titles.get(element.objgen)
            if heading is not None:
                # Some of the notations have headings of their own.
                title = heading if heading in found else title
            for kid in reading.children(element):
                if reading.is_object_reference(kid) and kid.Obj.Subtype == Name.Widget:
                    found[title].append(described(kid.Obj))
        return found


def described(widget):
    """What a field is, its name in the file and the one that is read aloud, and whether it is on."""
    parent = widget.get(Name.Parent, widget)
    flags = int(widget.get(Name.Ff, parent.get(Name.Ff, 0)))
    name, spoken = str(parent.T), str(parent.TU)
    if widget.get(Name.FT, parent.get(Name.FT)) == Name.Tx:
        return ("text", "lines" if flags & MULTILINE else "line", name, spoken)
    is_on = widget.get(Name.AS, Name.Off) != Name.Off
    if flags & RADIO:
        state = next(str(key)[1:] for key in widget.AP.N.keys() if key != "/Off")
        answer = str(parent.Opt[int(state)])
        assert str(widget.TU) == answer
        assert Name.T not in widget, "an answer is no field of its own"
        return ("choice", name, spoken, answer, is_on)
    return ("tick", name, spoken, is_on)


def expected(field):
    match field.kind:
        case "blank":
            return ("text", "line", field.identifier, field.label)
        case "lines" | "cell":
            return ("text", "lines", field.identifier, field.label)
        case "tick":
            return ("tick", field.identifier, field.label, field.is_on)
        case "choice":
            group = field.identifier.rsplit("--", 1)[0]
            return ("choice", group, field.question, field.label, field.is_on)


@each_notation
def test_is_a_field_of_the_form(forms, notation):
    assert forms[notation.heading] == [expected(field) for field in notation.fields]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.fixture(scope="module")
def controls(folder):
    """The controls of the Word document, by the heading above them."""
    with zipfile.ZipFile(folder / "notations.docx") as document:
        root = ElementTree.fromstring(document.read("word/document.xml"))
    found = {notation.heading: [] for notation in NOTATIONS}
    title = None
    for element in root.iter():
        if element.tag == f"{W}p":
            words = "".join(text.text or "" for text in element.iter(f"{W}t"))
            title = words if words in found else title
        if element.tag != f"{W}sdt":
            continue
        box = element.find(f"{W}sdtPr/{W14}checkbox")
        name = element.find(f"{W}sdtPr/{W}alias").get(f"{W}val")
        shown = "".join(text.text for text in element.iter(f"{W}t"))
        is_on = box is not None and box.find(f"{W14}checked").get(f"{W14}val") == "1"
        found[title].append((shown if box is not None else "_", name, is_on))
    return found


@each_notation
def test_is_a_control_in_word(controls, notation):
    signs = {"blank": "__", "tick": "☐☒", "choice": "○●"}
    assert controls[notation.heading] == [
        (signs[field.kind][field.is_on], f"{field.question} {field.label}".strip(), field.is_on)
        for field in notation.fields if field.kind in signs]
