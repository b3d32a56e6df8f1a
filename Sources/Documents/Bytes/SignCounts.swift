/// Which signs that mean something in Markdown a text has, and how often.
struct SignCounts {
  /// How many `[` there are.
  private(set) var brackets = 0
  /// How many `]` there are.
  private(set) var closers = 0
  /// How many `<` there are.
  private(set) var angles = 0
  /// How many `*` and `_` there are.
  private(set) var emphasis = 0
  /// How many `|` there are.
  private(set) var pipes = 0
  /// Whether there is a `[[`, which may begin a short reference.
  private(set) var hasReference = false
  /// Whether there is a `{l`, with which the mark of a language begins.
  private(set) var hasLanguage = false
  /// Whether there is a `[&`.
  private(set) var hasCodedBracket = false
  /// Whether there is a `^`, without which there is no footnote.
  private(set) var hasCaret = false
  /// Whether there is a `~`.
  private(set) var hasTilde = false
  /// Whether a bare address is possible: there is a `@`, a `:/` or a `ww`.
  private(set) var hasAddress = false
  /// Whether there is a `__` or a `\_`, without which no underscores are a blank.
  private(set) var hasUnderscores = false
  /// Whether there is a `..`, without which no dots are a blank.
  private(set) var hasDots = false
  /// Whether there is a parenthesis with nothing but a space behind it, or nothing at all.
  private(set) var hasOpenParenthesis = false
  /// Whether there is one of the signs of Unicode that begin as the symbols for boxes and circles do.
  private(set) var hasSymbol = false

  /// Counts the signs of a part of a text.
  init(_ text: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    text.withUnsafeBufferPointer { text in
      guard !range.isEmpty, let start = text.baseAddress else { return }
      // Pairs of bytes are looked at, so the last byte goes alone.
      let last = range.upperBound - 1
      var index = range.lowerBound
      while index < last {
        let end = min(last, index + 192)
        add(start + index, count: end - index)
        index = end
      }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2) { pair in
        pair.initialize(repeating: 0)
        pair[0] = start[last]
        if let pair = pair.baseAddress { add(pair, count: 1) }
      }
    }
  }

  /// Adds up a run of bytes behind which there is one more. It is so short that a byte holds every count, and its loop has
  /// no branches, so that the compiler takes many bytes at a time.
  private mutating func add(_ text: UnsafePointer<UInt8>, count: Int) {
    var brackets: UInt8 = 0
    var closers: UInt8 = 0
    var angles: UInt8 = 0
    var emphasis: UInt8 = 0
    var pipes: UInt8 = 0
    var references: UInt8 = 0
    var languages: UInt8 = 0
    var codedBrackets: UInt8 = 0
    var carets: UInt8 = 0
    var tildes: UInt8 = 0
    var addresses: UInt8 = 0
    var underscores: UInt8 = 0
    var dots: UInt8 = 0
    var parentheses: UInt8 = 0
    var symbols: UInt8 = 0
    var index = 0
    while index < count {
      let byte = text[index]
      let next = text[index &+ 1]
      let bracket = Self.one(byte == UInt8(ascii: "["))
      brackets &+= bracket
      closers &+= Self.one(byte == UInt8(ascii: "]"))
      angles &+= Self.one(byte == UInt8(ascii: "<"))
      emphasis &+= Self.one(byte == UInt8(ascii: "*")) &+ Self.one(byte == UInt8(ascii: "_"))
      pipes &+= Self.one(byte == UInt8(ascii: "|"))
      references |= bracket & Self.one(next == UInt8(ascii: "["))
      languages |= Self.one(byte == UInt8(ascii: "{")) & Self.one(next == UInt8(ascii: "l"))
      codedBrackets |= bracket & Self.one(next == UInt8(ascii: "&"))
      carets |= Self.one(byte == UInt8(ascii: "^"))
      tildes |= Self.one(byte == UInt8(ascii: "~"))
      addresses |= Self.one(byte == UInt8(ascii: "@"))
      addresses |= Self.one(byte == UInt8(ascii: ":")) & Self.one(next == UInt8(ascii: "/"))
      addresses |= Self.one(byte == UInt8(ascii: "w")) & Self.one(next == UInt8(ascii: "w"))
      let escapes = Self.one(byte == UInt8(ascii: "_")) | Self.one(byte == UInt8(ascii: "\\"))
      underscores |= escapes & Self.one(next == UInt8(ascii: "_"))
      dots |= Self.one(byte == UInt8(ascii: ".")) & Self.one(next == UInt8(ascii: "."))
      let gap = Self.one(next == 0x20) | Self.one(next == UInt8(ascii: ")"))
      parentheses |= Self.one(byte == UInt8(ascii: "(")) & gap
      symbols |= Self.one(byte == 0xE2) & Self.one(next >= 0x96) & Self.one(next <= 0x9D)
      index &+= 1
    }
    self.brackets &+= Int(brackets)
    self.closers &+= Int(closers)
    self.angles &+= Int(angles)
    self.emphasis &+= Int(emphasis)
    self.pipes &+= Int(pipes)
    hasReference = hasReference || references > 0
    hasLanguage = hasLanguage || languages > 0
    hasCodedBracket = hasCodedBracket || codedBrackets > 0
    hasCaret = hasCaret || carets > 0
    hasTilde = hasTilde || tildes > 0
    hasAddress = hasAddress || addresses > 0
    hasUnderscores = hasUnderscores || underscores > 0
    hasDots = hasDots || dots > 0
    hasOpenParenthesis = hasOpenParenthesis || parentheses > 0
    hasSymbol = hasSymbol || symbols > 0
  }

  /// 1 or 0: a truth as it lies in memory, because a choice between two numbers would be a branch.
  @inline(__always)
  private static func one(_ truth: Bool) -> UInt8 { unsafeBitCast(truth, to: UInt8.self) }
}
