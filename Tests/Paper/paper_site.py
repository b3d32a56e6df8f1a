"""Sites whose documents the tests read back."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/changepack"
TOOLS = ROOT / ".changepack/tools"

# Generous, because other tests may be running.
PATIENCE = 900


class Tools:
    """The tools for documents, in a folder of a test's own that counts how often they are started."""

    def __init__(self, folder):
        self.folder = folder
        self.starts = folder / "starts"
        (folder / "bin").mkdir(parents=True)
        shutil.copy(TOOLS / "installed", folder)
        script = folder / "bin/python3"
        script.write_text(
            f'#!/bin/sh\necho started >>"{self.starts}"\nexec "{TOOLS}/bin/python3" "$@"\n')
        script.chmod(0o755)

    def start_count(self):
        return len(self.starts.read_text().splitlines()) if self.starts.exists() else 0


def build(site, output, *arguments, tools=TOOLS, limit=None):
    """Builds a site; `limit` is the size in bytes that no file may have."""
    command = [PROGRAM, "build", "--site", site, "--output", output, "--tools", tools, *arguments]

    def lower_limit():
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE, check=False,
        env=os.environ | {"NO_COLOR": "1"}, preexec_fn=lower_limit if limit else None)


def new_site(folder, **replacements):
    """A small site as authors start it, with other values in site.yaml."""
    subprocess.run([PROGRAM, "new", "site", folder, "--title", "Paper"], check=True,
                   capture_output=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
    settings = folder / "Content/site.yaml"
    lines = settings.read_text().splitlines()
    for name, value in replacements.items():
        lines = [line for line in lines if not line.startswith(f"{name}:")] + [f"{name}: {value}"]
    settings.write_text("\n".join(lines) + "\n")
    return folder


def copy_of_our_site(folder):
    for name in "Content", "Templates":
        shutil.copytree(ROOT / name, folder / name)
    return folder
