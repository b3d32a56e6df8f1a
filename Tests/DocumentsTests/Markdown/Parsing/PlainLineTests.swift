import Diagnostics
import Testing

@testable import Documents

/// Lines that are not given to the parser: what it would make of them is the same.
struct PlainLineTests {
  private static let pieces = [
    "a", "word ", "2", "1.", "1)", " ", "  ", "\"q\"", "'", "(", ")", "/", ":", "://", "www.a.b",
    "w", "-",
    "- ", "+", "=", "---", "#", "# ", "ä", "\u{A0}", "\u{FEFF}", "🧪", "“", "%20", "$", "{", "}",
    "?",
    "!", ";", ",", "\n", "\t", "*", "_", "[", "]", "<", ">", "&", "&amp;", "`", "~", "\\", "|", "@",
  ]

  @Test(arguments: [
    "A line", "2026 was “good”", "a - b", "90 minutes (or less)", "1", "A: b; c? d!\n",
  ])
  func takesWhatHasNoSigns(_ text: String) {
    #expect(Self.isPlain(text))
  }

  @Test(arguments: 0..<20)
  func saysWhatTheParserWouldSay(_ part: Int) {
    var count = 0
    for seed in part * 300..<part * 300 + 300 {
      let text = Self.text(seed)
      guard Self.isPlain(text) else { continue }
      count += 1
      for role in [MarkdownOptions.Role.body, .field, .line] {
        let scalar = YAMLScalar(text: text, range: 0..<text.utf8.count, style: .plain)
        let file = SourceFile(path: "a.md", text: text)
        let options = MarkdownOptions(role: role)
        var bag = DiagnosticBag()
        let quick = MarkdownParser.parse(scalar: scalar, in: file, options: options, into: &bag)
        let slow = MarkdownParser.parse(
          body: 0..<file.bytes.count, in: file, options: options, into: &bag)
        #expect(quick.prose == slow.prose, "\(text.debugDescription)")
        #expect(quick.outline == slow.outline && bag.isEmpty, "\(text.debugDescription)")
      }
    }
    #expect(count > 5)
  }

  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { PlainLine.content(of: $0) != nil }
  }

  private static func text(_ seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    // Mostly the pieces at the beginning, which mean nothing.
    return (0..<1 + next(7)).map { _ in
      pieces[next(6) == 0 ? next(pieces.count) : next(37)]
    }.joined() + (next(4) == 0 ? "\n" : "")
  }
}
