"""Puts what was measured into Markdown."""

import json
import re
import sys
from statistics import median

from bench_tools import HERE

NAMES = {"ours": "Changepack", "hugo": "Hugo", "floor": "the floor"}
README = HERE / "README.md"


def seconds(value):
    """A time with three digits that mean something."""
    return f"{value:.0f}" if value >= 100 else f"{value:#.3g}"


def spread(values, form=seconds):
    """A median with the range in brackets."""
    return f"{form(median(values))} ({form(min(values))}–{form(max(values))})"


def times(value):
    """A ratio."""
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(heads, rows):
    """A table; the first column is text, the others are numbers."""
    lines = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n\n"


def pairs(first, second, value):
    """The ratios of two series, run by run."""
    return [value(a) / value(b) for a, b in zip(first, second)]


def wall(run):
    """The wall time of a run."""
    return run.wall


def cpu(run):
    """The CPU time of a run."""
    return run.cpu


def memory(run):
    """The peak memory of a run."""
    return run.memory


def costs(series):
    """A table of what each program cost."""
    rows = []
    for name, runs in series.items():
        rows.append([NAMES[name], spread([run.wall for run in runs]),
                     spread([run.user for run in runs]), spread([run.system for run in runs]),
                     spread([run.cpu for run in runs]),
                     spread([run.memory for run in runs], "{:.0f}".format)])
    return table(["", "wall, s", "user, s", "system, s", "CPU, s", "peak memory, MiB"], rows)


def ratios(series):
    """A table of ratios, run by run."""
    rows = []
    for label, first, second in (("Hugo / Changepack", "hugo", "ours"),
                                 ("Changepack / the floor", "ours", "floor")):
        if first in series and second in series:
            rows.append([label] + [spread(pairs(series[first], series[second], value), times)
                                   for value in (wall, cpu, memory)])
    return table(["run by run", "wall", "CPU", "peak memory"], rows)


def full_builds(results):
    """The full builds in memory."""
    text = ""
    for pages, series in results.full.items():
        count = len(series["ours"])
        text += f"### Full build, {pages:,} pages, in memory ({count} runs each, in turn)\n\n"
        text += costs(series) + ratios(series)
        parts = [json.loads(run.printed) for run in series["floor"]]
        text += "The floor's CPU time by part: " + ", ".join(
            f"{name} {seconds(median([part[name]['cpu'] for part in parts]))} s"
            for name in ("read", "markdown", "write")) + ".\n\n"
    return text


def rebuilds(results):
    """The rebuilds with nothing changed, and the full builds on disk."""
    text = "### Rebuild over an existing tree on disk, nothing changed\n\n"
    rows = []
    for pages, series in results.rebuild.items():
        ours, theirs = series["ours"], series["hugo"]
        for name, runs, written in zip(("ours", "hugo"), (ours, theirs), series["written"]):
            rows.append([f"{NAMES[name]}, {pages:,} pages", str(len(runs)),
                         spread([run.wall for run in runs]), spread([run.cpu for run in runs]),
                         f"{written:,}"])
        rows.append([f"Hugo / Changepack, {pages:,} pages", "",
                     *(times(median(list(map(value, theirs))) / median(list(map(value, ours))))
                       for value in (wall, cpu)), ""])
    text += table(["", "runs", "wall, s", "CPU, s", "files written"], rows)
    for pages, series in results.disk.items():
        count = len(series["ours"])
        text += f"### Full build, {pages:,} pages, on disk, fresh folders ({count} runs each)\n\n"
        text += costs(series) + ratios(series)
    return text


def millions(value):
    """A number of instructions."""
    return f"{value / 1e6:,.0f}"


