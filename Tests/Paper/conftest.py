"""What the tests of documents share: our own site with all of its documents."""

import pytest

from paper_site import ROOT, build


@pytest.fixture(scope="session")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("output")
    result = build(ROOT, folder, "--strict", "--require-documents")
    assert result.returncode == 0, result.stderr
    return folder
