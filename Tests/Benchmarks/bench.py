#!/usr/bin/env python3
"""Measures Changepack against Hugo and against the floor; see README.md beside this file.

Usage: bench.py [--sizes N...] [--runs N] [--large [N]] [--record]
"""

import argparse
import shutil

import bench_report as report
import bench_tools as tools
from bench_goals import goals_table
from bench_preview import measure_preview
from bench_runs import Bench
from compare import compare_sites

# Sizes and numbers of runs that do not need to be chosen.
COUNTED_PAGES = 1000
COMPARED_PAGES = 1000
OWN_RUNS = 30
LARGE_STEPS = (1000, 10000, 100000)


class Results:
    """What was measured, by size where there are several."""

    def __init__(self):
        self.full = {}
        self.floor_parts = {}
        self.rebuild = {}
        self.disk = {}
        self.own = []
        self.instructions = {}
        self.callgrind = {}
        self.comparison = None
        self.warm = None
        self.warm_note = ""
        self.preview = None


def prepared(pages, with_hugo=True):
    """Everything that runs need: the programs and a room to work in, with words about the room."""
    changepack = tools.build_product("changepack")
    measure = tools.compile_c("measure")
    floor = tools.compile_c("floor")
    hugo = tools.find_hugo() if with_hugo else None
    room, kind = tools.choose_room(pages)
    return Bench(room, changepack, measure, hugo, floor), kind


def measure_size(bench, pages, options, results):
    """Everything that is measured for one size."""
    corpus = tools.make_corpus(pages, bench.room)
    output = bench.write_layout(corpus)
    if pages <= COMPARED_PAGES or results.comparison is None:
        compare(bench, corpus, output, pages, results)
    shutil.rmtree(output)
    tools.say(f"Full builds of {pages:,} pages in memory")
    commands = {"ours": bench.ours, "hugo": bench.theirs, "floor": bench.least}
    results.full[pages] = bench.interleaved(corpus, commands, options.runs)
    disk = tools.WORK / "disk"
    disk.mkdir(parents=True, exist_ok=True)
    tools.say("Rebuilds with nothing changed, on disk")
    ours, written = bench.rebuilds(bench.ours, corpus, options.runs, disk)
    theirs, rewritten = bench.rebuilds(
        bench.theirs, corpus, min(options.runs, options.hugo_rebuilds), disk)
    results.rebuild[pages] = {"ours": ours, "hugo": theirs, "written": (written, rewritten)}
    if pages == max(options.sizes):
        tools.say("Full builds into fresh folders, on disk")
        runs = min(options.runs, options.disk_runs)
        results.disk[pages] = bench.interleaved(corpus, commands, runs, disk)
        warm_rebuild(bench, corpus, results)
        # It edits the corpus, so it comes last.
        tools.say("From the write of a file to the answer of the preview")
        results.preview = measure_preview(bench.changepack, corpus)
    shutil.rmtree(disk, ignore_errors=True)
    shutil.rmtree(corpus)


def compare(bench, corpus, output, pages, results):
    """Compares the pages of the two sites."""
    tools.say("Comparing the two sites")
    theirs = bench.fresh()
    bench.time(bench.theirs(corpus, theirs))
    comparison, sizes, _ = compare_sites(output, theirs)
    results.comparison = (pages, comparison, sizes)
    shutil.rmtree(theirs)


def warm_rebuild(bench, corpus, results):
    """Runs the program that rebuilds in one process, if the package has it."""
    if not tools.has_product("warm-rebuild"):
        results.warm_note = "Package.swift has no product warm-rebuild, so it was not measured."
        return
    program = tools.build_product("warm-rebuild")
    tools.say("Warm rebuilds")
    results.warm = bench.warm_rebuild(program, corpus)


def count_instructions(bench, results):
    """Counts instructions, which do not vary with what else the machine does."""
    corpus = tools.make_corpus(COUNTED_PAGES, bench.room)
    shutil.rmtree(bench.write_layout(corpus))
    commands = {"ours": bench.ours, "hugo": bench.theirs, "floor": bench.least}
    tools.say("Counting instructions with perf")
    results.instructions = {name: bench.perf(command, corpus, 3)
                            for name, command in commands.items()}
    valgrind = tools.find_valgrind()
    tools.say("Counting instructions with callgrind")
    results.callgrind = {name: bench.callgrind(valgrind, commands[name], corpus)
                         for name in ("ours", "floor")}
    shutil.rmtree(corpus)


def build_own_content(bench, results):
    """Builds the site of this repository, from start to finish."""
    tools.say("Our own content")
    for index in range(OWN_RUNS + 1):
        output = bench.fresh()
        measured = bench.time([bench.changepack, "build", "--strict", "--site", tools.ROOT,
                               "--tools", bench.room / "no tools", "--output", output])
        if index:
            results.own.append(measured)
        shutil.rmtree(output)


def run_comparison(options):
    """The whole bench: Changepack, Hugo and the floor."""
    bench, room = prepared(max(options.sizes))
    results = Results()
    try:
        for pages in sorted(options.sizes):
            measure_size(bench, pages, options, results)
        count_instructions(bench, results)
        build_own_content(bench, results)
    finally:
        shutil.rmtree(bench.room)
    about = tools.machine() + tools.versions(bench.hugo) + [f"In memory: {room}"]
    text = report.figures(results, about, COUNTED_PAGES) + goals_table(results)
    print(text)
    if options.record:
        report.record("figures", text)


def run_large(options):
    """Changepack alone at rising sizes."""
    sizes = sorted({size for size in LARGE_STEPS if size < options.large} | {options.large})
    bench, room = prepared(max(sizes), with_hugo=False)
    measured = {}
    try:
        for pages in sizes:
            corpus = tools.make_corpus(pages, bench.room, only="changepack")
            size = sum(path.stat().st_size for path in corpus.rglob("*") if path.is_file())
            runs = bench.interleaved(corpus, {"ours": bench.ours}, options.large_runs)["ours"]
            measured[pages] = (size, runs)
            shutil.rmtree(corpus)
    finally:
        shutil.rmtree(bench.room)
    about = tools.machine() + tools.versions(None) + [f"In memory: {room}"]
    text = report.scaling(measured, about)
    print(text)
    if options.record:
        report.record("large", text)


def parsed():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000], metavar="N",
                        help="how many pages to build")
    parser.add_argument("--runs", type=int, default=7, help="how many runs count")
    parser.add_argument("--hugo-rebuilds", type=int, default=3,
                        help="how many of Hugo's rebuilds on disk, at most")
    parser.add_argument("--disk-runs", type=int, default=3,
                        help="how many full builds on disk, at most")
    parser.add_argument("--large", type=int, metavar="N",
                        help="Changepack alone, up to N pages; 1 means 100,000")
    parser.add_argument("--large-runs", type=int, default=3)
    parser.add_argument("--record", action="store_true", help="write the report to README.md")
    options = parser.parse_args()
    if options.large == 1:
        options.large = LARGE_STEPS[-1]
    return options


def main():
    """Measures what the command line asks for."""
    options = parsed()
    if options.large:
        run_large(options)
    else:
        run_comparison(options)


if __name__ == "__main__":
    main()
