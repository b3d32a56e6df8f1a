"""`changepack new` on a terminal, where it asks for what is missing."""

import os
import pty
import re
import subprocess

import pytest

from preview import CHANGEPACK, PATIENCE, Site, until


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


class Terminal:
    """A terminal with the command in it, and somebody who types."""

    def __init__(self, site, *arguments):
        self.shown = ""
        own, its = pty.openpty()
        self.process = subprocess.Popen([CHANGEPACK, *arguments], cwd=site.folder, stdin=its,
                                        stdout=its, stderr=its, start_new_session=True)
        os.close(its)
        os.set_blocking(own, False)
        self.own = own

    def _sees(self, words):
        try:
            self.shown += os.read(self.own, 65536).decode()
        except (BlockingIOError, OSError):
            pass
        return words in self.shown

    def answer(self, question, words):
        until(lambda: self._sees(question), f"“{question}” in {self.shown!r}")
        self.shown = self.shown.split(question, 1)[1]
        os.write(self.own, words.encode() + b"\n")

    def end(self):
        code = self.process.wait(timeout=PATIENCE)
        self._sees("")
        os.close(self.own)
        return code


def test_it_asks_for_what_is_missing(site):
    terminal = Terminal(site, "new", "guide")
    terminal.answer("What is the new planning guide called?", "First: meeting")
    terminal.answer("Which package does it belong to?", "nonsense")
    terminal.answer("Those are not numbers from the list", "1")
    terminal.answer("Which standards does it serve?", "1, 3")
    assert terminal.end() == 0
    made = re.search(r"Made (\S+)", terminal.shown)[1]
    text = site.read(made)
    assert 'title: "First: meeting"' in text
    assert text.count("  - id: ") == 2
    subprocess.run([CHANGEPACK, "check", "--strict", "--drafts"], cwd=site.folder, check=True,
                   capture_output=True)


def test_it_asks_nothing_that_was_said(site):
    terminal = Terminal(site, "new", "idea", "Ask twice", "--in", "guest-speakers",
                        "--standards", "2.1")
    assert terminal.end() == 0
    assert "?" not in terminal.shown


def test_a_site_is_called_what_its_maker_says(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    site = type("Folder", (), {"folder": tmp_path / "elsewhere"})
    terminal = Terminal(site, "new", "site", "ours")
    terminal.answer("What is the site called?", "Our network")
    assert terminal.end() == 0
    assert "title: Our network\n" in (tmp_path / "elsewhere/ours/Content/site.yaml").read_text()


def test_it_ends_when_nobody_answers(site):
    terminal = Terminal(site, "new", "guide")
    terminal.answer("What is the new planning guide called?", "\x04")
    assert terminal.end() == 130
