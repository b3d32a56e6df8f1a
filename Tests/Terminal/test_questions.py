"""`changepack new` on a terminal, where it asks for what is missing."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios

import pytest

from preview import CHANGEPACK, PATIENCE, Site, until


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


class Terminal:
    """A terminal with the command in it, and somebody who types."""

    def __init__(self, site, *arguments, columns=80):
        self.shown = ""
        own, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
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

    def number_of(self, option):
        """The number of an option in the list that is shown."""
        number = re.compile(rf"^ *(\d+)  {option}\b", re.MULTILINE)
        until(lambda: self._sees("") and number.search(self.shown), f"{option} in {self.shown!r}")
        return number.search(self.shown)[1]

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


def test_it_asks_what_to_make(site):
    terminal = Terminal(site, "new")
    terminal.answer("Type a number", terminal.number_of("Term"))
    terminal.answer("What is the new term called?", "Ally")
    assert terminal.end() == 0
    assert "Made Content/glossary/ally.md" in terminal.shown


def test_it_lists_standards_in_the_order_of_their_codes(site):
    terminal = Terminal(site, "new", "idea", "Ask twice", "--in", "guest-speakers")
    terminal.answer("Which standards does it serve?", "1")
    assert terminal.end() == 0
    codes = [tuple(map(int, code.split("."))) for code in re.findall(r"  (\d+\.\d+) ", terminal.shown)]
    assert len(codes) > 10 and codes == sorted(codes)


@pytest.mark.parametrize("arguments", [
    ("explain", "a-name-that-nothing-has"), ("new", "guide", "X", "--in", "nowhere"),
    ("build", "--output", "Content")])
def test_no_word_is_broken_at_the_edge_of_the_terminal(site, arguments):
    terminal = Terminal(site, *arguments, columns=50)
    assert terminal.end() != 0
    assert "Error:" in terminal.shown
    assert max(len(re.sub(r"\x1b\[[0-9;]*[mK]", "", line)) for line in terminal.shown.splitlines()) <= 50


def test_it_asks_nothing_that_was_said(site):
    terminal = Terminal(site, "new", "idea", "Ask twice", "--in", "guest-speakers",
                        "--standards", "2.1")
    assert terminal.end() == 0
    assert "?" not in terminal.shown


def test_it_publishes_only_when_somebody_agrees(site, tmp_path):
    site.replace("Content/site.yaml", "{ git: origin, branch: gh-pages }", "{ folder: public }")
    for answer, code in (("no", 1), ("maybe", 1), ("yes", 0)):
        terminal = Terminal(site, "publish")
        terminal.answer("Publish this? Type yes, or no.", answer)
        assert terminal.end() == code
        assert (tmp_path / "public/index.html").exists() == (answer == "yes")
    assert re.search(r"\x1b\[KPublishing 1 of \d+", terminal.shown), "it shows how far it is"


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
