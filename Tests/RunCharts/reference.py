"""The rules for run charts and XmR charts, written from their publications and not from the program.

Every rule looks at all stretches of a series in turn, as one would with a pencil. `python3 Tests/RunCharts/reference.py`
writes cases.json, which the Swift tests of run charts read; a test here fails when the file is out of date.

Sources: Perla, Provost and Murray (2011), doi.org/10.1136/bmjqs.2009.037895; Provost and Murray, The Health Care Data
Guide (2011); Anhøj and Olesen (2014), doi.org/10.1371/journal.pone.0113825; NHS England, Making Data Count, as in
github.com/nhs-r-community/NHSRplotthedots; Wheeler, Understanding Variation (1993).
"""

import json
import random
from fractions import Fraction
from math import comb, log2
from pathlib import Path

CASES = Path(__file__).with_name("cases.json")

# Perla, Provost and Murray (2011), table 1: useful points -> fewest and most runs that chance explains.
PUBLISHED_RUNS = {
    10: (3, 9), 11: (3, 10), 12: (3, 11), 13: (4, 11), 14: (4, 12), 15: (5, 12), 16: (5, 13), 17: (5, 13),
    18: (6, 14), 19: (6, 15), 20: (6, 16), 21: (7, 16), 22: (7, 17), 23: (7, 17), 24: (8, 18), 25: (8, 18),
    26: (9, 19),
}


def exact_runs(useful):
    """At most 2.5 % of all orders of half lows and half highs have fewer or more runs; counted order by order."""
    lows, highs = useful // 2, useful - useful // 2
    ways = {}
    for runs in range(1, useful + 1):
        # Runs take turns, so one side has as many as the other or one more; k runs cut m points in C(m-1, k-1) ways.
        first, second = (runs + 1) // 2, runs // 2
        ways[runs] = 0
        for a, b in ((lows, highs), (highs, lows)):
            if second == 0:
                continue
            ways[runs] += comb(a - 1, first - 1) * comb(b - 1, second - 1)
    total = comb(useful, lows)
    assert sum(ways.values()) == total
    fewest = min(r for r in ways if Fraction(sum(ways[x] for x in ways if x <= r), total) > Fraction(1, 40))
    most = max(r for r in ways if Fraction(sum(ways[x] for x in ways if x >= r), total) > Fraction(1, 40))
    return fewest, most


def expected_runs(useful):
    if useful < 10:
        return None
    return PUBLISHED_RUNS.get(useful) or exact_runs(useful)


def fewest_crossings(useful):
    """R's qbinom(0.05, useful - 1, 0.5)."""
    throws = useful - 1
    below = 0
    for crossings in range(throws + 1):
        below += comb(throws, crossings)
        if Fraction(below, 2**throws) >= Fraction(1, 20):
            return crossings


def longest_run(useful):
    return round(log2(useful)) + 3


def median(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[half])
    return Fraction(ordered[half - 1] + ordered[half], 2)


def sides(values, center):
    return [(value > center) - (value < center) for value in values]


def maximal(stretches):
    """Without those that lie within a longer one."""
    return [s for s in stretches if not any(set(s) < set(other) for other in stretches)]


def shifts(values, center, length, points_on_the_line_break):
    side = sides(values, center)
    found = []
    for start in range(len(values)):
        for end in range(start + 1, len(values) + 1):
            stretch = range(start, end)
            counted = [i for i in stretch if side[i]]
            if points_on_the_line_break and len(counted) < len(stretch):
                continue
            if len(counted) >= length and len({side[i] for i in counted}) == 1:
                found.append(tuple(counted))
    return sorted(("shift", side[s[0]], list(s)) for s in set(maximal(found)))


def trends(values, length, equals_break):
    kept = [i for i in range(len(values)) if equals_break or i == 0 or values[i] != values[i - 1]]
    found = []
    for start in range(len(kept)):
        for end in range(start + length, len(kept) + 1):
            stretch = kept[start:end]
            steps = [values[b] - values[a] for a, b in zip(stretch, stretch[1:])]
            if all(step > 0 for step in steps) or all(step < 0 for step in steps):
                found.append(tuple(stretch))
    return sorted(("trend", 1 if values[s[1]] > values[s[0]] else -1, list(s)) for s in set(maximal(found)))


def count_runs(values, center):
    useful = [s for s in sides(values, center) if s]
    return sum(1 for i, s in enumerate(useful) if i == 0 or s != useful[i - 1]), len(useful)


