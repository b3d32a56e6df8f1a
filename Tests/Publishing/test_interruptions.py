"""A publishing that doesn't come to its end, and the next one."""

import resource
import signal
import stat

import pytest

from places import ACCOUNT, Folder, Repository, Storage

LARGE = "Content/pages/zz-large.txt"
OFFERING = "Content/pages/zz-large.md"


def add_large_file(site):
    """Adds a file that is larger than all others, with a page that offers it."""
    site.write(LARGE, "A plain line of text.\n" * 20_000)
    site.write(OFFERING, "---\ntitle: Large\n---\n\n[A large file](zz-large.txt)\n")


@pytest.fixture
def changed(site, place):
    """A site that was published and has since lost a page, changed one and got a large file, with somebody else's file."""
    site.write("Content/pages/short-lived.md", "---\ntitle: Short-lived\n---\n\nSoon gone.\n")
    site.publish()
    place.put("CNAME", "learning.example.org")
    site.path("Content/pages/short-lived.md").unlink()
    about = "Content/pages/about.md"
    site.write(about, site.read(about) + "\nMore.\n")
    add_large_file(site)
    site.run("build", "--strict")
    return site


def limit_files():
    """Has the system refuse to write larger files than all but one of the site's."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))


def interrupt(site, place):
    """Publishes, and stops it on its way."""
    match place:
        case Folder():
            site.publish("--no-build", expecting=74, preexec_fn=limit_files)
        case Repository():
            hook = place.path / "hooks/pre-receive"
            hook.write_text("#!/bin/sh\nexit 1\n")
            hook.chmod(hook.stat().st_mode | stat.S_IEXEC)
            site.publish("--no-build", expecting=74)
            hook.unlink()
        case Storage():
            place.gate.uploads_left = 2
            site.publish("--no-build", expecting=74)
            place.gate.uploads_left = None


def test_it_can_be_run_again(changed, place, published):
    before = place.files()
    interrupt(changed, place)
    assert published() != changed.output()
    if isinstance(place, Repository):
        assert place.files() == before, "a branch moves in one step"
    else:
        assert b"\nbegun\n" in place.files()[ACCOUNT]
    said = changed.publish()
    assert ("An earlier publishing was interrupted" in said) == (not isinstance(place, Repository))
    found = published()
    assert found.pop("CNAME") == b"learning.example.org"
    assert found == changed.output()
    assert b"\nbegun\n" not in place.files()[ACCOUNT]


def test_it_can_be_run_again_after_another_edit(changed, place, published):
    interrupt(changed, place)
    changed.path(LARGE).unlink()
    changed.path(OFFERING).unlink()
    changed.replace("Content/pages/about.md", "\nMore.\n", "\nLess.\n")
    changed.publish()
    found = published()
    assert found.pop("CNAME") == b"learning.example.org"
    assert found == changed.output()


def test_the_first_one_can_be_run_again(site, place, published):
    add_large_file(site)
    site.run("build", "--strict")
    interrupt(site, place)
    site.publish()
    assert published() == site.output()
