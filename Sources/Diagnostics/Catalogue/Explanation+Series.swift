extension Explanation {
  private static let path = "Content/measures/names.csv"

  static let seriesQuotes = error(
    rule: "Double quotes in a CSV file stand around a whole field.",
    why: "Otherwise nobody can tell where the field ends.",
    cure: "Put the whole field in quotes, and write a quote within it twice.",
    example: .file(
      path,
      wrong: #"""
        date,value,note
        2026-01-31,62,The "long" session
        """#,
      right: #"""
        date,value,note
        2026-01-31,62,"The ""long"" session"
        """#))

  static let seriesHeader = error(
    rule:
      "The first line of a series names its columns: `date`, then `value` or `numerator` and `denominator`, and perhaps `n` and `note`.",
    why: "The chart, the table and the data for download are made from these columns.",
    cure: "Write the names above the first point, with commas between them.",
    example: .file(
      path, wrong: "month,value\n2026-01-31,62", right: "date,value\n2026-01-31,62"))

  static let seriesFields = error(
    rule: "A line has no more fields than the first line names.",
    why: "Nobody can tell what the extra field is; often it is half of a number with a comma.",
    cure:
      "Write decimals with a point, and put text that holds a comma in double quotes.",
    example: .file(
      path, wrong: "date,value\n2026-01-31,62,5", right: "date,value\n2026-01-31,62.5"))

  static let seriesDate = error(
    rule: "Every line starts with the day that its point stands for, written year-month-day.",
    why: "In other forms, day and month can't be told apart.",
    cure: "Write 2026-03-31 for March 31, 2026; for a month, take its last day.",
    example: .file(
      path, wrong: "date,value\n31/1/2026,62", right: "date,value\n2026-01-31,62"))

  static let seriesOrder = error(
    rule: "The lines of a series stand in the order of their days, one line a day.",
    why: "A run chart shows the order of time; two results for one day would be two truths.",
    cure: "Sort the lines by date, the oldest first, and keep one for each day.",
    example: .file(
      path, wrong: "date,value\n2026-02-28,58\n2026-01-31,62",
      right: "date,value\n2026-01-31,62\n2026-02-28,58"))

  static let seriesNumber = error(
    rule: "Values are numbers in figures.",
    why: "Words can't be drawn or compared.",
    cure:
      "Write figures with a point before the decimals. Leave the field empty when nothing was collected, and say why in `note`.",
    example: .file(
      path, wrong: "date,value,note\n2026-01-31,none,",
      right: "date,value,note\n2026-01-31,,No session"
    ))

  static let seriesUnit = error(
    rule: "Values are written without their unit.",
    why: "The measure says its unit once, so that percentages and counts never mix in one line.",
    cure: "Write the number only.",
    example: .file(
      path, wrong: "date,value\n2026-01-31,62 %", right: "date,value\n2026-01-31,62"))

  static let seriesCount = error(
    rule:
      "Counts are never below 0, and a numerator counts some of those that its denominator counts.",
    why: "Anything else is a slip of the pen, and would show as a result.",
    cure: "Correct the number, or leave both fields empty when nothing was collected.",
    example: .file(
      path, wrong: "date,numerator,denominator\n2026-01-31,24,18",
      right: "date,numerator,denominator\n2026-01-31,18,24"))

  static let seriesEmpty = error(
    rule: "A series has at least one point.",
    why: "There would be nothing to show.",
    cure: "Add a line for each point, or remove the file until there are results.",
    example: .file(path, wrong: "date,value", right: "date,value\n2026-01-31,62"))

  static let seriesRange = error(
    rule: "Percentages lie from 0 to 100.",
    why: "Anything else is a slip of the pen, or another unit.",
    cure: "Correct the value, or the `unit` of the measure.",
    example: .fields(
      "Content/measures/minutes.md", wrong: "unit: percent", right: "unit: minutes",
      given: "The series holds the value 120."))

  static let seriesUnused = warning(
    rule: "Every CSV file among the measures belongs to one of them.",
    why: "Its results are shown nowhere, and never published as they are.",
    cure: "Write the file's name into the field `series` of a measure, or delete the file.",
    example: .fields(
      "Content/measures/college.md", wrong: "series: steps.csv", right: "series: extra.csv",
      given: "Another measure names `steps.csv`, and none names `extra.csv`."))
}
