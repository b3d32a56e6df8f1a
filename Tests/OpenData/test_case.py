"""The framework in the shape of 1EdTech CASE 1.1, held against the fields that it requires."""

import copy
import json
import pathlib

import jsonschema
import pytest

from open_site import OpenSite, copy_of_the_sources

ROOT = "ims/case/v1p1"
SCHEMA = json.loads((pathlib.Path(__file__).parent / "case.schema.json").read_text())
SORTS = {
    "CFPackages": "package", "CFDocuments": "documentAlone", "CFItems": "itemAlone",
    "CFAssociations": "associationAlone", "CFItemAssociations": "itemAssociations",
    "CFItemTypes": "itemTypes", "CFRubrics": "rubric",
}


def problems(value, sort):
    schema = {"$ref": f"#/$defs/{sort}", "$defs": SCHEMA["$defs"]}
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in checker.iter_errors(value)]


def package_of(site):
    [path] = site.files(f"{ROOT}/CFPackages/*.json")
    return site.json(path)


@pytest.fixture(scope="module")
def package(site):
    return package_of(site)


@pytest.mark.parametrize("folder", SORTS)
def test_every_file_has_the_fields_that_its_sort_requires(site, folder):
    paths = site.files(f"{ROOT}/{folder}/*.json")
    assert paths
    for path in paths:
        assert problems(site.json(path), SORTS[folder]) == [], path


def test_the_list_of_frameworks_names_the_one(site, package):
    documents = site.json(f"{ROOT}/CFDocuments.json")
    assert problems(documents, "documents") == []
    assert [item["identifier"] for item in documents["CFDocuments"]] == [package["CFDocument"]["identifier"]]


@pytest.mark.parametrize("spoil", [
    lambda package: package["CFDocument"].update(CFPackageURI={}),
    lambda package: package["CFItems"][0].update(CFDocumentURI={}),
    lambda package: package["CFItems"][0].update(notes=None),
    lambda package: package["CFItems"][0].pop("fullStatement"),
    lambda package: package["CFAssociations"][0].update(associationType="belongsTo"),
    lambda package: package["CFDocument"].update(lastChangeDateTime="2026-11-23"),
    lambda package: package["CFDocument"].update(identifier="1"),
])
def test_the_check_finds_what_is_wrong(package, spoil):
    spoilt = copy.deepcopy(package)
    spoil(spoilt)
    assert problems(spoilt, "package") != []


def test_every_item_has_one_place_in_the_tree(package):
    items = {item["identifier"] for item in package["CFItems"]}
    document = package["CFDocument"]["identifier"]
    origins = [link["originNodeURI"]["identifier"] for link in package["CFAssociations"]]
    assert sorted(origins) == sorted(items)
    above = {link["originNodeURI"]["identifier"]: link["destinationNodeURI"]["identifier"]
             for link in package["CFAssociations"]}
    for item in items:
        while item != document:
            item = above[item]
    siblings = [(link["destinationNodeURI"]["identifier"], link["sequenceNumber"])
                for link in package["CFAssociations"]]
    assert len(siblings) == len(set(siblings))


def test_identifiers_are_unique_and_addresses_lead_to_files(site, package):
    found = [part for part in parts(package) if "lastChangeDateTime" in part]
    identifiers = [part["identifier"] for part in found]
    assert len(identifiers) == len(set(identifiers))
    for part in parts(package):
        if "uri" in part:
            assert site.file(part["uri"]), part["uri"]


def test_a_part_on_its_own_says_what_the_package_says(site, package):
    for item in package["CFItems"]:
        alone = json.loads(site.file(item["uri"]).read_text())
        alone.pop("CFDocumentURI")
        assert alone == item


def test_the_rating_scale_has_a_criterion_for_each_standard(package):
    standards = [item["identifier"] for item in package["CFItems"] if item["CFItemType"] == "Standard"]
    [rubric] = package["CFRubrics"]
    assert [criterion["CFItemURI"]["identifier"] for criterion in rubric["CFRubricCriteria"]] == standards
    scores = {tuple(level["score"] for level in criterion["CFRubricCriterionLevels"])
              for criterion in rubric["CFRubricCriteria"]}
    assert scores == {(1, 2, 3, 4)}


def test_samples_are_marked_and_nothing_claims_a_certificate(package):
    assert package["CFDocument"]["notes"].startswith("SAMPLE.")
    assert all(item["notes"].startswith("SAMPLE.") for item in package["CFItems"])
    assert "certif" not in json.dumps(package).lower()


def test_identifiers_stay_when_files_are_renamed_and_reworded_and_the_site_is_built_again(tmp_path, package):
    source = copy_of_the_sources(tmp_path)
    standards = source / "Content/standards"
    renamed = standards / "college-pathways"
    (renamed / "6.1-possible-futures.md").rename(renamed / "6.1-futures.md")
    reworded = standards / "program-goals/1.1-stated-aim.md"
    reworded.write_text(reworded.read_text().replace("title: ", "title: Another name for ", 1))
    framework = standards / "framework.yaml"
    framework.write_text(framework.read_text().replace("name: ", "name: New ", 1))
    again = package_of(OpenSite(tmp_path / "out", source))
    assert {item["humanCodingScheme"]: item["identifier"] for item in again["CFItems"]} == \
        {item["humanCodingScheme"]: item["identifier"] for item in package["CFItems"]}
    assert again["CFDocument"]["identifier"] == package["CFDocument"]["identifier"]
    assert [part["identifier"] for part in parts(again) if "lastChangeDateTime" in part] == \
        [part["identifier"] for part in parts(package) if "lastChangeDateTime" in part]


def parts(value):
    """All objects in a document."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)
