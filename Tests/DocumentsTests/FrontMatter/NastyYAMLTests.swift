import Diagnostics
import Documents
import Testing

/// Front matter made of random pieces: nothing traps, and every place is right.
struct NastyYAMLTests {
  private static let pieces = [
    "a", "b: ", "c:\n", "- ", "  ", "\n", "\n  ", "\n- ", "ä: ", "🧪", "\"", "'", "''", "\\", "|",
    ">", "|2-\n", "[",
    "]", "{", "}", ", ", "? ", ": ", "#", " #", "&x ", "*x", "!t ", "%", "@", "`", "\t", "\r\n",
    "\r", "---",
    "...", "\u{2028}", "\u{FEFF}", "\u{0}", "\u{85}", "<<: ", "key: value\n",
    "text: |\n  line\n  more\n",
    "list:\n  - one\n  - two\n", "~", "é", "\"q\"", "'q'", "\n\n",
  ]

  @Test(arguments: 0..<40)
  func placesStayWithinTheBlock(_ part: Int) {
    for seed in part * 100..<part * 100 + 100 {
      let text = Self.text(seed)
      let file = SourceFile(path: "Content/pages/test.md", text: "---\n\(text)\n---\nText\n")
      var bag = DiagnosticBag()
      let document = DocumentParser.parse(file, options: MarkdownOptions(role: .body), into: &bag)
      #expect(document != nil || bag.hasErrors, "\(text.debugDescription)")
      let count = file.bytes.count
      for range in bag.diagnostics.compactMap(\.range?.bytes) {
        #expect(range.upperBound <= count, "\(text.debugDescription)")
      }
      guard let document, !bag.diagnostics.contains(where: { $0.id == .fileControlCharacter })
      else { continue }
      let wrong = Self.misplaced(.mapping(document.frontMatter), in: file)
      #expect(wrong.isEmpty, "\(text.debugDescription)")
    }
  }

  private static func text(_ seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    return (0..<1 + next(9)).map { _ in pieces[next(pieces.count)] }.joined()
  }

  /// Plain values of one line that do not stand where their place says, and places outside of their parent's.
  private static func misplaced(_ value: YAMLValue, in file: SourceFile) -> [String] {
    let within = { (range: Range<Int>) in
      value.range.lowerBound <= range.lowerBound && range.upperBound <= value.range.upperBound
    }
    switch value {
    case .scalar(let scalar):
      let source = String(decoding: file.bytes[scalar.range], as: UTF8.self)
      let isOneLine = scalar.style == .plain && !source.contains { $0.isNewline }
      return isOneLine && source != scalar.text && !source.hasPrefix("&") && !source.hasPrefix("!")
        ? [source] : []
    case .sequence(let sequence):
      return sequence.items.flatMap {
        (within($0.range) ? [] : ["item"]) + misplaced($0, in: file)
      }
    case .mapping(let mapping):
      return mapping.entries.flatMap {
        (within($0.keyRange) && within($0.value.range) ? [] : [$0.key])
          + misplaced($0.value, in: file)
      }
    }
  }
}
