"""Holds the figures against the goals."""

from statistics import median

from bench_report import cpu, memory, pairs, table, times, wall

MISSING = "not measured"


def goals_table(results):
    """The table of goals, each with the figure and whether it holds."""
    pages = max(results.full)
    rows = (full_build(results, pages) + counted(results) + floor(results, pages)
            + peak(results, pages) + rebuild(results, pages) + warm(results) + preview(results, pages)
            + own(results))
    heads = ["goal", "figure", "must hold", "", "aim", ""]
    return "### Goals\n\n" + table(heads, rows).replace("---:", "---").rstrip() + "\n"


def judged(name, figure, must, must_holds, aim, aim_holds):
    """A row of the table."""
    words = {True: "holds", False: "**does not hold**", None: MISSING}
    return [name, figure or "–", must, words[must_holds], aim, words[aim_holds]]


def at_least(name, value, must, aim, written=times):
    """A row for a ratio that should be high."""
    if value is None:
        return judged(name, None, f"≥ {must}", None, f"≥ {aim}", None)
    return judged(name, written(value), f"≥ {must}", value >= must, f"≥ {aim}", value >= aim)


def at_most(name, values, must, aim, unit=""):
    """A row for a figure that should be low."""
    if not values:
        return judged(name, None, f"≤ {must}{unit}", None, f"≤ {aim}{unit}", None)
    value = median(values)
    return judged(name, f"{value:.3g}{unit}", f"≤ {must}{unit}", value <= must,
                  f"≤ {aim}{unit}", value <= aim)


def full_build(results, pages):
    """How much faster than Hugo a full build is."""
    series = results.full[pages]
    return [at_least(f"full build, {pages:,} pages, Hugo / ours, {name}",
                     median(pairs(series["hugo"], series["ours"], value)), 8, 14)
            for name, value in (("wall", wall), ("CPU", cpu))]


def counted(results):
    """How many fewer instructions than Hugo."""
    ours, theirs = results.instructions["ours"], results.instructions["hugo"]
    value = sum(theirs) / sum(ours) if ours and theirs else None
    return [at_least("instructions, 1,000 pages, Hugo / ours", value, 8, 14)]


def floor(results, pages):
    """How far above the floor."""
    series = results.full[pages]
    return [at_most(f"CPU against the floor, {pages:,} pages",
                    pairs(series["ours"], series["floor"], cpu), 2.0, 1.3)]


def peak(results, pages):
    """How little memory."""
    series = results.full[pages]
    return [at_least(f"peak memory, {pages:,} pages, Hugo / ours",
                     median(pairs(series["hugo"], series["ours"], memory)), 12, 30),
            at_most(f"peak memory, {pages:,} pages", [run.memory for run in series["ours"]],
                    150, 64, " MiB")]


def rebuild(results, pages):
    """How much faster than Hugo a rebuild is in which nothing has changed."""
    series = results.rebuild[pages]
    value = (median([run.wall for run in series["hugo"]])
             / median([run.wall for run in series["ours"]]))
    written = series["written"][0]
    return [at_least(f"rebuild on disk, {pages:,} pages, Hugo / ours, wall", value, 12, 25),
            judged("files written by that rebuild", f"{written:,}", "0", written == 0, "0",
                   written == 0)]


def warm(results):
    """How long a rebuild in one process takes."""
    measured = results.warm or {}
    pages = measured.get("pages", 10000)
    shown = measured.get("title_pages", 50)
    return [at_most(f"warm rebuild, prose edit, {pages:,} pages", measured.get("prose_ms"),
                    10, 2, " ms"),
            at_most(f"warm rebuild, a title that {shown} pages show", measured.get("title_ms"),
                    100, 15, " ms")]


def preview(results, pages):
    """How long an author waits for an edit."""
    measured = results.preview
    return [at_most(f"from write to answer, prose edit, {pages:,} pages", measured["prose_ms"],
                    50, 10, " ms"),
            at_most(f"from write to answer, a title that {measured['title_pages']} pages show",
                    measured["title_ms"], 150, 30, " ms")]


def own(results):
    """How long our own site takes."""
    return [at_most("start to finish on our own content",
                    [run.wall * 1000 for run in results.own], 60, 25, " ms")]
