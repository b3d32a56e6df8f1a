/// Finding words that are marked as those of another language, `[texto]{lang=es}` and `[texto](address){lang=es}`.
extension InlineList {
  /// Makes the brackets before each mark, or the link, one stretch of another language, and notes marks that are broken.
  mutating func findLanguages() {
    splitAtLanguageMarks()
    var marking = LanguageMarking(capacity: items.count + 2)
    for item in items {
      guard beginsLanguageMark(item) else {
        marking.pass(item, isOpening: isSign("[", item), isClosing: isSign("]", item))
        continue
      }
      switch words(markedBy: item, in: marking) {
      case .success(let marked):
        languages.append(marked.tag)
        marking.mark(marked.words, languages.count - 1)
      case .failure(let broken):
        brokenLanguages.append((broken.problem, item.place))
        marking.pass(item, isOpening: false, isClosing: false)
      }
    }
    items = marking.passed
  }

  private struct BrokenMark: Error {
    let problem: LanguageMark.Problem
  }

  private func words(
    markedBy item: Inline, in marking: LanguageMarking
  ) -> Result<(tag: LanguageTag, words: Range<Int>), BrokenMark> {
    guard !marking.isInImage else { return .failure(BrokenMark(problem: .inImage)) }
    guard let mark = LanguageMark(pool[item.literal]) else {
      return .failure(BrokenMark(problem: .unclosed))
    }
    guard let words = marking.words,
      marking.passed[words.upperBound - 1].place.upperBound == item.place.lowerBound,
      marking.passed[words].dropFirst().dropLast().contains(where: { !isBlank($0) })
    else { return .failure(BrokenMark(problem: .wordless)) }
    switch mark.tag {
    case .success(let tag): return .success((tag, words))
    case .failure(let flaw): return .failure(BrokenMark(problem: .tag(flaw)))
    }
  }

  private func beginsLanguageMark(_ item: Inline) -> Bool {
    item.kind == .text && item.isVerbatim && LanguageMark.begins(pool[item.literal])
  }

  /// Makes each mark of a language an item of its own.
  private mutating func splitAtLanguageMarks() {
    var split: [Inline] = []
    split.reserveCapacity(items.count + 2)
    for item in items {
      guard item.kind == .text, item.isVerbatim else {
        split.append(item)
        continue
      }
      var start = item.literal.lowerBound
      var index = start
      func add(upTo end: Int) {
        if end > start { split.append(part(of: item, start..<end)) }
        start = end
      }
      while index < item.literal.upperBound {
        guard LanguageMark.begins(pool[index..<item.literal.upperBound]) else {
          index += 1
          continue
        }
        add(upTo: index)
        index +=
          LanguageMark(pool[index..<item.literal.upperBound])?.length ?? LanguageMark.opening.count
        add(upTo: index)
      }
      add(upTo: item.literal.upperBound)
    }
    items = split
  }
}

/// The inlines of a block that have been passed on while marks of languages are looked for.
private struct LanguageMarking {
  private(set) var passed: [Inline] = []
  /// The brackets, and the links, which are open, with how many others hold them.
  private var openers: [(item: Int, depth: Int)] = []
  private var depth = 0
  private var images = 0
  /// The last words in brackets, or the last link, if nothing has been passed on since; with their brackets.
  private(set) var words: Range<Int>?

  init(capacity: Int) { passed.reserveCapacity(capacity) }

  /// Whether what is passed on now stands in the words of an image.
  var isInImage: Bool { images > 0 }

  mutating func pass(_ item: Inline, isOpening: Bool, isClosing: Bool) {
    words = nil
    if item.kind == .image, item.edge != .whole { images += item.edge == .enter ? 1 : -1 }
    if item.edge == .exit {
      depth -= 1
      while let last = openers.last, last.depth > depth { openers.removeLast() }
    }
    if isOpening || item.kind == .link && item.edge == .enter {
      openers.append((passed.count, depth))
    } else if isClosing || item.kind == .link && item.edge == .exit, let last = openers.last,
      last.depth == depth
    {
      openers.removeLast()
      words = last.item..<passed.count + 1
    }
    if item.edge == .enter { depth += 1 }
    passed.append(item)
  }

  /// Makes words one stretch of a language, of which the number is given: brackets vanish, and a link stays.
  mutating func mark(_ words: Range<Int>, _ language: Int) {
    var start = Inline(kind: .language, edge: .enter)
    start.value = language
    start.place = passed[words.lowerBound].place
    var end = Inline(kind: .language, edge: .exit)
    end.value = language
    end.place = passed[words.upperBound - 1].place
    if passed[words.lowerBound].kind == .link {
      passed.insert(start, at: words.lowerBound)
      passed.append(end)
    } else {
      passed[words.lowerBound] = start
      passed[words.upperBound - 1] = end
    }
    self.words = nil
  }
}
