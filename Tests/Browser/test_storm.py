"""A thousand files touched, renamed and deleted within seconds, and then the site as a fresh build makes it."""

import contextlib
import http.client
import os
import random
import re
import shutil
import time

import pytest

from preview import PATIENCE, until

FILES = 1000
ROUNDS = 10
SECONDS = 5
ADDED = re.compile(rb'<script src="/\.changepack/preview\.js"[^>]*></script>\n')


def text(number, random):
    words = " ".join(random.choices("plan try look change share ask listen note".split(), k=20))
    return f"---\ntitle: Note {number}\n---\n\n{words}, [the start](../index.md).\n"


class Storm:
    """Files that come, change, move and go; what they hold follows from a seed."""

    def __init__(self, site, seed):
        self.site = site
        self.random = random.Random(seed)
        self.folder = site.path("Content/pages")
        self.numbers = FILES
        for number in range(FILES):
            self.path(number).write_text(text(number, self.random), encoding="utf-8")

    def path(self, number):
        return self.folder / f"note-{number}.md"

    def round(self):
        """Does one thing after the other for some seconds, to a thousand files or more."""
        begin = time.monotonic()
        own = sorted(self.folder.glob("note-*.md"))
        self.random.shuffle(own)
        for count, path in enumerate(own):
            self.random.choice([self.save, self.touch, self.replace, self.rename, self.delete])(path)
            time.sleep(max(0, begin + count * SECONDS / len(own) - time.monotonic()))
        self.random.choice([self.move_folder, self.check_out, self.move_templates])()
        while len(own) < FILES:
            own.append(self.add())

    def add(self):
        self.numbers += 1
        path = self.path(self.numbers)
        path.write_text(text(self.numbers, self.random), encoding="utf-8")
        return path

    def save(self, path):
        path.write_text(text(path.stem, self.random), encoding="utf-8")

    def touch(self, path):
        os.utime(path)

    def replace(self, path):
        """As editors save: beside the file first, and then in its place."""
        beside = path.with_name(f".{path.name}.swp")
        beside.write_text(text(path.stem, self.random), encoding="utf-8")
        beside.replace(path)

    def rename(self, path):
        self.numbers += 1
        path.rename(self.path(self.numbers))

    def delete(self, path):
        path.unlink()
        if self.random.random() < 0.8:
            self.add()

    def move_folder(self):
        """Away and back, with a change on the way."""
        elsewhere = self.site.folder / "elsewhere"
        self.folder.rename(elsewhere)
        next(elsewhere.glob("note-*.md")).write_text(text(0, self.random), encoding="utf-8")
        elsewhere.rename(self.folder)

    def check_out(self):
        """Everything deleted and written anew, as by another branch."""
        kept = {path: path.read_bytes() for path in sorted(self.folder.iterdir())}
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        for path, held in kept.items():
            path.write_bytes(held)

    def move_templates(self):
        templates = self.site.path("Templates")
        copy = self.site.folder / "copy"
        shutil.copytree(templates, copy)
        shutil.rmtree(templates)
        copy.rename(templates)


def serves(preview, files):
    """Whether the preview has just these bytes for each path, without what it adds to pages; None for no page."""
    connection = http.client.HTTPConnection("localhost", preview.port, timeout=PATIENCE)
    with contextlib.closing(connection):
        for path, wanted in files.items():
            connection.request("GET", "/" + path.removesuffix("index.html"))
            answer = connection.getresponse()
            body = ADDED.sub(b"", answer.read())
            if (body if answer.status == 200 else None) != wanted:
                return False
    return True


@pytest.mark.parametrize("seed", [1])
def test_after_a_storm_the_site_is_as_a_fresh_build_makes_it(site, preview, tmp_path, seed):
    storm = Storm(site, seed)
    known = set()
    for count in range(ROUNDS):
        storm.round()
        fresh = site.build(tmp_path / f"fresh-{count}")
        gone = known - set(fresh)
        known |= set(fresh)
        # To look for addresses like a missing one takes its time, so some of those that have gone must do.
        wanted = fresh | dict.fromkeys(storm.random.sample(sorted(gone), min(len(gone), 20)))
        until(lambda: serves(preview, wanted), f"the site of round {count}, seed {seed}")
        shutil.rmtree(tmp_path / f"fresh-{count}")
    assert preview.process.poll() is None, preview.said
