"""PDFs that somebody has filled in: what is written is kept, and readers draw it."""

import pikepdf
import pytest
from pikepdf import Name

import pdf_reading as reading
from test_pdf import ENTRIES, path_of

FORMS = [f"packages/{entry}/{entry.split('/')[1]}" for entry in ENTRIES] + ["self-study/self-study"]

# One word, because some cells are narrow.
WORDS = "café"


def fill(field):
    """Fills in a field as a reader's program does: words are drawn by whoever opens the file next."""
    if field.FT == Name.Tx:
        field.V = pikepdf.String(WORDS)
        return
    widget = field.Kids[0] if Name.Kids in field else field
    state = next(Name(key) for key in widget.AP.N.keys() if key != "/Off")
    field.V = widget.AS = state


def kind(field):
    if field.FT == Name.Tx:
        return "words"
    return "choice" if Name.Kids in field else "box"


def is_empty(field):
    return str(field.get(Name.V, "")) in ("", "/Off")


def place(file, field):
    """The page of a field, and where on it it is, in points from the bottom left."""
    widget = field.Kids[0] if Name.Kids in field else field
    for number, sheet in enumerate(file.pages, start=1):
        if any(widget.objgen == annotation.objgen for annotation in sheet.get(Name.Annots, [])):
            left, right = sorted(float(widget.Rect[side]) for side in (0, 2))
            bottom, top = sorted(float(widget.Rect[side]) for side in (1, 3))
            return number, (left, bottom, right, top), float(sheet.MediaBox[3])
    raise AssertionError(f"{field.T} is on no page")


def ink(path, number, rectangle, height):
    """How dark a place of a page is when poppler draws it, four dots to a point."""
    left, bottom, right, top = (round(side * 4) for side in rectangle)
    result = reading.run_for_bytes(
        "pdftoppm", "-r", "288", "-gray", "-f", str(number), "-l", str(number), "-x", str(left),
        "-y", str(round(height * 4) - top), "-W", str(right - left), "-H", str(top - bottom), path)
    # A picture in grey: three lines about it, then a byte for each dot.
    dots = result.split(b"\n", 3)[3]
    return sum(255 - dot for dot in dots) / 255


@pytest.mark.parametrize("name", FORMS)
def test_keeps_and_shows_what_is_filled_in(output, name, tmp_path):
    """One field of each kind, drawn before and afterwards."""
    path = path_of(output, name)
    filled = tmp_path / "filled.pdf"
    with reading.open_pdf(path) as file:
        chosen = {kind(field): field for field in reading.fields(file) if is_empty(field)}
        places = {str(field.T): place(file, field) for field in chosen.values()}
        for field in chosen.values():
            fill(field)
        file.save(filled)
    with reading.open_pdf(filled) as file:
        for field in reading.fields(file):
            if str(field.T) in places:
                assert str(field.V) in (WORDS, "/0", "/on")
    for field, where in places.items():
        assert ink(filled, *where) > ink(path, *where) + 20, field
    assert (WORDS in reading.text(filled)) == ("words" in chosen)
