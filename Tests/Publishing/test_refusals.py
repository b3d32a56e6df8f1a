"""What `changepack publish` does not do, and what it says instead."""

import os
import pathlib
import shutil

import pytest

from places import Folder, Repository, git

ABOUT = "Content/pages/about.md"


@pytest.fixture
def folder(site, tmp_path):
    place = Folder(tmp_path)
    site.names(place.line)
    return place


@pytest.fixture
def repository(site, tmp_path):
    place = Repository(tmp_path)
    site.names(place.line)
    return place


def test_a_site_with_mistakes_or_warnings_is_not_published(site, folder):
    site.write(ABOUT, site.read(ABOUT) + "\n[nowhere](nowhere.md)\n")
    said = site.publish(expecting=1)
    assert "Rule: link.unresolved" in said and "nothing published" in said
    site.replace(ABOUT, "\n[nowhere](nowhere.md)\n", "\n## One\n\n#### Two\n")
    assert "Warning:" in site.publish(expecting=1)
    assert folder.files() == {}


def test_site_yaml_has_to_say_where_to(site):
    said = site.publish(expecting=64)
    assert "doesn't say where the site is published" in said
    assert "publish: { folder: ../public }" in said


@pytest.mark.parametrize("build, words", [
    ([], "nothing has been built there"),
    (["build", "--drafts"], "built with drafts"),
    (["build", "--base-url", "https://elsewhere.example.org/"],
     "it was built for https://elsewhere.example.org/ and not for https://example.org/"),
])
def test_a_build_that_was_made_for_something_else_is_not_published(site, folder, build, words):
    if build:
        site.run(*build)
    said = site.publish("--no-build", expecting=74)
    assert words in said
    assert folder.files() == {}
    site.publish()
    assert folder.files() != {}


def test_a_build_with_warnings_is_not_published(site, folder):
    site.write(ABOUT, site.read(ABOUT) + "\n## One\n\n#### Two\n")
    site.run("build")
    assert "built with warnings" in site.publish("--no-build", expecting=74)


def test_advice_keeps_no_site_from_being_published(site, folder):
    hard = "Notwithstanding organizational heterogeneity, interdisciplinary collaboration necessitates institutional accountability. "
    site.write(ABOUT, site.read(ABOUT) + "\n" + 12 * hard + "\n")
    assert "1 piece of advice" in site.publish()
    assert folder.files() != {}
    site.replace(ABOUT, "heterogeneity", "heterogeneity again")
    site.run("build", "--strict")
    assert "Published" in site.publish("--no-build")


@pytest.mark.parametrize("harm, words", [
    (lambda output: (output / "about/index.html").write_text("Mine."), "about/index.html"),
    (lambda output: (output / "about/index.html").unlink(), "about/index.html"),
    (lambda output: (output / ".changepack/stage").mkdir(), "was interrupted"),
])
def test_output_that_is_not_whole_is_not_published(site, folder, harm, words):
    site.run("build", "--strict")
    harm(site.folder / "Output")
    # Whatever a build leaves unfinished, the next command clears away first.
    site.replace(ABOUT, "title:", "title: ")
    said = site.publish("--no-build", expecting=0 if words == "was interrupted" else 74)
    assert words in said or words == "was interrupted"


@pytest.mark.parametrize("path", [".", "Content", "Content/pages/new", "Templates", "Output", "/"])
def test_a_part_of_the_site_is_no_place_to_publish_to(site, path):
    site.names(f"folder: {path}")
    assert "Error: Can't" in site.publish(expecting=74)
    assert not (site.folder / "Content/pages/new").exists()


def test_a_branch_with_sources_is_no_place_to_publish_to(site, repository):
    repository.put("Content/site.yaml", "title: Sources\n")
    assert "that branch holds the sources of a site" in site.publish(expecting=74)


def test_a_branch_that_moves_meanwhile_is_left_alone(site, repository, tmp_path):
    site.publish()
    site.write(ABOUT, site.read(ABOUT) + "\nMore.\n")
    # A git that lets somebody else push just before it does.
    real = shutil.which("git")
    program = tmp_path / "bin/git"
    program.parent.mkdir()
    repository.put("other.txt", "One.")
    (repository.clone / "other.txt").write_text("Two.")
    other = (f'cd "{repository.clone}" && unset GIT_DIR GIT_INDEX_FILE && "{real}" -c user.name=S -c user.email=s@e '
             f'commit -qam Other && "{real}" push -q origin gh-pages')
    program.write_text(f'#!/bin/sh\ncase " $* " in *" push "*) ({other}) ;; esac\nexec "{real}" "$@"\n')
    program.chmod(0o755)
    site.environment = {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    assert "somebody else has published meanwhile, so publish again" in site.publish(expecting=74)
    assert repository.files()["other.txt"] == b"Two."
    site.environment = {}
    site.publish()
    assert b"More." in repository.files()["about/index.html"]
    assert repository.files()["other.txt"] == b"Two."


def test_the_names_of_remotes_count_and_the_author_s_own_repository_is_left_alone(site, tmp_path):
    place = Repository(tmp_path)
    git("init", "--quiet", folder=site.folder)
    git("remote", "add", "shared", "../shared.git", folder=site.folder)
    site.names("git: shared, branch: site")
    before = git("status", "--porcelain", folder=site.folder)
    site.publish()
    assert git("ls-tree", "--name-only", "site", "index.html", folder=place.path) == "index.html\n"
    assert git("status", "--porcelain", folder=site.folder) == before
    assert git("for-each-ref", folder=site.folder) == ""
    assert not list((site.folder / ".git/objects").glob("??/*"))


@pytest.mark.parametrize("line, words", [
    ("git: ../nowhere.git", "check the address in site.yaml"),
    ("git: 'http://127.0.0.1:9/site.git'", "check the connection"),
    ("rclone: nowhere:site", "correct the name in site.yaml"),
])
def test_a_place_that_can_t_be_reached_is_named_with_a_cure(site, line, words):
    site.environment = {"RCLONE_CONFIG": os.devnull}
    site.names(line)
    said = site.publish(expecting=74)
    assert "Error: Can't publish to" in said and words in said


@pytest.mark.parametrize("line, name", [("git: ../shared.git", "git"), ("rclone: a:b", "rclone")])
def test_a_program_that_is_missing_is_named_with_its_address(site, tmp_path, line, name):
    site.names(line)
    site.environment = {"PATH": str(tmp_path)}
    said = site.publish(expecting=74)
    assert f"Can't use “{name}” because it is not installed; install it as https://" in said


def test_nothing_is_left_in_the_folder_for_temporary_files(site, repository, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    site.environment = {"TMPDIR": str(scratch)}
    site.publish()
    assert list(pathlib.Path(scratch).iterdir()) == []
    site.replace("Content/site.yaml", "../shared.git", "../nowhere.git")
    site.publish(expecting=74)
    assert list(pathlib.Path(scratch).iterdir()) == []
