"""When documents are made, and what happens when they can't be."""

import shutil

import pytest

import pdf_reading as reading
from paper_site import Tools, build, copy_of_our_site, new_site


@pytest.fixture
def site(tmp_path):
    return new_site(tmp_path / "site", paper="a4")


def pdfs(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.pdf")}


def test_second_build_starts_nothing_and_writes_nothing(site, tmp_path):
    tools = Tools(tmp_path / "tools")
    first = build(site, tmp_path / "a", "--require-documents", tools=tools.folder)
    starts = tools.start_count()
    assert starts > 0, first.stderr
    again = build(site, tmp_path / "a", "--require-documents", tools=tools.folder)
    assert "0 files written" in again.stderr
    # Everything is written anew here, but nothing is made anew.
    build(site, tmp_path / "b", "--require-documents", tools=tools.folder)
    assert tools.start_count() == starts
    made = pdfs(tmp_path / "a")
    assert pdfs(tmp_path / "b") == made
    for path in made:
        with reading.open_pdf(tmp_path / "a" / path) as file:
            sizes = {tuple(round(float(side)) for side in sheet.MediaBox) for sheet in file.pages}
            assert sizes == {(0, 0, 595, 842)}
    # Made from nothing, they are the same to the byte.
    shutil.rmtree(site / ".changepack")
    build(site, tmp_path / "c", "--require-documents", tools=tools.folder)
    assert pdfs(tmp_path / "c") == made


def test_says_once_that_there_are_no_tools(site, tmp_path):
    result = build(site, tmp_path / "output", tools=tmp_path / "none")
    assert result.stderr.count("no PDFs") == 1
    assert (tmp_path / "output/index.html").exists()
    assert pdfs(tmp_path / "output") == {}


def test_fails_without_tools_when_documents_are_required(site, tmp_path):
    result = build(site, tmp_path / "output", "--require-documents", tools=tmp_path / "none")
    assert result.returncode == 74
    assert "make site" in result.stderr
    assert not (tmp_path / "output/index.html").exists()


def without_pandoc(tools):
    """Leaves out of the list of tools what makes Word documents."""
    installed = tools.folder / "installed"
    lines = installed.read_text().splitlines()
    installed.write_text("\n".join(line for line in lines if "pypandoc" not in line) + "\n")


def test_says_which_documents_the_tools_cannot_make(site, tmp_path):
    tools = Tools(tmp_path / "tools")
    without_pandoc(tools)
    result = build(site, tmp_path / "output", tools=tools.folder)
    assert result.returncode == 0
    assert result.stderr.count("The site has no Word documents, because") == 1
    assert pdfs(tmp_path / "output") != {}
    assert list((tmp_path / "output").rglob("*.docx")) == []


@pytest.mark.parametrize("option", ["--require-documents", "--require-pdf"])
def test_fails_when_word_documents_are_required_that_cannot_be_made(site, tmp_path, option):
    tools = Tools(tmp_path / "tools")
    without_pandoc(tools)
    build(site, tmp_path / "output", tools=tools.folder)
    # Not even when nothing has changed since they were not required.
    result = build(site, tmp_path / "output", option, tools=tools.folder)
    assert result.returncode == 74
    assert "Can't make Word documents" in result.stderr


def test_builds_the_rest_when_the_disk_is_full(tmp_path):
    """No file may be larger than 200 kB: the pages are smaller, the booklets are not."""
    site = copy_of_our_site(tmp_path / "site")
    result = build(site, tmp_path / "output", limit=200_000)
    assert "document.failed" in result.stderr
    assert (tmp_path / "output/packages/index.html").exists()
    assert pdfs(tmp_path / "output") != {}
    assert max(map(len, pdfs(tmp_path / "output").values())) <= 200_000
    left = [path.name for path in (site / ".changepack/cache").iterdir()]
    assert not any(name.startswith("new-") for name in left)
    result = build(site, tmp_path / "output", "--require-documents")
    assert result.returncode == 0, result.stderr