def limits_of(baseline):
    mean = Fraction(sum(baseline), len(baseline))
    ranges = [abs(b - a) for a, b in zip(baseline, baseline[1:])]
    reach = Fraction(266, 100) * Fraction(sum(ranges), len(ranges))
    return mean, reach


def limit_signals(values, mean, reach, rules):
    side = sides(values, mean)
    distance = [abs(value - mean) for value in values]
    found = [("outside", side[i], [i]) for i in range(len(values)) if distance[i] > reach]
    near = [d > reach * 2 / 3 and (rules == "shewhart" or d <= reach) for d in distance]
    marked = set()
    for i in range(len(values) - 2):
        three = [i, i + 1, i + 2]
        for direction in (1, -1):
            two = [j for j in three if near[j] and side[j] == direction]
            if rules == "nhs" and any(side[j] != direction for j in three):
                continue
            if len(two) >= 2:
                marked.update(two)
    found += [("nearLimit", side[i], [i]) for i in sorted(marked)]
    if rules == "shewhart" and reach > 0:
        inner = set()
        for i in range(len(values) - 14):
            if all(d < reach / 3 for d in distance[i:i + 15]):
                inner.update(range(i, i + 15))
        found += [("nearCenter", 0, [i]) for i in sorted(inner)]
    return found


def judge(values, rules, baseline):
    """What a chart of the values says by a set of rules; the middle comes from the first `baseline` values."""
    first = values[:baseline]
    if rules in ("ihi", "anhoej"):
        center = median(first)
        runs, useful = count_runs(values, center)
        result = {"center": str(center), "useful": useful, "signals": [], "runs": None, "limits": None}
        # Anhøj and Olesen count only points off the median; the others count all of a chart's points.
        if (useful if rules == "anhoej" else len(values)) < 10:
            return result
        if rules == "ihi":
            result["signals"] += shifts(values, center, 6, False) + trends(values, 5, False)
            expected = expected_runs(useful)
            if expected:
                result["runs"] = [runs, *expected]
                if runs < expected[0]:
                    result["signals"].append(("fewRuns", 0, []))
                if runs > expected[1]:
                    result["signals"].append(("manyRuns", 0, []))
        else:
            result["signals"] += shifts(values, center, longest_run(useful) + 1, False)
            result["runs"] = [runs - 1, fewest_crossings(useful), None]
            if runs - 1 < fewest_crossings(useful):
                result["signals"].append(("fewRuns", 0, []))
        return result
    mean = Fraction(sum(first), len(first))
    _, useful = count_runs(values, mean)
    result = {"center": str(mean), "useful": useful, "signals": [], "runs": None, "limits": None}
    if len(first) < 6 or len(values) < 6:
        return result
    mean, reach = limits_of(first)
    result["limits"] = [float(mean - reach), float(mean + reach)]
    result["signals"] += shifts(values, mean, 7 if rules == "nhs" else 8, rules == "nhs")
    result["signals"] += trends(values, 7 if rules == "nhs" else 6, rules == "nhs")
    result["signals"] += limit_signals(values, mean, reach, rules)
    return result


def series(generator):
    """A made-up series: noise, few different values, a step, a slope, a wave or a zigzag."""
    length = generator.choice([3, 6, 9, 10, 11, 12, 14, 16, 20, 24, 26, 27, 30, 36, 48, 60])
    spread = generator.choice([1, 2, 3, 5, 12, 40])
    shape = generator.choice(["noise", "noise", "step", "slope", "wave", "zigzag", "level", "climb"])
    values = []
    for i in range(length):
        value = generator.randint(0, spread)
        if shape == "step" and i > length * 2 // 3:
            value += spread
        elif shape == "slope":
            value += i * spread // 6
        elif shape == "wave":
            value += spread * (i // 6 % 2)
        elif shape == "zigzag":
            value += spread * (i % 2)
        elif shape == "climb" and values:
            value = values[-1] + (1 if i // 9 % 2 else -1) * generator.choice([0, 1, 1, 1, 1, spread])
        elif shape == "level":
            value = 4 if generator.random() < 0.6 else value
        values.append(value)
    return values


def cases():
    generator = random.Random(2011)
    made = []
    for _ in range(260):
        values = series(generator)
        baseline = generator.choice([len(values), len(values), max(1, len(values) // 2), 12])
        baseline = min(baseline, len(values))
        made.append({
            "values": values,
            "baseline": baseline,
            "expected": {rules: judge(values, rules, baseline) for rules in ("ihi", "anhoej", "nhs", "shewhart")},
        })
    return made


def text():
    return "[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases()) + "\n]\n"


if __name__ == "__main__":
    CASES.write_text(text())
