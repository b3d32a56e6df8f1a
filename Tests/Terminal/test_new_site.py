"""`changepack new site`, far away from the repository: what it makes is a site."""

import shutil
import subprocess
import sys

import pathlib

import pytest

from preview import CHANGEPACK, Preview

LYCHEE = pathlib.Path(sys.executable).parent / "lychee"


@pytest.fixture
def made(tmp_path):
    """A new site, made by a copy of the program that has nothing beside it."""
    program = tmp_path / "bin/changepack"
    program.parent.mkdir()
    shutil.copy(CHANGEPACK, program)
    folder = tmp_path / "far/away"
    subprocess.run([program, "new", "site", folder], check=True, capture_output=True, cwd=tmp_path)
    return type("Made", (), {"folder": folder, "program": program})


def test_it_builds_without_a_word_of_complaint_and_its_links_lead_somewhere(made):
    built = subprocess.run([made.program, "build", "--strict"], cwd=made.folder, check=True,
                           capture_output=True, text=True)
    assert "No problems" in built.stderr
    output = made.folder / "Output"
    subprocess.run(
        [LYCHEE, "--offline", "--include-fragments", "--no-progress",
         "--index-files", "index.html", "--root-dir", output,
         "--remap", f"https://example.org/ file://{output}/", output], check=True)


def test_it_can_be_served_at_once(made):
    preview = Preview(made)
    try:
        for path in ("/", "/packages/", "/standards/", "/authors/"):
            assert preview.get(path)[0] == 200
    finally:
        preview.stop()


def test_it_holds_every_template_of_the_repository(made):
    own = pathlib.Path(__file__).parents[2] / "Templates"
    for name in own.rglob("*"):
        copy = made.folder / "Templates" / name.relative_to(own)
        assert name.is_dir() or copy.read_bytes() == name.read_bytes()


def test_it_is_not_made_where_something_is(made):
    again = subprocess.run([made.program, "new", "site", made.folder], capture_output=True, text=True)
    assert again.returncode == 64
    assert "is not empty" in again.stderr