def instructions(results, pages):
    """The counts of instructions."""
    text = f"### Instructions, {pages:,} pages, in millions\n\n"
    rows = []
    for name, counts in results.instructions.items():
        counted = results.callgrind.get(name)
        rows.append([NAMES[name],
                     *([millions(counts[0]), millions(counts[1]), millions(sum(counts))]
                       if counts else ["–"] * 3),
                     millions(counted) if counted else "–"])
    text += table(["", "user", "kernel", "together", "callgrind (user, one thread)"], rows)
    if not all(results.instructions.values()):
        text += ("perf is missing or can't count instructions here (a virtual machine often has no "
                 "counters), so its columns are empty.\n\n")
    if not all(results.callgrind.values()):
        text += "valgrind is missing here or failed, so its column is empty.\n\n"
    return text + "Hugo is not run under callgrind, which would take too long.\n\n"


def other(results):
    """Our own content and the warm rebuild."""
    text = "### Start to finish on our own content\n\n"
    text += table(["", "runs", "wall, ms", "CPU, ms", "peak memory, MiB"], [[
        "Changepack", str(len(results.own)),
        spread([run.wall * 1000 for run in results.own]),
        spread([run.cpu * 1000 for run in results.own]),
        spread([run.memory for run in results.own], "{:.0f}".format)]])
    text += "### Warm rebuild in one process\n\n"
    if results.warm is None:
        return text + results.warm_note + "\n\n"
    warm = results.warm
    return text + table([f"{warm['pages']:,} pages", "ms"], [
        ["prose edit: bytes in to bytes out", spread(warm["prose_ms"])],
        [f"an edited title that {warm['title_pages']} pages show", spread(warm["title_ms"])]])


def preview(results):
    """What an author waits for."""
    measured = results.preview
    text = "### From the write of a file to the first answer with its bytes\n\n"
    return text + table([f"`changepack serve`, {max(results.full):,} pages", "ms"], [
        ["prose edit", spread(measured["prose_ms"])],
        [f"an edited title that {measured['title_pages']} pages show",
         spread(measured["title_ms"])]])


def compared(results):
    """How far the two sites are the same."""
    pages, comparison, sizes = results.comparison
    text = (f"Compared at {pages:,} pages: {comparison.pages:,} pages on both sides with "
            f"{comparison.words:,} words, {comparison.links:,} links and "
            f"{comparison.headings:,} headings; the pages together are "
            f"{sizes[0] / 1e6:.2f} MB of ours and {sizes[1] / 1e6:.2f} MB of Hugo's.")
    differences = [f"{name}: {count:,}" for name, count in comparison.counts.items()]
    return f"{text} {'; '.join(differences).capitalize() or 'Nothing differs'}.\n\n"


def figures(results, about, counted_pages):
    """The report of the whole bench."""
    text = "".join(f"- {line}\n" for line in about) + "\n"
    text += f"Medians, with the range in brackets. {compared(results)}"
    text += full_builds(results) + rebuilds(results)
    return text + instructions(results, counted_pages) + other(results) + preview(results)


def scaling(measured, about):
    """The report of rising sizes."""
    rows = []
    for pages, (size, runs) in measured.items():
        middle = median([run.wall for run in runs])
        rows.append([f"{pages:,}", f"{size / 2**20:,.0f}", spread([run.wall for run in runs]),
                     spread([run.cpu for run in runs]), f"{middle / pages * 1e6:,.0f}",
                     spread([run.memory for run in runs], "{:,.0f}".format),
                     f"{median(list(map(memory, runs))) / size * 2**20:.2f}"])
    heads = ["pages", "input, MiB", "wall, s", "CPU, s", "wall a page, µs", "peak memory, MiB",
             "memory / input"]
    return "".join(f"- {line}\n" for line in about) + "\n" + table(heads, rows)


def record(name, text):
    """Puts a report into README.md between its two marks."""
    pattern = re.compile(f"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    source = README.read_text(encoding="utf-8")
    if not pattern.search(source):
        sys.exit(f"README.md has no marks for {name}.")
    written = pattern.sub(lambda m: f"{m[1]}\n{text.rstrip()}\n\n{m[2]}", source)
    README.write_text(written, encoding="utf-8")
