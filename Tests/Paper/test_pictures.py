"""Photographs as cameras write them, made fit for the web."""

import io
import re
import zipfile

import pikepdf
import pytest
from PIL import Image

from paper_site import build, new_site


def photograph():
    """A photograph that was taken with the camera held upright, with its place and its time in it."""
    picture = Image.linear_gradient("L").resize((1800, 1200)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "A camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (40.0, 26.0, 46.0)})
    file = io.BytesIO()
    picture.save(file, "JPEG", exif=exif, quality=95)
    return file.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = new_site(tmp_path_factory.mktemp("pictures"))
    (folder / "Content/pages/board.jpg").write_bytes(photograph())
    about = folder / "Content/pages/about.md"
    guide = folder / "Content/packages/first-test/guides/plan-a-small-test.md"
    guide.write_text(guide.read_text(encoding="utf-8") + "\n![A board](../../../pages/board.jpg)\n", encoding="utf-8")
    about.write_text(about.read_text(encoding="utf-8") + "\n![A board](board.jpg)\n\n![The board again](board.jpg)\n",
                     encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def output(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("output")
    result = build(site, folder, "--strict")
    assert result.returncode == 0, result.stderr
    return folder


def test_every_edition_is_upright_and_says_nothing_of_the_camera(output):
    editions = sorted(output.glob("assets/board.*"))
    widths = []
    for path in editions:
        with Image.open(path) as picture:
            assert not picture.getexif() and b"Exif" not in path.read_bytes()
            assert abs(picture.height / picture.width - 1.5) < 0.01
            widths.append((picture.format, picture.width))
    assert sorted(widths) == [("JPEG", 1200), ("WEBP", 480), ("WEBP", 800), ("WEBP", 1200)]


def test_the_page_offers_them_in_their_size(output):
    page = (output / "about/index.html").read_text(encoding="utf-8")
    first, second = re.findall(r"<picture>.*?</picture>", page)
    assert 'width="1200" height="1800"' in first and 'loading="lazy"' not in first
    assert 'width="1200" height="1800" loading="lazy" decoding="async"' in second
    for address, width in re.findall(r"(\S+) (\d+)w", first):
        path = output / "assets" / address.rsplit("/", 1)[1]
        with Image.open(path) as picture:
            assert picture.width == int(width)


def test_documents_say_nothing_of_the_camera_either(output):
    folder = output / "packages/first-test/plan-a-small-test"
    with pikepdf.open(folder / "plan-a-small-test.pdf") as file:
        # All sheets name the images of all.
        images = list({image.objgen: image for sheet in file.pages for image in sheet.get_images().values()}.values())
        assert len(images) == 1
        for image in images:
            assert int(image.Height) == 1800 and b"Exif" not in image.read_raw_bytes()
    with zipfile.ZipFile(folder / "plan-a-small-test.docx") as document:
        pictures = [name for name in document.namelist() if name.startswith("word/media/")]
        assert len(pictures) == 1
        assert b"Exif" not in document.read(pictures[0])


def test_what_a_phone_writes_beside_a_photograph_is_no_movement(site, tmp_path):
    photo = Image.open(io.BytesIO(photograph()))
    file = io.BytesIO()
    photo.save(file, "MPO", exif=photo.getexif(), save_all=True, append_images=[photo.resize((90, 60))])
    with Image.open(io.BytesIO(file.getvalue())) as saved:
        assert saved.format == "MPO" and saved.n_frames == 2
    before = (site / "Content/pages/board.jpg").read_bytes()
    (site / "Content/pages/board.jpg").write_bytes(file.getvalue())
    result = build(site, tmp_path, "--strict")
    (site / "Content/pages/board.jpg").write_bytes(before)
    assert result.returncode == 0, result.stderr
    editions = sorted(tmp_path.glob("assets/board.*"))
    assert len(editions) == 4
    assert not any(b"Exif" in path.read_bytes() for path in editions)


def test_a_second_build_and_another_folder_give_the_same_bytes(site, output, tmp_path):
    def pictures(folder):
        return {path.name: path.read_bytes() for path in folder.glob("assets/board.*")}

    assert build(site, tmp_path / "kept", "--strict").returncode == 0
    for path in (site / ".changepack/pictures").glob("*.*"):
        path.unlink()
    assert build(site, tmp_path / "afresh", "--strict").returncode == 0
    assert pictures(output) == pictures(tmp_path / "kept") == pictures(tmp_path / "afresh")


def test_a_photograph_that_was_cut_off_is_reported(site, tmp_path):
    whole = (site / "Content/pages/board.jpg").read_bytes()
    (site / "Content/pages/board.jpg").write_bytes(whole[:len(whole) // 2])
    result = build(site, tmp_path)
    (site / "Content/pages/board.jpg").write_bytes(whole)
    assert result.returncode == 1
    assert "“board.jpg” is damaged" in result.stderr and "picture.unreadable" in result.stderr
    assert not (tmp_path / "index.html").exists()
