"""What the reference says of cases that people have worked by hand."""

from reference import CASES, PUBLISHED_RUNS, exact_runs, fewest_crossings, judge, limits_of, longest_run, text


def test_cases_are_those_that_the_reference_makes():
    assert CASES.read_text() == text(), "run python3 Tests/RunCharts/reference.py"


def test_published_limits_are_never_narrower_than_the_exact_ones():
    for useful, (fewest, most) in PUBLISHED_RUNS.items():
        exact = exact_runs(useful)
        assert fewest <= exact[0] and most >= exact[1] - 1


def test_limits_of_anhoej_and_olesen():
    # The figures of their table, as the vignette of the R package qicharts prints it.
    assert [(longest_run(n), fewest_crossings(n)) for n in (10, 12, 16, 20, 24)] == [
        (6, 2), (7, 3), (7, 4), (7, 6), (8, 8)]


def test_individuals_chart_of_the_nist_handbook():
    # NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, in tenths.
    values = [496, 476, 499, 513, 478, 512, 526, 524, 536, 521]
    mean, reach = limits_of(values)
    assert round(float(mean) / 10, 2) == 50.81
    assert abs(float(mean - reach) / 10 - 45.8159) < 0.001
    assert abs(float(mean + reach) / 10 - 55.8041) < 0.001


def test_points_on_the_median_neither_break_nor_count():
    values = [6, 7, 5, 8, 6, 7, 9, 1, 2, 5, 1, 2, 5]
    assert judge(values, "ihi", len(values))["center"] == "5"
    assert judge(values, "ihi", len(values))["signals"][0] == ("shift", 1, [0, 1, 3, 4, 5, 6])
