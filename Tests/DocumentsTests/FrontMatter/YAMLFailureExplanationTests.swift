import Diagnostics
import Documents
import Testing

/// A text that is no YAML, with its problem highlighted, and what is said about it.
struct BrokenYAML: Sendable, CustomTestStringConvertible {
  let source: String
  let message: String

  init(_ source: String, _ message: String) {
    self.source = source
    self.message = message
  }

  var testDescription: String { source }
}

struct YAMLFailureExplanationTests {
  static let cases = [
    BrokenYAML("title: Hello⟪:⟫ world\n", "A value that holds “: ” stands between quotation marks"),
    BrokenYAML("títle: Größe⟪:⟫ 🧪\n", "A value that holds “: ” stands between quotation marks"),
    BrokenYAML(
      "title: x\n  sub⟪:⟫ y\n", "This field can't follow the line above, which it would continue"),
    BrokenYAML(
      "title:Text\nsummary⟪:⟫ b\n",
      "This field can't follow the line above, which it would continue"),
    BrokenYAML(
      "a: 1\n⟪Title⟫\nb: 2\n", "This line has no “: ” between a field and its value"),
    BrokenYAML("title: ⟪\"⟫Hello\nb: c\n", "This quotation mark has no partner"),
    BrokenYAML("title: ⟪'⟫it\nb: c\n", "This quotation mark has no partner"),
    BrokenYAML("title: \"a\" ⟪b⟫\n", "Nothing may follow the closing quotation mark"),
    BrokenYAML("title: 'it'⟪s⟫'\n", "Nothing may follow the closing quotation mark"),
    BrokenYAML("a: \"Hello\nb: \"⟪c⟫\"\n", "Nothing may follow the closing quotation mark"),
    BrokenYAML("a: ⟪@⟫home\n", "A value can't start with “@”"),
    BrokenYAML("a: ⟪`⟫code`\n", "A value can't start with “`”"),
    BrokenYAML("a: ⟪%⟫x\n", "A value can't start with “%”"),
    BrokenYAML("a: ⟪,⟫x\n", "A value can't start with “,”"),
    BrokenYAML(
      "a: \"C:⟪\\⟫path\"\n", "A backslash between double quotes starts a code that does not exist"),
    BrokenYAML(
      "a: [b, c\nd⟪:⟫ e\n", "The list that starts above needs a comma or “]” here"),
    BrokenYAML(
      "a: {b: c\nd⟪:⟫ e\n", "The group of fields that starts above needs a comma or “}” here"),
    BrokenYAML("a: ⟪-⟫ b\n", "A list starts on a line of its own"),
    BrokenYAML("a: b\n⟪-⟫ c\n", "A list can't follow a field that has a value"),
    BrokenYAML("a:\n  - b\n ⟪-⟫ c\n", "This line is not in line with the ones above it"),
    BrokenYAML("a:\n  b: 1\n ⟪c⟫: 2\n", "This line is not in line with the ones above it"),
    BrokenYAML(" a: 1\n⟪b⟫: 2\n", "This line is not in line with the ones above it"),
    BrokenYAML("a: |⟪x⟫\n  y\n", "Nothing else may stand on the line of “|” or “>”"),
    BrokenYAML("a: |\n  x\n ⟪y⟫\nb: c\n", "This line is not in line with the ones above it"),
    BrokenYAML("a: [b] ⟪c⟫\n", "Nothing may follow the value on this line"),
    BrokenYAML("a: b\n...\n⟪c: d⟫\n", "Front matter is one list of fields"),
    BrokenYAML("⟪%YAML 1.1⟫\na: b\n", "Front matter is one list of fields"),
  ]

  @Test(arguments: cases)
  func saysInPlainWordsWhatIsWrongAndWhere(_ broken: BrokenYAML) throws {
    let marked = Highlighted(broken.source)
    let file = SourceFile(path: "Content/site.yaml", text: marked.text)
    var bag = DiagnosticBag()
    let mapping = YAMLParser.parseMapping(file, range: 0..<file.bytes.count, into: &bag)
    #expect(mapping == nil)
    #expect(
      bag.diagnostics.map(Finding.init) == [Finding(.frontMatterSyntax, marked.ranges.first)])
    #expect(bag.diagnostics.first?.message == broken.message)
    #expect(bag.diagnostics.first?.help?.hasSuffix(".") ?? false)
  }

  @Test func reportsACharacterThatYAMLDoesNotAllow() {
    let marked = Highlighted("ä: b⟪\u{FFFF}⟫c\n")
    let file = SourceFile(path: "Content/site.yaml", text: marked.text)
    var bag = DiagnosticBag()
    #expect(YAMLParser.parseMapping(file, range: 0..<file.bytes.count, into: &bag) == nil)
    #expect(
      bag.diagnostics.map(Finding.init) == [Finding(.fileControlCharacter, marked.ranges.first)])
  }
}
