"""The workbook of our own self-study, and LibreOffice to calculate it."""

import csv
import shutil
import subprocess

import openpyxl
import pytest

from built import WORKBOOK, build

OFFICE = shutil.which("soffice") or "/Applications/LibreOffice.app/Contents/MacOS/soffice"

# All sheets, each into a file of its own.
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def file(site):
    return site / WORKBOOK


@pytest.fixture
def workbook(file):
    """The workbook as openpyxl reads it, with its formulas."""
    return openpyxl.load_workbook(file, rich_text=True)


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """Runs LibreOffice with a profile of its own, whatever else is open."""
    profile = tmp_path_factory.mktemp("profile")

    def convert(file, format, folder):
        subprocess.run(
            [OFFICE, "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
             format, "--outdir", folder, file], check=True, capture_output=True, timeout=300)
    return convert


@pytest.fixture
def calculated(office, tmp_path):
    """What every sheet of a workbook shows after LibreOffice has calculated it: rows of texts by the sheet's name."""
    def calculate(workbook):
        # Saving drops the results that stand in the file; without that LibreOffice would show those.
        file = tmp_path / "filled.xlsx"
        workbook.save(file)
        office(file, ALL_SHEETS, tmp_path)
        return {name: list(csv.reader((tmp_path / f"filled-{name}.csv").open(encoding="utf-8")))
                for name in workbook.sheetnames}
    return calculate
