import Diagnostics
import Documents
import Testing

/// The fields of a text, what was reported, and the file for looking at places.
private struct ParsedFields {
  let mapping: YAMLMapping?
  let findings: [Finding]
  let diagnostics: [Diagnostic]
  let file: SourceFile

  init(_ text: String) {
    file = SourceFile(path: "Content/site.yaml", text: text)
    var bag = DiagnosticBag()
    mapping = YAMLParser.parseMapping(file, range: 0..<file.bytes.count, into: &bag)
    diagnostics = bag.diagnostics
    findings = bag.diagnostics.map(Finding.init)
  }

  func scalar(_ key: String) -> YAMLScalar? {
    guard case .scalar(let scalar)? = mapping?[key]?.value else { return nil }
    return scalar
  }

  func source(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }
}

struct YAMLParserTests {
  @Test(arguments: ["NO", "yes", "1.10", "007", "12:30", "2026-11-23", "~", "null", "0x1F", "2.1"])
  func keepsScalarsAsText(_ text: String) throws {
    let fields = ParsedFields("key: \(text)\n")
    #expect(fields.scalar("key")?.text == text)
    #expect(fields.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("plain text", "plain text", YAMLScalar.Style.plain),
    ("'it''s'", "it's", .singleQuoted),
    ("\"a\\tb\"", "a\tb", .doubleQuoted),
    ("|\n  one\n  two", "one\ntwo", .literal),
    (">-\n  one\n  two", "one two", .folded),
  ])
  func readsEveryStyle(_ source: String, _ text: String, _ style: YAMLScalar.Style) throws {
    let fields = ParsedFields("key: \(source)")
    let scalar = try #require(fields.scalar("key"))
    #expect(scalar.text == text)
    #expect(scalar.style == style)
    #expect(fields.source(scalar.range) == source)
  }

  @Test func placesKeysAndValuesInTheWholeFile() throws {
    let fields = ParsedFields(
      """
      títle: “Größe” 🧪
      list:
        - { id: 2.1, how: “x” }
        - b

      last: c
      """)
    let entries = try #require(fields.mapping?.entries)
    #expect(entries.map { fields.source($0.keyRange) } == ["títle", "list", "last"])
    #expect(fields.source(entries[0].value.range) == "“Größe” 🧪")
    #expect(fields.source(entries[1].value.range) == "- { id: 2.1, how: “x” }\n  - b")
    #expect(fields.source(entries[2].value.range) == "c")
    guard case .sequence(let list) = entries[1].value, case .mapping(let group) = list.items[0]
    else {
      Issue.record("the list holds a group")
      return
    }
    #expect(fields.source(list.items[0].range) == "{ id: 2.1, how: “x” }")
    #expect(group["how"].map { fields.source($0.value.range) } == "“x”")
    #expect(group["what"] == nil)
  }

  /// libyaml counts these as line ends, editors do not.
  @Test func isNotConfusedBySeparatorsThatOnlyYAMLKnows() throws {
    let fields = ParsedFields("a: \"x\u{2028}y\u{2029}z\"\nb: ä\nc: d\n")
    #expect(fields.scalar("c").map { fields.source($0.range) } == "d")
    #expect(fields.mapping?["b"].map { fields.source($0.keyRange) } == "b")
  }

  @Test func placesAreTheSameWithEveryKindOfLineEnd() throws {
    for end in ["\r\n", "\r"] {
      let fields = ParsedFields(["a: b", "c: |", "  d", "  e", "f: g"].joined(separator: end))
      #expect(fields.scalar("c")?.text == "d\ne\n")
      #expect(fields.scalar("f").map { fields.source($0.range) } == "g")
      #expect(fields.diagnostics.isEmpty)
    }
  }

  @Test func blockScalarsEndWithTheirText() throws {
    let fields = ParsedFields("a: |\n  x\n  y\n\n\nb: c\n")
    #expect(fields.scalar("a").map { fields.source($0.range) } == "|\n  x\n  y")
  }

  @Test func anEmptyValueIsAnEmptyScalar() throws {
    let fields = ParsedFields("a:\nb: c\n")
    #expect(fields.scalar("a")?.text == "")
    #expect(fields.diagnostics.isEmpty)
  }

  @Test func commentsAloneAreNoFields() throws {
    let fields = ParsedFields("# nothing here\n")
    #expect(fields.mapping?.entries.isEmpty == true)
    #expect(fields.diagnostics.isEmpty)
  }

  @Test func aMergeKeyIsAFieldLikeAnyOther() throws {
    #expect(ParsedFields("<<: x\n").scalar("<<")?.text == "x")
  }
}

// MARK: - What is not allowed

