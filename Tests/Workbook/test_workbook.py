"""The workbook of the self-study: what is in it, what it calculates, and what people can and can't do with it."""

import itertools
import random
import re
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest

from built import ADDRESS, build

START, SUMMARY = "START HERE", "SUMMARY Quality Standards"
TABS = ["1 Program Goals", "2 Student Recruitment", "3 Program Design",
        "4 Student Services", "5 Assessment and Evidence", "6 College Pathways"]
LEVELS = ["1 Not yet", "2 Started", "3 In place", "4 In place and improving"]
RATING, FIRST = "D", 4
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# The elements of styles.xml, in the order in which ECMA-376 has them.
ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles",
         "colors", "extLst"]


def text(cell):
    return str(cell.value or "")


def rows(sheet):
    """The rows in which standards are rated."""
    return list(itertools.takewhile(lambda row: text(sheet[f"A{row}"]), range(FIRST, sheet.max_row)))


def rate(workbook, choose):
    """Rates the standards as `choose` says, and gives the ratings by tab, None for those that are left out."""
    given = {}
    for tab in TABS:
        given[tab] = []
        for row in rows(workbook[tab]):
            level = choose()
            if level is not None:
                workbook[tab][f"{RATING}{row}"] = LEVELS[level]
            given[tab].append(level)
    return given


def expected(levels):
    """A row of the summary: how many standards there are and are rated, how many at each level, the mean if any."""
    rated = [level for level in levels if level is not None]
    mean = sum(level + 1 for level in rated) / len(rated) if rated else None
    return [len(levels), len(rated), *(rated.count(level) for level in range(len(LEVELS))), mean]


def figures(cells):
    """The numbers in the cells of a row, with the places that the mean is shown with and those that it is not."""
    return [float(cell) if cell else None for cell in cells]


def test_has_a_sheet_for_each_dimension_between_the_start_and_the_summary(workbook):
    assert workbook.sheetnames == [START, *TABS, SUMMARY]
    for name in workbook.sheetnames:
        assert len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name)


def test_says_on_every_sheet_that_the_standards_are_samples(workbook):
    for sheet in workbook:
        cells = [text(cell) for row in sheet.iter_rows() for cell in row]
        assert any("original samples, not the published standards" in cell for cell in cells), sheet.title
        assert "Sample standards" in cells, sheet.title


def test_offers_the_levels_at_each_rating_and_nowhere_else(workbook):
    scale = workbook.defined_names["RatingScale"].attr_text
    sheet, cells = scale.split("!")
    assert sheet == f"'{START}'"
    assert [text(row[0]) for row in workbook[START][cells.replace("$", "")]] == LEVELS
    for tab in TABS:
        sheet = workbook[tab]
        [rule] = sheet.data_validations.dataValidation
        assert (rule.type, rule.formula1, rule.showErrorMessage) == ("list", "RatingScale", True)
        assert len(rule.prompt) <= 255 and len(rule.promptTitle) <= 32
        ratings = rows(sheet)
        assert str(rule.sqref) == f"{RATING}{ratings[0]}:{RATING}{ratings[-1]}"


def test_locks_everything_but_the_cells_to_write_in(workbook):
    for sheet in workbook:
        assert sheet.protection.sheet and not sheet.protection.password, sheet.title
        # openpyxl says what is forbidden: columns and rows may be made larger.
        assert not sheet.protection.formatColumns and not sheet.protection.formatRows
        open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row
                      if not cell.protection.locked}
        if sheet.title in TABS:
            assert open_cells == {f"{column}{row}" for column in "DEFGH" for row in rows(sheet)}
        elif sheet.title == START:
            assert len(open_cells) == 3
        else:
            assert open_cells == set()


def test_every_cell_has_a_named_style(workbook):
    styles = {style.name: style for style in workbook._named_styles}
    assert {"Title", "Heading 1", "Input", "Calculation", "Total", "Note", "Hyperlink", "Table Text"} <= styles.keys()
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None or not cell.protection.locked:
                    assert cell.style != "Normal", (sheet.title, cell.coordinate)
                    assert (cell.style == "Hyperlink") == (cell.hyperlink is not None), cell.coordinate
                if not cell.protection.locked:
                    assert cell.style == "Input", (sheet.title, cell.coordinate)
                if cell.data_type == "f":
                    assert cell.style in ("Calculation", "Total"), (sheet.title, cell.coordinate)


def test_a_style_looks_like_the_cells_that_have_it(workbook):
    [style] = [style for style in workbook._named_styles if style.name == "Input"]
    cell = workbook[TABS[0]]["E4"]
    for part in ("font", "fill", "border", "alignment", "protection"):
        assert repr(getattr(style, part)) == repr(getattr(cell, part)), part
    assert not style.protection.locked


def test_a_change_of_a_style_changes_its_cells(file):
    with zipfile.ZipFile(file) as parts:
        styles = ElementTree.fromstring(parts.read("xl/styles.xml"))
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet2.xml"))
    names = [child.tag.removeprefix(MAIN) for child in styles]
    assert [name for name in ORDER if name in names] == names
    [look] = {cell.get("s") for cell in sheet.iter(f"{MAIN}c") if cell.get("r") in ("E4", "F4", "G4", "H4")}
    own = styles.find(f"{MAIN}cellXfs")[int(look)]
    [style] = [style for style in styles.find(f"{MAIN}cellStyles") if style.get("xfId") == own.get("xfId")]
    assert (style.get("name"), style.get("builtinId")) == ("Input", "20")
    # What a cell says that it has of its own stays when its style is changed.
    assert not [name for name in own.keys() if name.startswith("apply")]
    general = styles.find(f"{MAIN}cellStyleXfs")[int(own.get("xfId"))]
    assert {name: value for name, value in general.items() if name.startswith("apply")} == {"applyNumberFormat": "0"}


