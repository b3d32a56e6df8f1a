"""What the tests share: the site, built once."""

import pytest

from open_site import OpenSite


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    return OpenSite(tmp_path_factory.mktemp("site"))
