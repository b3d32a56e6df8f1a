/// Texts made by repeating small pieces of syntax that are hard to parse.
enum NastyText {
  private static let pieces = [
    "*", "**", "_", "***", "[", "]", "![", "(", ")", "](", "](a)", "[a]", "[a]: b", "[^a]",
    "[^a]: b",
    "<", "<!", "<?", "<![CDATA[", "<!--", "<a", "-->", ">", "> ", "- ", "-", "+ ", "1. ", "9", " ",
    "    ",
    "\t", "\n", "\n\n", "\n> ", "|", "-|-", "\n|-|\n", "---", "===", "# ", "`", "```", "~~~", "&",
    "&amp;",
    "&#94;", "&Hat;", "\\", "a", "é", "\"", "'", "(\"", "http://", "www.", "@", "a@b.c", ":", "!",
    "\u{2003}",
    "<div>", "</div>", "<a href=\"", "~", "~~", "[[", "]]", "[[a|", "[ ] ", "[!NOTE]", "_www.",
    "\r", "\r\n",
  ]

  /// A generator whose numbers are the same in every run.
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  /// The text of a number; the same in every run.
  static func text(_ seed: Int, repetitions: Int) -> String {
    var numbers = Numbers(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    func pieces(atLeast least: Int, _ more: Int) -> String {
      (0..<least + numbers.next(below: more)).map { _ in
        Self.pieces[numbers.next(below: Self.pieces.count)]
      }.joined()
    }
    return pieces(atLeast: 0, 3) + String(repeating: pieces(atLeast: 1, 4), count: repetitions)
      + pieces(atLeast: 0, 3) + String(repeating: pieces(atLeast: 1, 3), count: repetitions)
      + pieces(atLeast: 0, 3)
  }
}
