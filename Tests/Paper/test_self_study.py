"""The self-study as a PDF to print or fill in."""

import re

import pytest
from pikepdf import Name

import pdf_reading as reading
from paper_site import ROOT

STANDARDS = {
    path.name.split("-")[0]: re.search(r"^title: (.*)$", path.read_text(), re.MULTILINE)[1]
    for path in ROOT.glob("Content/standards/*/[0-9]*.md")}
PROMPTS = ["evidence", "notes", "a small change", "a longer plan"]


@pytest.fixture(scope="module")
def file(output):
    with reading.open_pdf(output / "self-study/self-study.pdf") as file:
        yield file


@pytest.fixture(scope="module")
def fields(file):
    """The fields by the names that are read aloud."""
    found = reading.fields(file)
    named = {str(field.TU): field for field in found}
    assert len(named) == len(found), "no two fields are called the same"
    return named


def test_there_are_standards():
    assert len(STANDARDS) == 20


@pytest.mark.parametrize("code", sorted(STANDARDS))
def test_asks_for_each_standard_on_a_page_of_its_own(file, fields, code):
    standard = f"{code} {STANDARDS[code]}"
    rating = fields[f"{standard}: our rating today"]
    assert [str(answer.TU) for answer in rating.Kids] == [
        "1 Not yet", "2 Started", "3 In place", "4 In place and improving"]
    answers = [fields[f"{standard}: {prompt}"] for prompt in PROMPTS]
    assert all(answer.FT == Name.Tx for answer in answers)
    pages = {widget.P.objgen for widget in [*rating.Kids, *answers]}
    assert len(pages) == 1
    others = [str(other.T) for other in fields.values() if Name.Kids in other
              and other.objgen != rating.objgen and other.Kids[0].P.objgen in pages]
    assert others == []


def test_is_light_and_has_no_page_too_many(output, file):
    assert (output / "self-study/self-study.pdf").stat().st_size < 300_000
    # The first page, one for each standard, and the summary with the next steps.
    assert len(file.pages) == len(STANDARDS) + 2


def test_is_offered_with_its_pages_and_size(output, file):
    page = (output / "self-study/index.html").read_text()
    size = round((output / "self-study/self-study.pdf").stat().st_size / 1000)
    offer = re.search(r'<a class="button[^>]*href="[^"]*/self-study/self-study.pdf" download>(.*?)</a>', page)
    assert offer is not None
    assert f"{len(file.pages)} pages, {size} kB" in offer[1]