def test_every_formula_shows_its_result_before_anything_is_rated(file):
    formulas = openpyxl.load_workbook(file)[SUMMARY]
    results = openpyxl.load_workbook(file, data_only=True)[SUMMARY]
    count = 0
    for row in formulas.iter_rows():
        for cell in row:
            if cell.data_type != "f":
                continue
            count += 1
            result = results[cell.coordinate].value
            counts = 20 if cell.value.startswith("=SUM(B") else 0
            assert result == (None if cell.value.startswith("=IF(") else counts), cell.coordinate
    assert count > 50


@pytest.mark.parametrize("seed", [None, 1, 2, 3])
def test_counts_and_means_are_right_after_rating(workbook, calculated, seed):
    draw = random.Random(seed)
    choose = (lambda: None) if seed is None else (lambda: draw.choice([None, 0, 1, 2, 3, 3]))
    given = rate(workbook, choose)
    shown = calculated(workbook)[SUMMARY]
    by_name = {row[0]: row[1:] for row in shown if row[0]}
    for tab in TABS:
        [row] = [cells for name, cells in by_name.items() if name.startswith(tab) and cells[0]]
        assert figures(row) == pytest.approx(expected(given[tab])), tab
    everything = [level for tab in TABS for level in given[tab]]
    assert figures(by_name["All dimensions"]) == pytest.approx(expected(everything))


def test_the_highest_rating_everywhere_gives_the_highest_mean(workbook, calculated):
    rate(workbook, lambda: 3)
    shown = calculated(workbook)[SUMMARY]
    assert [row[-1] for row in shown if row[0] == "All dimensions"] == ["4"]


def test_the_summary_shows_the_rating_beside_the_help(workbook, calculated):
    given = rate(workbook, lambda: None)
    workbook[TABS[1]][f"{RATING}{FIRST}"] = LEVELS[0]
    shown = calculated(workbook)[SUMMARY]
    ratings = {row[0]: row[1] for row in shown if re.match(r"[1-6]\.[1-9] ", row[0])}
    assert len(ratings) == sum(map(len, given.values()))
    assert {name: rating for name, rating in ratings.items() if rating} == {"2.1 New communities": LEVELS[0]}


def test_no_sheet_shows_an_error(workbook, calculated):
    rate(workbook, lambda: 2)
    for name, shown in calculated(workbook).items():
        assert not [cell for row in shown for cell in row if re.match(r"#|Err:", cell)], name


def test_links_lead_to_pages_of_the_built_site(workbook, site):
    targets = {cell.hyperlink.target for sheet in workbook for row in sheet.iter_rows()
               for cell in row if cell.hyperlink and cell.hyperlink.target}
    own = {target for target in targets if target.startswith(ADDRESS)}
    assert len(own) > 40
    for target in own:
        assert (site / target.removeprefix(ADDRESS) / "index.html").is_file(), target
    assert targets - own == {"https://stempushnetwork.org/self-study-tool-for-out-of-school-time-stem-programs"}
    places = {cell.hyperlink.location for sheet in workbook for row in sheet.iter_rows()
              for cell in row if cell.hyperlink and cell.hyperlink.location}
    assert {place.rsplit("!", 1)[0].strip("'") for place in places} == {*TABS, SUMMARY}


def test_colors_ratings_and_means_by_level(workbook):
    for tab in TABS:
        [ratings] = workbook[tab].conditional_formatting
        assert len(ratings.rules) == len(LEVELS)
    areas = {str(area.sqref): len(area.rules) for area in workbook[SUMMARY].conditional_formatting}
    assert sorted(areas.values()) == [len(LEVELS), len(LEVELS)]


def test_has_a_chart_that_says_in_words_what_it_shows(file):
    with zipfile.ZipFile(file) as parts:
        [drawing] = [parts.read(name).decode() for name in parts.namelist()
                     if name.startswith("xl/drawings/drawing")]
        [chart] = [parts.read(name).decode() for name in parts.namelist()
                   if name.startswith("xl/charts/chart")]
    assert "one bar for each dimension" in re.search(r'descr="([^"]+)"', drawing)[1]
    assert '<c:min val="0"/>' in chart and '<c:max val="4"/>' in chart


def test_prints_on_the_site_s_paper_with_headings_on_every_page(workbook):
    for sheet in workbook:
        setup = sheet.page_setup
        # 1 is the number of Letter.
        assert (int(setup.paperSize), sheet.sheet_properties.pageSetUpPr.fitToPage) == (1, True)
        assert (int(setup.fitToWidth or 1), int(setup.fitToHeight)) == (1, 0)
        assert sheet.print_area, sheet.title
        assert "&P" in str(sheet.oddFooter.right.text)
        if sheet.title in TABS:
            assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$3", "C4")
            assert setup.orientation == "landscape"


def test_is_the_same_in_every_time_zone(file, tmp_path):
    again = build(tmp_path / "again", TZ="Pacific/Auckland", PATH="/usr/bin:/bin")
    assert again.read_bytes() == file.read_bytes()
