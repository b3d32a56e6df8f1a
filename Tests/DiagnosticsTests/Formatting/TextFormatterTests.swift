import Diagnostics
import Testing

struct TextFormatterTests {
  @Test func writesProblemsForPeople() throws {
    #expect(
      TextFormatter().format(try SampleReport().report()) == """
        Error: There is no Content/site.yaml
          Rule: site.missing

        Error: A planning guide has no field “titel”
          Content/packages/guest-speakers/guides/run-the-visit.md:2:1

          2 │ titel: Run the visit
            │ ^^^^^

          Help: Did you mean “title”?
          The field after it:
            Content/packages/guest-speakers/guides/run-the-visit.md:3:1
          Too large to read:
            Content/huge.md
          Rule: field.unknown

        Error: The list is not closed
          Content/packages/guest-speakers/guides/run-the-visit.md:4:1

          4 │ standards:
            │ ^^^^^^^^^^ to line 5

          Rule: front-matter.syntax

        Error: No entry is called “speaker-vist”
          Content/packages/guest-speakers/guides/run-the-visit.md:7:7

          7 │ See [[speaker-vist]] before you start.
            │       ^^^^^^^^^^^^

          Help: Did you mean “speaker-visit”?
          Rule: link.unresolved

        Warning: 100% of {{this}}: [odd](text),
                 written "on" two lines
          Content/packages/recruitment/index.md:1:5

          1 │ ![](board, 1.jpg)
            │     ^^^^^^^^^^^^

          Rule: markdown.heading-skipped

        Error: The file is larger than 1 MiB
          Content/ü 100%.md
          Rule: file.too-large

        To read more about a rule, type “explain” and its name:
          changepack explain site.missing

        """)
  }

  @Test func writesNothingWhenThereAreNoProblems() {
    #expect(TextFormatter().format(DiagnosticReport(DiagnosticBag()) { _ in nil }) == "")
  }

  @Test func sharesOnePieceOfAdviceBetweenProblemsOfOneRule() throws {
    let text = try format("[[a]] [[b]]", marking: ["[[a]]", "[[b]]"])
    let advice = """

      To read more about this rule, type “explain” and its name:
        changepack explain link.unresolved

      """
    #expect(text.hasSuffix(advice))
    #expect(text.split(separator: "To read more").count == 2)
  }

  @Test func namesTheCommandAsTheReaderStartsIt() throws {
    let formatter = TextFormatter(command: "bin/changepack")
    let text = formatter.format(try SampleReport().report())
    #expect(text.hasSuffix("\n  bin/changepack explain site.missing\n"))
  }

  @Test func coloursOnlyWhenAsked() throws {
    let report = try SampleReport().report()
    let plain = TextFormatter().format(report)
    let coloured = TextFormatter(style: .colour).format(report)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31mError:\u{1B}[0m \u{1B}[1mThere is no"))
    #expect(coloured.contains("\u{1B}[1;35mWarning:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: [
    // Tabs are as wide as four columns from a stop; a tab that is meant is shown.
    ("\tx", "x", "    x", "    ^"),
    ("ab\tx", "x", "ab  x", "    ^"),
    ("ab\tx", "\t", "ab→ x", "  ^^"),
    // East Asian characters and pictures are two columns wide.
    ("日本 x", "x", "日本 x", "     ^"),
    ("x 日本", "日本", "x 日本", "  ^^^^"),
    ("：x", "x", "：x", "  ^"),
    ("한글 x", "한글", "한글 x", "^^^^"),
    ("🙂 x", "🙂", "🙂 x", "^^"),
    ("👩‍🔬 🇺🇸 x", "x", "👩‍🔬 🇺🇸 x", "      ^"),
    ("❤️ x", "x", "❤️ x", "   ^"),
    // Marks sit on the character before them.
    ("e\u{301}a\u{308} x", "x", "e\u{301}a\u{308} x", "   ^"),
    ("e\u{301}x", "e\u{301}", "e\u{301}x", "^"),
    ("का x", "x", "का x", "   ^"),
    // What a terminal would obey is made visible.
    ("a\u{1B}[31mb", "b", "a␛[31mb", "      ^"),
    ("a\u{7F}\u{9B}\u{202E}b", "b", "a␡\u{FFFD}\u{FFFD}b", "    ^"),
  ])
  func putsTheCaretsExactlyUnderWhatIsMeant(
    line: String, meant: String, shown: String, carets: String
  ) throws {
    let drawn = try excerpt(line, marking: meant)
    #expect(drawn.line == shown)
    #expect(drawn.carets == carets)
  }

  @Test(arguments: [(0, "^"), (2, "  ^"), (4, "    ^")])
  func putsOneCaretAtAPointBetweenTwoCharacters(offset: Int, carets: String) throws {
    let file = SourceFile(path: "a.md", text: "abcd")
    let drawn = try excerpt(file.range(offset..<offset), of: file, width: 80)
    #expect(drawn.line == "abcd")
    #expect(drawn.carets == carets)
  }

  @Test(arguments: [
    // Width 30 leaves 24 columns for the line.
    ("exactly as long: MEANT x", "exactly as long: MEANT x", 17),
    ("the first words MEANT and many that follow it", "the first words MEANT …", 16),
    ("many words stand before the MEANT and many follow it", "…ore the MEANT and many…", 9),
    ("many words stand before what is MEANT at last", "… what is MEANT at last", 10),
    ("many words stand before it, and then MEANT", "…ore it, and then MEANT", 18),
  ])
  func cutsALongLineAroundWhatIsMeant(line: String, shown: String, indentation: Int) throws {
    let file = SourceFile(path: "a.md", text: line)
    let drawn = try excerpt(try file.range(of: "MEANT"), of: file, width: 30)
    #expect(drawn.line == shown)
    #expect(drawn.carets == String(repeating: " ", count: indentation) + "^^^^^")
  }

  @Test(arguments: [20, 30, 41, 80])
  func keepsTheExcerptWithinTheWidth(width: Int) throws {
    let before = String(repeating: "日本語 words ", count: 40)
    let text = before + "MEANT" + String(repeating: "é", count: 90)
    let lines = try format(text, marking: ["MEANT"], width: width).split(separator: "\n")
    let excerpt = lines.filter { $0.contains("│") }
    #expect(excerpt.count == 2)
    for line in excerpt {
      #expect((width - 4...width).contains(columns(line)) || line.contains("^"))
      #expect(columns(line) <= width)
    }
  }

  @Test func breaksLongSentencesAtSpaces() throws {
    var bag = DiagnosticBag()
    bag.report(
      .siteMissing, "A message of several words that is too long for one line of this terminal",
      at: nil,
      help: "A cure of many words, which goes on below its own first word, not below the label.")
    let report = DiagnosticReport(bag) { _ in nil }
    #expect(
      TextFormatter(width: 44).format(report).hasPrefix(
        """
        Error: A message of several words that is
               too long for one line of this
               terminal
          Help: A cure of many words, which goes on
                below its own first word, not below
                the label.
          Rule: site.missing

        """))
  }

  @Test(arguments: [
    (5, nil), (6, "    and 1 more place"), (30, "    and 25 more places"),
  ])
  func listsFiveRelatedPlacesAndCountsTheOthers(count: Int, rest: String?) throws {
    let file = SourceFile(path: "a.md", text: "2.1")
    var bag = DiagnosticBag()
    let places = (1...count).map {
      Diagnostic.Related(
        range: SourceRange(path: "b\($0).md", bytes: 0..<0), label: "also refers to it")
    }
    bag.report(.linkUnresolved, "No standard 2.1", at: try file.range(of: "2.1"), related: places)
    let text = TextFormatter().format(DiagnosticReport(bag) { $0 == "a.md" ? file : nil })
    let listed = text.split(separator: "\n").filter { $0.hasPrefix("    ") && !$0.contains("│") }
    let expected = (1...5).map { "    b\($0).md" } + [rest].compactMap(\.self)
    #expect(listed.map(String.init) == expected)
    #expect(text.split(separator: "  Also refers to it:\n").count == 2)
  }

  @Test func leavesOutALineThatIsBlank() throws {
    let file = SourceFile(path: "a.md", text: "  \n")
    var bag = DiagnosticBag()
    bag.report(.fileEmpty, "The file is empty", at: file.range(0..<0))
    let text = TextFormatter().format(DiagnosticReport(bag) { _ in file })
    #expect(text.hasPrefix("Error: The file is empty\n  a.md:1:1\n  Rule: file.empty\n"))
  }

  @Test func alignsTheGutterWithLongLineNumbers() throws {
    let text = try format(String(repeating: "\n", count: 1233) + "MEANT", marking: ["MEANT"])
    #expect(text.contains("\n  1234 │ MEANT\n       │ ^^^^^\n"))
  }

  private func format(_ text: String, marking parts: [String], width: Int = 80) throws -> String {
    let file = SourceFile(path: "a.md", text: text)
    var bag = DiagnosticBag()
    for part in parts {
      bag.report(.linkUnresolved, "It is not there", at: try file.range(of: part))
    }
    return TextFormatter(width: width).format(DiagnosticReport(bag) { _ in file })
  }

  private func excerpt(
    _ text: String, marking part: String
  ) throws -> (line: String, carets: String) {
    let file = SourceFile(path: "a.md", text: text)
    return try excerpt(try file.range(of: part), of: file, width: 80)
  }

  /// The two lines of the excerpt, without the gutter.
  private func excerpt(
    _ range: SourceRange, of file: SourceFile, width: Int
  ) throws -> (line: String, carets: String) {
    var bag = DiagnosticBag()
    bag.report(.linkUnresolved, "It is not there", at: range)
    let text = TextFormatter(width: width).format(DiagnosticReport(bag) { _ in file })
    let lines = text.split(separator: "\n").filter { $0.contains("│ ") }.map { $0.dropFirst(6) }
    try #require(lines.count == 2)
    return (String(lines[0]), String(lines[1]))
  }

  private func columns(_ line: Substring) -> Int {
    line.reduce(0) { $0 + ("日本語".contains($1) ? 2 : 1) }
  }
}
