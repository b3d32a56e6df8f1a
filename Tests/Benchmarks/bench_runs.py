"""Runs programs and measures them."""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
from statistics import median

from bench_tools import WORK, say


@dataclasses.dataclass
class Run:
    """What one run cost: seconds, and MiB at the peak."""

    wall: float
    user: float
    system: float
    memory: float
    printed: str = ""

    @property
    def cpu(self):
        """User and system time together."""
        return self.user + self.system


class Bench:
    """The programs under test and the folder that they work in."""

    def __init__(self, room, changepack, measure, hugo=None, floor=None):
        self.room = pathlib.Path(room)
        self.changepack = changepack
        self.measure = measure
        self.hugo = hugo
        self.floor = floor
        self._count = 0

    # Commands

    def ours(self, corpus, output):
        """The command that builds our site, with all checks and no warning."""
        return [self.changepack, "build", "--strict", "--site", corpus / "changepack", "--output", output]

    def theirs(self, corpus, output):
        """The command that builds Hugo's site."""
        return [self.hugo, "--quiet", "--source", corpus / "hugo", "--destination", output]

    def least(self, corpus, output):
        """The command that does the least that a build has to do."""
        return [self.floor, corpus / "changepack" / "Content", corpus / "layout.txt", output]

    def fresh(self, below=None):
        """A path where there is nothing yet."""
        self._count += 1
        return pathlib.Path(below or self.room) / f"output-{self._count}"

    # Measuring

    def time(self, command):
        """Runs a command that has to succeed, and measures it."""
        report = self.room / "measured.txt"
        command = [str(part) for part in [self.measure, report, *command]]
        environment = os.environ | {"HUGO_CACHEDIR": str(WORK / "hugo-cache")}
        done = subprocess.run(command, capture_output=True, text=True, check=False,
                              env=environment)
        if done.returncode:
            say((done.stdout + done.stderr)[-4000:])
            sys.exit(f"This failed: {' '.join(command[2:])}")
        wall, user, system, memory = (float(part) for part in report.read_text().split())
        return Run(wall, user, system, memory / 1024, done.stdout)

    def interleaved(self, corpus, commands, runs, below=None):
        """Full builds into fresh folders, in turn, after a warm-up; the runs by name."""
        series = {name: [] for name in commands}
        outputs = []
        for index in range(runs + 1):
            for name, command in commands.items():
                output = self.fresh(below)
                measured = self.time(command(corpus, output))
                if index:
                    series[name].append(measured)
                # On a disk, deleting a tree slows down what is written next.
                outputs.append(output)
                if not below:
                    shutil.rmtree(output)
            say(f"  round {index} of {runs}" if index else "  warm-up")
        for output in outputs:
            shutil.rmtree(output, ignore_errors=True)
        return series

    def rebuilds(self, command, corpus, runs, below):
        """Builds over a tree where nothing has changed; also how many files each wrote at most."""
        output = self.fresh(below)
        self.time(command(corpus, output))
        measured, written = [], 0
        for _ in range(runs):
            before = stamps(output)
            measured.append(self.time(command(corpus, output)))
            after = stamps(output)
            changed = [path for path in before.keys() | after.keys()
                       if before.get(path) != after.get(path)]
            written = max(written, len(changed))
        shutil.rmtree(output)
        return measured, written

    def write_layout(self, corpus):
        """Lists the folders and files of our output for the floor to write; gives the output."""
        output = self.fresh()
        self.time(self.ours(corpus, output))
        lines = []
        for folder, folders, files in os.walk(output):
            folders[:] = sorted(name for name in folders if name != ".changepack")
            for name in folders:
                lines.append(f"d {os.path.relpath(os.path.join(folder, name), output)}")
            for name in sorted(files):
                path = os.path.join(folder, name)
                lines.append(f"f {os.path.getsize(path)} {os.path.relpath(path, output)}")
        (corpus / "layout.txt").write_text("\n".join(lines) + "\n")
        return output

    # Counting instructions

    def perf(self, command, corpus, runs):
        """The median of the instructions of user and kernel; None where perf can't count them."""
        if not shutil.which("perf"):
            return None
        counts = []
        for _ in range(runs):
            output = self.fresh()
            counted = subprocess.run(
                ["perf", "stat", "-x", ",", "-e", "instructions:u,instructions:k",
                 *map(str, command(corpus, output))], capture_output=True, text=True, check=False)
            shutil.rmtree(output, ignore_errors=True)
            found = re.findall(r"^([0-9]+),,instructions:[uk]", counted.stderr, re.MULTILINE)
            if counted.returncode or len(found) != 2:
                return None
            counts.append([int(count) for count in found])
        return [median(column) for column in zip(*counts)]

    def callgrind(self, valgrind, command, corpus):
        """The instructions in user space on one thread, counted by valgrind; None without it."""
        if not valgrind:
            return None
        output = self.fresh()
        program, *arguments = map(str, command(corpus, output))
        # Valgrind can't read what the newer compilers note for debuggers.
        stripped = self.room / "stripped"
        subprocess.run(["strip", "--strip-debug", "-o", stripped, program], check=True)
        pinned = ["taskset", "-c", "0"] if shutil.which("taskset") else []
        counted = subprocess.run(
            [*pinned, valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null",
             stripped, *arguments], capture_output=True, text=True, check=False,
            env=os.environ | {"LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"})
        shutil.rmtree(output, ignore_errors=True)
        stripped.unlink()
        found = re.search(r"Collected : ([0-9]+)", counted.stderr)
        return int(found[1]) if found and counted.returncode == 0 else None

    def warm_rebuild(self, program, corpus):
        """What the program that rebuilds in one process says about itself."""
        return json.loads(self.time([program, corpus / "changepack"]).printed)


def stamps(folder):
    """Every file's path with what changes when it is written.

    The lock is left out: each build writes the number of its process there.
    """
    found = {}
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file() and path.parts[-2:] != (".changepack", "lock"):
            status = path.stat()
            found[str(path)] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found
