/// Goes through the running text of rendered prose, sentence by sentence.
///
/// Running text is what stands in paragraphs: titles, tables, code and short items of lists are read in another way, and no
/// formula is made for them.
package struct ProseReading {
  /// One sentence.
  package struct Sentence: Sendable {
    package let words: Int
    package let syllables: Int
    /// Where it begins and ends, in bytes of the HTML.
    package let range: Range<Int>
  }

  private let language: ReadingLanguage
  private var counter: SyllableCounter
  private var words = 0
  private var syllables = 0
  /// Where the sentence began; nil between two.
  private var start: Int?

  private init(_ language: ReadingLanguage) {
    self.language = language
    counter = SyllableCounter(language)
  }

  /// Counts the running text in the HTML of prose.
  package static func count(_ html: [UInt8], in language: ReadingLanguage) -> WordCounts {
    var counts = WordCounts()
    forEachSentence(in: html, language) { sentence in
      counts += WordCounts(sentences: 1, words: sentence.words, syllables: sentence.syllables)
    }
    return counts
  }

  /// Calls the closure for each sentence of the running text in the HTML of prose.
  package static func forEachSentence(
    in html: [UInt8], _ language: ReadingLanguage, _ body: (Sentence) -> Void
  ) {
    var reading = ProseReading(language)
    var index = 0
    while index < html.count {
      index = ByteSearch.first(UInt8(ascii: "<"), in: html, index..<html.count)
      guard index + 3 < html.count else { return }
      let isParagraph = html[index + 1] == UInt8(ascii: "p") && html[index + 2] == UInt8(ascii: ">")
      index = isParagraph ? reading.read(html, from: index + 3, body) : index + 1
    }
  }

  /// Reads a paragraph from behind its tag; returns where its end tag is.
  private mutating func read(
    _ html: [UInt8], from first: Int, _ body: (Sentence) -> Void
  ) -> Int {
    let roles = ByteRole.all
    var index = first
    while index < html.count {
      switch roles[Int(html[index])] {
      case .consonant, .strong, .weak:
        index = takeLetters(html, from: index, roles)
        continue
      case .separator, .digit: endWord()
      case .apostrophe: break
      case .stop:
        // The dots of “2.1” and “p.m.” end no sentence.
        if counter.letters != 1, isBeforeGap(html, index + 1) {
          endSentence(at: index + 1, body)
        } else {
          endWord()
        }
      case .tag:
        if ByteSearch.holds("</p>", in: html, at: index) {
          endSentence(at: index, body)
          return index
        }
        index = endOfTag(html, from: index)
        continue
      case .code: index = takeCode(html, from: index)
      case .long: index = takeLong(html, from: index)
      }
      index += 1
    }
    endSentence(at: html.count, body)
    return index
  }

  /// Takes the letters of ASCII that begin at a place; returns where they end.
  private mutating func takeLetters(
    _ html: [UInt8], from first: Int, _ roles: [ByteRole]
  ) -> Int {
    if start == nil { start = first }
    var counter = counter
    var index = first
    while index < html.count, let letter = roles[Int(html[index])].letter {
      counter.add(html[index] | 0x20, letter)
      index += 1
    }
    self.counter = counter
    return index
  }

  /// Takes a letter that is not one of ASCII.
  private mutating func take(_ letter: SyllableCounter.Letter, at place: Int) {
    if start == nil { start = place }
    counter.add(0, letter)
  }

  @inline(__always)
  private mutating func endWord() {
    guard counter.letters > 0 else { return }
    syllables += counter.finish()
    words += 1
  }

  private mutating func endSentence(at end: Int, _ body: (Sentence) -> Void) {
    endWord()
    if let start, words > 0 {
      body(Sentence(words: words, syllables: syllables, range: start..<end))
    }
    start = nil
    words = 0
    syllables = 0
  }

  /// Whether a stop is followed by the end of a word, behind any quotation marks and brackets.
  private func isBeforeGap(_ html: [UInt8], _ place: Int) -> Bool {
    guard place < html.count else { return true }
    switch ByteRole.all[Int(html[place])] {
    case .separator, .tag, .code, .stop, .apostrophe, .long: return true
    case .consonant, .strong, .weak, .digit: return false
    }
  }

  /// The end of a tag, or that of the words of another language which it begins: no formula is made for these.
  private mutating func endOfTag(_ html: [UInt8], from start: Int) -> Int {
    if ByteSearch.holds("<span lang=", in: html, at: start) {
      endWord()
      return endOfForeignWords(html, from: start)
    }
    return ByteSearch.first(UInt8(ascii: ">"), in: html, start..<html.count) + 1
  }

  private func endOfForeignWords(_ html: [UInt8], from start: Int) -> Int {
    var depth = 0
    var place = start
    while place < html.count, !ByteSearch.holds("</p>", in: html, at: place) {
      if ByteSearch.holds("<span", in: html, at: place) { depth += 1 }
      if ByteSearch.holds("</span>", in: html, at: place) { depth -= 1 }
      if depth == 0 { return place + "</span>".utf8.count }
      place = ByteSearch.first(UInt8(ascii: "<"), in: html, place + 1..<html.count)
    }
    return place
  }

  /// Takes an entity, which stands for a sign between words; returns its last byte.
  private mutating func takeCode(_ html: [UInt8], from start: Int) -> Int {
    endWord()
    return min(
      html.count - 1, ByteSearch.first(UInt8(ascii: ";"), in: html, start..<html.count))
  }

  /// Takes a character of more than one byte; returns its last byte.
  private mutating func takeLong(_ html: [UInt8], from start: Int) -> Int {
    let length = html[start] >= 0xF0 ? 4 : html[start] >= 0xE0 ? 3 : 2
    let end = min(html.count, start + length) - 1
    switch html[start] {
    case 0xC3:
      // From À to ÿ, capital letters 32 before the others.
      take(Self.accented(html[end] | 0x20), at: start)
    case 0xC2: endWord()
    case 0xE2:
      // An apostrophe stands within a word; all else that begins so are signs.
      if !html[start...end].isApostrophe { endWord() }
    default: take(.consonant, at: start)
    }
    return end
  }

  /// What the letter does whose second byte is given, in lower case.
  private static func accented(_ byte: UInt8) -> SyllableCounter.Letter {
    switch byte {
    case 0xA0...0xA6, 0xA8...0xAB, 0xB2...0xB6, 0xB8: .strong
    case 0xAC...0xAF, 0xB9...0xBB: .accentedWeak
    case 0xBC: .weak
    default: .consonant
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isApostrophe: Bool { elementsEqual([0xE2, 0x80, 0x99]) }
}

/// What a byte is in running text.
private enum ByteRole: UInt8 {
  case consonant, strong, weak, separator, digit, apostrophe, stop, tag, code, long

  /// The kind of letter; nil for anything else.
  @inline(__always)
  var letter: SyllableCounter.Letter? {
    // The letters come first in both, in the same order.
    rawValue <= Self.weak.rawValue ? SyllableCounter.Letter(rawValue: rawValue) : nil
  }

  /// The roles of all bytes.
  static let all: [ByteRole] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "<"): .tag
    case UInt8(ascii: "&"): .code
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...: .long
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      switch byte | 0x20 {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"): .strong
      case UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "y"): .weak
      default: .consonant
      }
    default: .separator
    }
  }
}
