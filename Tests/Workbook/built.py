"""The workbook of our own self-study, built afresh."""

import pathlib
import subprocess

REPOSITORY = pathlib.Path(__file__).parents[2]
CHANGEPACK = REPOSITORY / ".build/debug/changepack"
ADDRESS = "https://host.example.org/some/path/"
WORKBOOK = "self-study/self-study-workbook.xlsx"


def build(folder, **environment):
    """The workbook of a fresh build."""
    subprocess.run(
        [CHANGEPACK, "build", "--site", REPOSITORY, "--output", folder, "--base-url", ADDRESS],
        check=True, capture_output=True, env=environment or None)
    return folder / WORKBOOK
