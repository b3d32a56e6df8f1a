import Diagnostics
import TestSupport
import Testing

@testable import Documents

struct DocumentParserTests {
  private func parse(
    _ bytes: [UInt8]
  ) -> (document: Document?, diagnostics: [Diagnostic], file: SourceFile) {
    let file = SourceFile(path: "Content/pages/a.md", bytes: bytes)
    var bag = DiagnosticBag()
    let document = DocumentParser.parse(
      file, options: MarkdownOptions(allowsRawHTML: false, role: .body), into: &bag)
    return (document, bag.sorted, file)
  }

  private func html(_ document: Document?) -> String {
    document.map { String(decoding: $0.body.prose.html, as: UTF8.self) } ?? ""
  }

  private func title(_ document: Document?) -> String? {
    guard case .scalar(let scalar)? = document?.frontMatter["title"]?.value else { return nil }
    return scalar.text
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func readsEveryKindOfLineEndingAlike(lineEnding: String, mark: String) {
    let text = "---\ntitle: A\nsummary: |\n  One\n  two\n---\n\n## H\n\nText and\nmore.\n"
    let changed = mark + text.replacing("\n", with: lineEnding)
    let (document, diagnostics, _) = parse(Array(changed.utf8))
    #expect(diagnostics.isEmpty)
    #expect(title(document) == "A")
    #expect(html(document) == html(parse(Array(text.utf8)).document))
    #expect(document?.body.outline.map(\.id) == ["h"])
  }

  @Test func readsAFileWithoutAFinalLineEnd() {
    let (document, diagnostics, _) = parse(Array("---\ntitle: A\n---".utf8))
    #expect(diagnostics.isEmpty)
    #expect(title(document) == "A")
    #expect(html(document).isEmpty)
  }

  @Test(arguments: [
    ("UTF-16", [0xFF, 0xFE, 0x2D, 0x00] as [UInt8], DiagnosticID.fileNotUTF8, 0..<1),
    (
      "Latin-1", Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8), .fileNotUTF8,
      14..<15
    ),
    ("overlong", Array("---\n".utf8) + [0xC0, 0xAF], .fileNotUTF8, 4..<5),
    ("cut short", Array("---\n".utf8) + [0xE2, 0x82], .fileNotUTF8, 4..<5),
    ("a null", Array("---\ntitle: A\u{0}B\n---\n".utf8), .fileControlCharacter, 12..<13),
    ("an escape", Array("---\ntitle: A\n---\n\u{1B}[1m".utf8), .fileControlCharacter, 17..<18),
    ("nothing", [], .fileEmpty, 0..<0),
    ("white space", Array(" \n\t\n".utf8), .fileEmpty, 0..<0),
    ("no fence", Array("title: A\n".utf8), .frontMatterMissing, 0..<1),
    ("four hyphens", Array("----\ntitle: A\n---\n".utf8), .frontMatterMissing, 0..<1),
    ("an open fence", Array("---\ntitle: A\n".utf8), .frontMatterUnclosed, 0..<3),
    ("a list", Array("---\n- a\n---\n".utf8), .frontMatterSyntax, 4..<7),
  ])
  func saysWhatIsWrongWithAFileAndWhere(
    name: String, bytes: [UInt8], id: DiagnosticID, place: Range<Int>
  ) throws {
    let (document, diagnostics, file) = parse(bytes)
    #expect(document == nil)
    let only = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(only.id == id)
    #expect(only.range == file.range(place))
  }

  @Test func refusesAFileOfTwentyMegabytesAtOnce() {
    let bytes = Array("---\ntitle: A\n---\n".utf8) + [UInt8](repeating: 0x61, count: 20 << 20)
    let (document, diagnostics, _) = parse(bytes)
    #expect(document == nil)
    #expect(diagnostics.map(\.id) == [.fileTooLarge])
  }

  @Test func refusesFrontMatterOfMoreThanItsLimit() {
    let long = "---\ntitle: A\nsummary: \(String(repeating: "a", count: 70_000))\n---\n"
    #expect(parse(Array(long.utf8)).diagnostics.map(\.id) == [.frontMatterLimit])
    let many = "---\n" + (0...500).map { "f\($0): a\n" }.joined() + "---\n"
    #expect(parse(Array(many.utf8)).diagnostics.map(\.id) == [.frontMatterLimit])
  }

  @Test func leavesTextAsTheAuthorWroteIt() throws {
    let text = "---\na: 2.10\nb: no\nc: 007\nd: 12:30\ne: ~\nf: 0x1F\ng: 2024-02-30\n---\n"
    let document = try #require(parse(Array(text.utf8)).document)
    let values = document.frontMatter.entries.map { entry in
      guard case .scalar(let scalar) = entry.value else { return "" }
      return scalar.text
    }
    #expect(values == ["2.10", "no", "007", "12:30", "~", "0x1F", "2024-02-30"])
  }

  @Test func countsPlacesInBytesAlsoAfterLettersOfSeveralBytes() throws {
    let marked = MarkedText("---\ntitle: Öffnung 🎉\n1️⃣titel: x\n---\n")
    let document = try #require(parse(Array(marked.text.utf8)).document)
    #expect(document.frontMatter.entries[1].keyRange.lowerBound == marked.offsets["1️⃣"])
  }

  @Test func placesProblemsInBlockValuesWhereTheyStand() throws {
    let marked = MarkedText("---\ntitle: A\nwhy: |\n  One.\n\n  See [x](1️⃣javascript:y).\n---\n")
    let file = SourceFile(path: "a.md", text: marked.text)
    var bag = DiagnosticBag()
    let fields = try #require(
      DocumentParser.parse(
        file, options: MarkdownOptions(allowsRawHTML: false, role: .body), into: &bag)?.frontMatter)
    guard case .scalar(let scalar)? = fields["why"]?.value else {
      Issue.record("the field is not text")
      return
    }
    _ = MarkdownParser.parse(
      scalar: scalar, in: file, options: MarkdownOptions(allowsRawHTML: false, role: .field),
      into: &bag)
    #expect(bag.diagnostics.first?.id == .markdownUnsafeAddress)
    #expect(bag.diagnostics.first?.range?.bytes.lowerBound == marked.offsets["1️⃣"])
  }
}
