/// Finds the words that name the fields of a row, and marks them as labels.
struct RowNaming {
  /// What names a field.
  struct Name {
    /// The words, read aloud without the row around them; empty if the row has none.
    var words: [UInt8]
    /// The items that are marked as the label, if the words stand together in the row.
    var label: Range<Int>?
  }

  /// The row so far, with fields instead of marks.
  private(set) var named: [Inline] = []

  private let items: [Inline]
  /// The first item that has not been passed on.
  private var start = 0
  /// What the row says up to here, with an ellipsis for each blank.
  private var sentence: [UInt8] = []
  /// How many blanks that sentence has named.
  private var blanks = 0

  init(_ row: FieldRow) {
    items = row.items
    named.reserveCapacity(items.count + 8)
  }

  private static let ellipsis = Array("…".utf8)

  // MARK: Names

  /// What names a blank: the words before it, the whole sentence up to it, or the words behind it.
  mutating func nameOfBlank(at position: Int, in inlines: InlineList) -> Name {
    let words = inlines.words(of: items[start..<position])
    let own = FieldLabel.cleaned(words)
    if own.isEmpty { return nameOfBareBlank(at: position, in: inlines) }
    blanks = 1
    guard sentence.isEmpty || FieldLabel.endsLikeLabel(words) else {
      let before = sentence == Self.ellipsis ? [] : sentence + [0x20]
      sentence = FieldLabel.cleaned(before + Self.ellipsis + [0x20] + own)
      return Name(words: sentence)
    }
    sentence = own
    return Name(words: own, label: balancedStart(before: position)..<position)
  }

  private mutating func nameOfBareBlank(at position: Int, in inlines: InlineList) -> Name {
    guard sentence.isEmpty else {
      blanks += 1
      return Name(words: blanks > 1 ? sentence + Array(" (\(blanks))".utf8) : sentence)
    }
    let rest = wordsBehind(position, in: inlines)
    guard !rest.isEmpty else { return Name(words: []) }
    sentence = Self.ellipsis
    blanks = 1
    return Name(words: Self.ellipsis + [0x20] + rest)
  }

  /// What names a box or an answer: the words behind it, or else those before it.
  mutating func nameOfBox(at position: Int, in inlines: InlineList) -> Name {
    let end = endOfAnswer(from: position + 1)
    var own = FieldLabel.cleaned(inlines.words(of: items[position + 1..<end]))
    var label = position + 1..<end
    if own.isEmpty {
      own = FieldLabel.cleaned(inlines.words(of: items[start..<position]))
      label = balancedStart(before: position)..<position
    }
    sentence = own
    blanks = 0
    return Name(words: own, label: own.isEmpty ? nil : label)
  }

  private func wordsBehind(_ position: Int, in inlines: InlineList) -> [UInt8] {
    var words: [UInt8] = []
    for item in items[(position + 1)...] {
      if item.kind == .mark {
        words += [0x20] + Self.ellipsis + [0x20]
      } else {
        words += inlines.words(of: [item])
      }
    }
    let cleaned = FieldLabel.cleaned(words)
    return FieldLabel.hasLetter(inlines.words(of: items[(position + 1)...])) ? cleaned : []
  }

  /// The first item of the longest stretch before a place in which all emphasis that begins also ends.
  private func balancedStart(before position: Int) -> Int {
    var depth = 0
    var index = position
    while index > start {
      let edge = items[index - 1].edge
      if edge == .enter, depth == 0 { break }
      if edge != .whole { depth += edge == .exit ? 1 : -1 }
      index -= 1
    }
    return depth == 0 ? index : position
  }

  private func endOfAnswer(from start: Int) -> Int {
    var depth = 0
    var index = start
    var end = start
    while index < items.count, items[index].kind != .mark, items[index].kind != .lineBreak {
      let edge = items[index].edge
      if edge == .exit, depth == 0 { break }
      if edge != .whole { depth += edge == .enter ? 1 : -1 }
      index += 1
      if depth == 0 { end = index }
    }
    return end
  }

  // MARK: Passing on

  /// Passes on what stands before a mark and the field in its place, with the words that are its label.
  mutating func pass(
    _ field: Int, at position: Int, label: Range<Int>?, in inlines: InlineList
  ) {
    var item = Inline(kind: .field)
    item.value = field
    guard let label else {
      named += items[start..<position] + [item]
      start = position + 1
      return
    }
    named += items[start..<min(label.lowerBound, position)]
    let words = Trimmed(items[label], inlines)
    var tag = Inline(kind: .label, edge: .enter)
    tag.value = field
    var end = tag
    end.edge = .exit
    if label.lowerBound < position {
      named += words.before + [tag] + words.core + [end] + words.behind
      named += items[label.upperBound..<position] + [item]
      start = position + 1
    } else {
      named += [tag, item] + words.before + words.core + [end] + words.behind
      start = label.upperBound
    }
  }

  /// Passes on what is left.
  mutating func finish() -> [Inline] {
    named += items[start...]
    start = items.count
    return named
  }

  /// Items without the spaces and line ends at their ends.
  static func withoutSpaces(_ items: ArraySlice<Inline>, _ inlines: InlineList) -> [Inline] {
    var items = items
    while let last = items.last, last.kind == .softBreak || last.kind == .lineBreak {
      items.removeLast()
    }
    return Trimmed(items, inlines).core
  }

  /// Items without the spaces at their ends.
  private struct Trimmed {
    var before: [Inline] = []
    var core: [Inline]
    var behind: [Inline] = []

    init(_ items: ArraySlice<Inline>, _ inlines: InlineList) {
      core = Array(items)
      if let first = core.first, first.kind == .text, first.isVerbatim {
        let spaces = inlines.pool[first.literal].prefix { $0 == 0x20 }.count
        let middle = first.literal.lowerBound + spaces
        if spaces > 0 { before = [inlines.part(of: first, first.literal.lowerBound..<middle)] }
        core[0] = inlines.part(of: first, middle..<first.literal.upperBound)
      }
      if let last = core.last, last.kind == .text, last.isVerbatim {
        let spaces = inlines.pool[last.literal].reversed().prefix { $0 == 0x20 }.count
        let middle = last.literal.upperBound - spaces
        if spaces > 0 { behind = [inlines.part(of: last, middle..<last.literal.upperBound)] }
        core[core.count - 1] = inlines.part(of: last, last.literal.lowerBound..<middle)
      }
    }
  }
}
