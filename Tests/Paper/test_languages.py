"""Words of another language, in documents that are read aloud and checked for spelling."""

import zipfile

import pytest
from lxml import etree

import pdf_reading as reading
from paper_site import build, new_site

WORDS = "Hablemos del trabajo que todos queremos hacer bien, y de lo que cada uno de nosotros necesita para ello"
GUIDE = "packages/first-test/guides/plan-a-small-test"


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """The folder with the documents of a guide that has such words."""
    site = new_site(tmp_path_factory.mktemp("languages"))
    guide = site / f"Content/{GUIDE}.md"
    guide.write_text(
        f"{guide.read_text(encoding='utf-8')}\n## On the door\n\n"
        f"The sign says “[{WORDS}]{{lang=es}}”, and [שלום]{{lang=he}}.\n", encoding="utf-8")
    output = tmp_path_factory.mktemp("output")
    result = build(site, output)
    assert result.returncode == 0, result.stderr
    return output / "packages/first-test/plan-a-small-test"


def test_the_pdf_says_which_words_they_are(documents):
    with reading.open_pdf(documents / "plan-a-small-test.pdf") as file:
        assert str(file.Root.Lang) == "en"
        marked = [(str(element.Lang), str(element.S))
                  for element, _ in reading.elements(file) if "/Lang" in element]
    # The Spanish words go over two lines, and each line has an element of its own.
    assert marked == [("es", "/Span")] * 2 + [("he", "/Span")]


def test_the_word_document_has_them_checked_by_the_right_dictionary(documents):
    with zipfile.ZipFile(documents / "plan-a-small-test.docx") as document:
        text = etree.fromstring(document.read("word/document.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    spanish = [
        "".join(run.itertext(f"{w}t")) for run in text.iter(f"{w}r")
        if any(mark.get(f"{w}val") == "es" for mark in run.iter(f"{w}lang"))]
    assert "".join(spanish) == WORDS
