"""The Word documents of our own site, opened by LibreOffice."""

import re
import subprocess
import zipfile

import pytest

import pdf_reading as reading
from test_pdf import ENTRIES


@pytest.fixture(scope="module")
def opened(output, tmp_path_factory):
    """A folder with what LibreOffice shows of each document, as PDF."""
    folder = tmp_path_factory.mktemp("opened")
    profile = tmp_path_factory.mktemp("profile")
    paths = [path_of(output, entry) for entry in ENTRIES]
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "pdf",
         "--outdir", folder, *paths], check=True, capture_output=True, timeout=600)
    return folder


def path_of(output, entry):
    return output / f"packages/{entry}/{entry.split('/')[1]}.docx"


@pytest.mark.parametrize("entry", ENTRIES)
def test_says_what_the_pdf_says(output, opened, entry):
    name = entry.split("/")[1]
    shown = re.sub("[()]", "", reading.text(opened / f"{name}.pdf"))
    with reading.open_pdf(output / f"packages/{entry}/{name}.pdf") as file:
        place = 0
        for title in reading.outline(file):
            # Steps have their numbers written in another way, notes stand in brackets, and long titles go over lines.
            words = re.sub(r"^\d+ |[()]", "", " ".join(title.split())).split()
            place = shown.index(" ".join(words[:3]), place)


@pytest.mark.parametrize("entry", ENTRIES)
def test_has_controls_for_blanks_boxes_and_choices(output, entry):
    with zipfile.ZipFile(path_of(output, entry)) as document:
        text = document.read("word/document.xml").decode()
        assert {item.date_time for item in document.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    outside = re.sub(r"<w:sdt>.*?</w:sdt>|<w:sdt .*?</w:sdt>", "", text, flags=re.DOTALL)
    assert not re.search(r"_{4,}|[☐☒○◉●]", outside)
    assert not re.search("[\ue010-\ue015]", text)
    assert "RUNNING" not in text
