"""Gives a Word document controls: for words where there is a blank, to tick where there is a box or a circle."""

import re
from html import unescape

from lxml import etree

from markup import SPACE, W, W14, w, w14

# What is written for the signs of boxes and circles, which pandoc would otherwise take for the marks of a list.
SIGNS = {"☐": "\ue010", "☒": "\ue011", "○": "\ue012", "◉": "\ue013"}

# For each of them: what a control without a name is called, whether it is ticked, and its signs, ticked and not, which
# the fonts of Word have.
MARKS = {
    "\ue010": ("Tick here", False, "☒", "☐"),
    "\ue011": ("Tick here", True, "☒", "☐"),
    "\ue012": ("Choose here", False, "●", "○"),
    "\ue013": ("Choose here", True, "●", "○"),
}

# A blank or a sign with the name that its control is to have, as the site writes it.
NAMED = re.compile('<span class="field" title="([^"]*)">([^<]*)</span>')

# The same in the document: the number of the name between two marks, and the blank or the sign; templates have signs
# without names.
FIELD = re.compile("\ue014(\\d+)\ue015(_+|[\ue010-\ue013])|([\ue010-\ue013])")

# Word takes no longer names; of a long one, both ends say most.
LONGEST_NAME = 64


def marked(text):
    """The text with marks that pandoc leaves alone in the place of fields, and the names of the fields."""
    names = []

    def mark(match):
        names.append(shortened(unescape(match[1])))
        return f"\ue014{len(names) - 1}\ue015{match[2]}"

    text = NAMED.sub(mark, text)
    for sign, replacement in SIGNS.items():
        text = text.replace(sign, replacement)
    return text, names


def shortened(name):
    if len(name) <= LONGEST_NAME:
        return name
    return f"{name[:40].rstrip()} … {name[40 - LONGEST_NAME + 3:].lstrip()}"


def put_controls(run, names, first_number):
    """Splits a run into its words and the controls between them."""
    texts = run.findall(w("t"))
    if len(texts) != 1:
        return
    words = texts[0].text or ""
    fields = list(FIELD.finditer(words))
    if not fields:
        return
    parent = run.getparent()
    if fields[0].start() == 0 and fields[0][0][-1] in MARKS and not parent.findall(w("sdt")):
        take_from_list(parent)
    new = []
    end = 0
    for field in fields:
        if end < field.start():
            new.append(copy_of(run, words[end:field.start()]))
        name = names[int(field[1])] if field[1] else None
        new.append(control(run, field[2] or field[3], name, first_number + len(new) + 1))
        end = field.end()
    if end < len(words):
        new.append(copy_of(run, words[end:]))
    place = parent.index(run)
    parent[place:place + 1] = new


def take_from_list(paragraph):
    """A box stands in the place of a list's mark."""
    properties = paragraph.find(w("pPr"))
    if properties is None or properties.find(w("numPr")) is None:
        return
    properties.remove(properties.find(w("numPr")))
    etree.SubElement(properties, w("ind"), {w("left"): "400", w("hanging"): "400"})


def copy_of(run, text):
    """A run that looks like another and says something else."""
    new = etree.Element(w("r"))
    style = run.find(w("rPr"))
    if style is not None:
        new.append(etree.fromstring(etree.tostring(style)))
    words = etree.SubElement(new, w("t"), {SPACE: "preserve"})
    words.text = text
    return new


def control(run, piece, name, number):
    """A control that looks like a run."""
    new = etree.Element(w("sdt"), nsmap={"w": W, "w14": W14})
    properties = etree.SubElement(new, w("sdtPr"))
    usual_name, is_ticked, ticked, unticked = MARKS.get(piece, ("Write here", False, "", ""))
    etree.SubElement(properties, w("alias"), {w("val"): name or usual_name})
    etree.SubElement(properties, w("id"), {w("val"): str(number)})
    sign = piece
    if piece in MARKS:
        sign = ticked if is_ticked else unticked
        box = etree.SubElement(properties, w14("checkbox"))
        etree.SubElement(box, w14("checked"), {w14("val"): str(int(is_ticked))})
        for state, shown in ("checkedState", ticked), ("uncheckedState", unticked):
            code = f"{ord(shown):04X}"
            etree.SubElement(box, w14(state), {w14("val"): code, w14("font"): "MS Gothic"})
    else:
        etree.SubElement(properties, w("showingPlcHdr"))
        etree.SubElement(properties, w("text"))
    etree.SubElement(new, w("sdtContent")).append(copy_of(run, sign))
    return new
