"""The collections: JSON and CSV say the same, keep to their schemas, and are what the site's pages say they are."""

import csv
import io

import jsonschema
import pytest

NAMES = ["packages", "guides", "ideas", "resources", "dimensions", "standards", "crosswalk", "coverage", "aims", "drivers",
         "causes", "measures", "cycles", "programs", "voices", "stories", "terms"]


def table(site, name):
    """The rows of a CSV file as a program reads them."""
    data = (site.folder / f"data/{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"").split(b'"')[0]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def as_cell(value):
    """What a value of the JSON file looks like in a cell."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "\n".join(item["id"] if isinstance(item, dict) else item for item in value)
    return str(value)


def unprotected(cell):
    """The text of a cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") else cell


def test_the_description_names_every_table(site):
    package = site.json("data/datapackage.json")
    assert [resource["name"] for resource in package["resources"]] == NAMES
    assert {path.name for path in site.files("data/*.csv")} == {f"{name}.csv" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_json_keeps_to_its_schema(site, name):
    document = site.json(f"data/{name}.json")
    assert site.file(document["$schema"]) == site.folder / f"data/schema/{name}.schema.json"
    schema = site.json(f"data/schema/{name}.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(document)] == []


@pytest.mark.parametrize("name", NAMES)
def test_json_and_csv_say_the_same(site, name):
    items = site.json(f"data/{name}.json")["items"]
    rows = table(site, name)
    assert len(rows) == len(items)
    for item, row in zip(items, rows):
        assert {column: as_cell(value) for column, value in item.items()} == \
            {column: unprotected(cell) for column, cell in row.items() if cell != ""}


@pytest.mark.parametrize("name", NAMES)
def test_the_columns_are_those_that_the_description_declares(site, name):
    [resource] = [r for r in site.json("data/datapackage.json")["resources"] if r["name"] == name]
    fields = resource["schema"]["fields"]
    rows = csv.reader(io.StringIO((site.folder / "data" / resource["path"]).read_text("utf-8-sig"), newline=""))
    assert next(rows) == [field["name"] for field in fields]
    for row in rows:
        for field, cell in zip(fields, row, strict=True):
            if field.get("constraints", {}).get("required"):
                assert cell != "", field["name"]
            if cell and field["type"] == "integer":
                int(cell)
            if cell and field["type"] == "boolean":
                assert cell in ("true", "false")


@pytest.mark.parametrize("name", NAMES)
def test_addresses_lead_to_pages(site, name):
    for item in site.json(f"data/{name}.json")["items"]:
        linked = [item] + [part for value in item.values() if isinstance(value, list)
                           for part in value if isinstance(part, dict)]
        for part in linked:
            if "url" in part:
                assert site.file(part["url"]), part["url"]


def test_ids_are_unique_and_references_lead_to_records(site):
    ids = {name: [item["id"] for item in site.json(f"data/{name}.json")["items"]]
           for name in NAMES if name not in ("crosswalk", "coverage")}
    for name, found in ids.items():
        assert len(found) == len(set(found)), name
    for guide in site.json("data/guides.json")["items"]:
        assert guide["package"] in ids["packages"]
        assert {standard["id"] for standard in guide["standards"]} <= set(ids["standards"])


def test_coverage_agrees_with_the_crosswalk(site):
    links = site.json("data/crosswalk.json")["items"]
    for cell in site.json("data/coverage.json")["items"]:
        found = {kind: sum(1 for link in links if link["standard"] == cell["standard"] and link["kind"] == kind
                           and link["id"].split("/")[0] == cell["package"])
                 for kind in ("idea", "guide", "resource", "package")}
        assert found == {"idea": cell["ideas"], "guide": cell["guides"], "resource": cell["resources"],
                         "package": int(cell["packageItself"])}
        assert cell["gap"] == (not any(link["standard"] == cell["standard"] for link in links))


def test_samples_are_marked(site):
    for name in ("standards", "crosswalk", "coverage"):
        assert all(item["sample"] is True for item in site.json(f"data/{name}.json")["items"])
    for name in ("measures", "cycles"):
        assert all("illustration" in item for item in site.json(f"data/{name}.json")["items"])


def test_the_page_documents_every_file_and_column(site):
    page = site.text("data/index.html")
    for resource in site.json("data/datapackage.json")["resources"]:
        assert f"data/{resource['name']}.csv\"" in page and f"data/{resource['name']}.json\"" in page
        for field in resource["schema"]["fields"]:
            assert f"<code>{field['name']}</code>" in page
