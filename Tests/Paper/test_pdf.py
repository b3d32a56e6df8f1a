"""Every PDF of our own site, read back with tools that did not make it."""

import re

import page
import pikepdf
import pytest
from pikepdf import Name

from paper_site import ROOT
import pdf_reading as reading

ENTRIES = sorted(
    f"{path.parts[-3]}/{path.stem}"
    for kind in ("guides", "resources") for path in ROOT.glob(f"Content/packages/*/{kind}/*.md"))
PACKAGES = sorted(path.parent.name for path in ROOT.glob("Content/packages/*/index.md"))

each_pdf = pytest.mark.parametrize(
    "name", [f"packages/{entry}/{entry.split('/')[1]}" for entry in ENTRIES]
    + [f"packages/{package}/{package}" for package in PACKAGES] + ["self-study/self-study"])
each_entry = pytest.mark.parametrize("entry", ENTRIES)


def path_of(output, name):
    return output / f"{name}.pdf"


@each_pdf
def test_is_whole(output, name):
    result = reading.run("qpdf", "--check", path_of(output, name))
    assert result.returncode == 0, result.stdout + result.stderr
    assert "warning" not in (result.stdout + result.stderr).lower()


@each_pdf
def test_keeps_every_rule_of_the_validator(output, name):
    report = page.validate_pdf(path_of(output, name), profile="ua1")
    assert [failure.message for failure in report.failures] == []


@each_pdf
def test_keeps_the_conditions_of_the_matterhorn_protocol(output, name):
    with reading.open_pdf(path_of(output, name)) as file:
        assert file.Root.MarkInfo.Marked  # 06: the file claims to be tagged
        with file.open_metadata() as metadata:  # 06-001
            assert metadata["pdfuaid:part"] == "1"  # 06-002
            assert metadata["dc:title"]  # 06-003
        assert file.Root.ViewerPreferences.DisplayDocTitle  # 07-001, 07-002
        assert str(file.Root.Lang) == "en"  # 11-001 to 11-006
        referenced = reading.referenced_objects(file)
        for number, sheet in enumerate(file.pages):
            assert stray_content(sheet) == [], f"page {number + 1}"  # 01-005
            for annotation in sheet.get(Name.Annots, []):
                assert sheet.Tabs == Name.S  # 28-008, 28-009
                around = referenced[annotation.objgen]  # 28-002
                if annotation.Subtype == Name.Link:
                    assert "/Link" in around  # 28-011
                    assert str(annotation.Contents)  # 28-012
                else:
                    assert "/Form" in around  # 28-010
                    parent = annotation.get(Name.Parent, annotation)
                    assert str(parent.TU)  # 28-005
            for font in (sheet.Resources.get(Name.Font) or {}).values():
                assert is_embedded(font)  # 31-009
        for element, _ in reading.elements(file):
            if element.S == Name.Figure:
                assert str(element.Alt)  # 13-004
            if element.S == Name.TH:
                assert element.A.Scope in (Name.Row, Name.Column)  # 15-003
        levels = reading.headings(file)
        assert levels[0] == 1  # 14-002
        for before, after in zip(levels, levels[1:]):
            assert after <= before + 1, levels  # 14-003


def stray_content(sheet):
    """The operators that draw something outside of any mark."""
    drawing = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}
    depth = 0
    stray = []
    for instruction in pikepdf.parse_content_stream(sheet):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in drawing and depth == 0:
            stray.append(operator)
    return stray


def is_embedded(font):
    descriptor = font.DescendantFonts[0].FontDescriptor if Name.DescendantFonts in font \
        else font.FontDescriptor
    return any(name in descriptor for name in (Name.FontFile, Name.FontFile2, Name.FontFile3))


@each_pdf
def test_is_on_the_paper_of_the_site(output, name):
    with reading.open_pdf(path_of(output, name)) as file:
        assert {tuple(map(float, sheet.MediaBox)) for sheet in file.pages} == {(0, 0, 612, 792)}


@each_pdf
def test_leaves_no_item_of_a_list_alone_on_a_page(output, name):
    with reading.open_pdf(path_of(output, name)) as file:
        assert not [counts for counts in reading.divided_lists(file) if min(counts) < 2]


@each_entry
def test_is_light(output, entry):
    assert path_of(output, f"packages/{entry}/{entry.split('/')[1]}").stat().st_size < 300_000


@each_pdf
def test_names_every_field_once(output, name):
    with reading.open_pdf(path_of(output, name)) as file:
        names = [str(field.T) for field in reading.fields(file)]
        assert len(names) == len(set(names))
        # A full stop would make levels of a name.
        assert not any(name.startswith("unknown-") or "." in name for name in names)


@each_entry
def test_reads_aloud_what_stands_on_the_page(output, entry):
    """Nothing is hidden from those who listen, and running matter is not read to them again and again."""
    path = path_of(output, f"packages/{entry}/{entry.split('/')[1]}")
    aloud = reading.structured_text(path)
    assert not re.search(r"Page \d+ of \d+", aloud)
    assert re.search(r"Page 1 of \d+", reading.text(path))
    with reading.open_pdf(path) as file:
        place = 0
        for title in reading.outline(file):
            words = " ".join(title.split())
            place = aloud.index(words, place)


@each_entry
def test_says_on_every_page_what_it_is(output, entry):
    """The head says which edition it is; the foot has two lines and no more."""
    sheets = reading.layout(path_of(output, f"packages/{entry}/{entry.split('/')[1]}"))
    for number, lines in enumerate(sheets, start=1):
        assert re.search(r"Version [\d.]+ · Reviewed \w+ \d+, \d{4}$", lines[0])
        assert lines[-2].endswith(f"Page {number} of {len(sheets)}")
        assert f"/packages/{entry}/" in lines[-1]


@pytest.mark.parametrize("package", PACKAGES)
def test_booklet_holds_every_part_in_order(output, package):
    with reading.open_pdf(path_of(output, f"packages/{package}/{package}")) as file:
        titles = reading.outline(file)
    parts = [
        re.search(r"^title: (.*)$", path.read_text(), re.MULTILINE)[1].strip("\"'")
        for kind in ("guides", "resources")
        for path in sorted(
            ROOT.glob(f"Content/packages/{package}/{kind}/*.md"),
            key=lambda path: int(re.search(r"^order: (\d+)$", path.read_text(), re.MULTILINE)[1]))]
    assert [title for title in titles if title in parts] == parts