extension YAMLParserTests {
  @Test func keepsTheFirstOfTwoEqualKeysAndNamesBothPlaces() throws {
    let marked = Highlighted("⟪title⟫: a\nother: b\n⟪title⟫: c\n")
    let fields = ParsedFields(marked.text)
    #expect(fields.scalar("title")?.text == "a")
    #expect(fields.findings == [Finding(.frontMatterDuplicateKey, marked.ranges[1])])
    #expect(fields.diagnostics.first?.related.map(\.range.bytes) == [marked.ranges[0]])
  }

  @Test func equalKeysOfDifferentGroupsAreNoDuplicates() {
    let fields = ParsedFields("a:\n  x: 1\nb:\n  x: 1\nlist:\n  - x: 1\n  - x: 2\n")
    #expect(fields.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a: ⟪&⟫anchor b\n", "a: b\nc: ⟪*⟫anchor\n", "a: ⟪!⟫tag b\n", "a: ⟪!⟫!str b\n",
    "a: ⟪*⟫Important* text\n", "a: ⟪!⟫x!y z\n", "list:\n  - ⟪&⟫x b\n", "⟪&⟫k a: b\n",
    "a: ⟪&⟫ b\n", "ä: ⟪!⟫t [b]\n",
  ])
  func reportsAnchorsAliasesAndTagsAtTheirSign(_ source: String) {
    let marked = Highlighted(source)
    #expect(
      ParsedFields(marked.text).findings == marked.ranges.map { Finding(.frontMatterAlias, $0) })
  }

  @Test func readsOnBehindAnAlias() {
    let fields = ParsedFields("a: *b\nc: d\n")
    #expect(fields.scalar("c")?.text == "d")
  }

  @Test(arguments: [
    "a:\n⟪\t⟫b: 1\n", "a: 1\n⟪\t⟫b: 2\n", "a:\n  b: 1\n⟪\t⟫c: 2\n", "a:\n ⟪\t⟫- b\n",
    "a: |\n⟪\t⟫text\n", "a: [\n⟪\t⟫b]\n", "a: b\n⟪\t⟫\n", "- a\n⟪\t⟫- b\n",
  ])
  func reportsATabOnceInsteadOfWhatItLeadsTo(_ source: String) {
    let marked = Highlighted(source)
    #expect(
      ParsedFields(marked.text).findings == [Finding(.frontMatterTab, marked.ranges.first)])
  }

  @Test(arguments: ["a: |\n  code:\n  \tindented\n", "a: b\tc\n", "a: \"x\n \ty\"\n"])
  func acceptsTabsThatIndentNoField(_ source: String) {
    #expect(ParsedFields(source).findings.isEmpty)
  }

  @Test(arguments: ["⟪- a⟫\n- b\n", "⟪just text⟫\n", "⟪[a, b]⟫\n"])
  func reportsWhatIsNoListOfFields(_ source: String) {
    let marked = Highlighted(source)
    let fields = ParsedFields(marked.text)
    #expect(fields.mapping == nil)
    #expect(fields.findings == [Finding(.frontMatterSyntax, marked.ranges.first)])
  }

  @Test func reportsAKeyThatIsNoWord() {
    let marked = Highlighted("? ⟪[a]⟫\n: b\nc: d\n")
    let fields = ParsedFields(marked.text)
    #expect(fields.findings == [Finding(.frontMatterSyntax, marked.ranges.first)])
    #expect(fields.scalar("c")?.text == "d")
  }
}

// MARK: - Limits

extension YAMLParserTests {
  @Test func allowsNestingUpToTheLimit() {
    let lists = { (depth: Int) in
      "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(ParsedFields(lists(31)).findings.isEmpty)
    #expect(ParsedFields(lists(32)).findings == [Finding(.frontMatterLimit, 34..<35)])
    #expect(ParsedFields(lists(30_000)).findings == [Finding(.frontMatterLimit, 34..<35)])
  }

  @Test func allowsFieldsUpToTheLimit() {
    let fields = { (count: Int) in (1...count).map { "k\($0): v\n" }.joined() }
    #expect(ParsedFields(fields(500)).mapping?.entries.count == 500)
    let excess = ParsedFields(fields(520))
    #expect(excess.mapping == nil)
    let place = fields(500).utf8.count
    #expect(excess.findings == [Finding(.frontMatterLimit, place..<place + 4)])
  }

  @Test func anAliasBombIsHarmless() {
    var text = "a: &a [x, x]\n"
    for letter in "bcdefghij" { text += "\(letter): &\(letter) [*a, *a, *a, *a, *a]\n" }
    #expect(ParsedFields(text).findings.allSatisfy { $0.id == .frontMatterAlias })
  }
}
