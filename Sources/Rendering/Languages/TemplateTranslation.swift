import Diagnostics
import Documents

/// A template as it is in another language: what its HTML says is put in other words, and its tags stay as they are.
///
/// A text is what stands between two tags of HTML, or between those of sections, and what the attributes say that people
/// read or hear. `{{name}}` in it is written `{name}` among the texts, where it may stand at another place.
struct TemplateTranslation: Sendable {
  /// The template in the other language.
  private(set) var bytes: [UInt8] = []
  /// The texts that nothing is said instead of, and where they begin.
  private(set) var missing: [(text: String, place: Int)] = []
  /// The texts that something else is said instead of.
  private(set) var found: Set<String> = []
  /// The templates that it brings in.
  private(set) var calls: Set<String> = []

  /// The attributes whose values are texts.
  private static let attributes = Set(
    ["aria-label", "title", "alt", "placeholder", "data-edition"].map { Array($0.utf8) })
  /// What the names of attributes begin with whose values a script says.
  private static let spokenStart = Array("data-say-".utf8)
  /// The elements whose content is not for reading.
  private static let silent = Set(["script", "style", "code"].map { Array($0.utf8) })

  private let source: [UInt8]
  private let texts: InterfaceTexts
  private var index = 0
  /// Where the text began that is being read.
  private var start = 0

  init(_ source: SourceFile, _ texts: InterfaceTexts) {
    self.source = source.bytes
    self.texts = texts
    bytes.reserveCapacity(source.bytes.count + 1024)
    readText(upTo: source.bytes.count)
  }

  // MARK: - Text

  /// Reads what stands outside of the tags of HTML.
  private mutating func readText(upTo end: Int) {
    start = index
    while index < end {
      if starts("{{") {
        readTag()
      } else if starts("<"), index + 1 < end, Self.opensElement(source[index + 1]) {
        finishText()
        readElement()
      } else {
        index += 1
      }
    }
    finishText()
  }

  /// Reads a tag of the template; only one that shows a value can stand within a text.
  private mutating func readTag() {
    let close = starts("{{{") ? "}}}" : "}}"
    let end = place(after: close) ?? source.count
    let kind = source[min(index + 2, end)..<end].first { $0 != 0x20 } ?? 0
    let isValue =
      kind == UInt8(ascii: "{") || kind == UInt8(ascii: "&") || kind == UInt8(ascii: ".")
      || Self.isLetter(kind)
    if isValue {
      index = end
      return
    }
    finishText()
    if kind == UInt8(ascii: ">") || kind == UInt8(ascii: "<") {
      let name = source[(index + 3)..<max(index + 3, end - 2)]
      calls.insert(String(decoding: name, as: UTF8.self).filter { $0 != " " })
    }
    copy(upTo: end)
  }

  /// Writes the text that was read, in other words if there are any; what a script says is a text, however short.
  private mutating func finishText(isSpoken: Bool = false) {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let read = source[start..<index]
    let words = read.drop(while: isBlank)
    guard let last = words.lastIndex(where: { !isBlank($0) }).map({ $0 + 1 }) else {
      bytes += read
      start = index
      return
    }
    let text = Self.key(of: source[words.startIndex..<last])
    guard isSpoken ? !text.isEmpty : Self.isText(text) else {
      bytes += read
      start = index
      return
    }
    bytes += read[..<words.startIndex]
    if let translated = texts.texts[text]?.words {
      found.insert(text)
      write(translated, insteadOf: source[words.startIndex..<last])
    } else {
      missing.append((text, words.startIndex))
      bytes += source[words.startIndex..<last]
    }
    bytes += read[last...]
    start = index
  }

  /// Writes words, with the tags of the text in whose place they stand.
  private mutating func write(_ words: String, insteadOf text: ArraySlice<UInt8>) {
    let tags = Self.tags(in: text)
    for part in PhraseParts(words) {
      switch part {
      case .words(let words): escape(words)
      case .name(let name):
        if let tag = tags[String(name)] { bytes += tag } else { escape("{\(name)}") }
      }
    }
  }

  private mutating func escape(_ words: Substring) {
    var markup = Markup()
    markup.text(String(words))
    bytes += markup.bytes
  }

  // MARK: - Elements

  /// Reads a tag of HTML with its attributes; what a silent element holds is copied.
  private mutating func readElement() {
    let nameStart = index + 1
    index += 1
    while index < source.count, Self.isLetter(source[index]) || source[index] == 0x2F {
      index += 1
    }
    let name = Array(source[nameStart..<index])
    while index < source.count, source[index] != UInt8(ascii: ">") {
      if starts("{{") {
        index = place(after: starts("{{{") ? "}}}" : "}}") ?? source.count
      } else if source[index] == UInt8(ascii: "\"") {
        readValue()
      } else {
        index += 1
      }
    }
    copy(upTo: min(index + 1, source.count))
    guard Self.silent.contains(name) else { return }
    let close = "</" + String(decoding: name, as: UTF8.self)
    copy(upTo: place(after: close).map { $0 - close.utf8.count } ?? source.count)
  }

  /// Reads the value of an attribute, which may be a text.
  private mutating func readValue() {
    let nameEnd = max(start, index - 1)
    let nameStart =
      source[start..<nameEnd].lastIndex { $0 <= 0x20 || $0 == UInt8(ascii: "}") }.map { $0 + 1 }
      ?? start
    let name = Array(source[nameStart..<nameEnd])
    let isSpoken = name.starts(with: Self.spokenStart)
    let isText = isSpoken || Self.attributes.contains(name)
    index += 1
    var end = index
    while end < source.count, source[end] != UInt8(ascii: "\"") { end += 1 }
    if isText {
      copy(upTo: index)
      while index < end { if starts("{{") { readTag() } else { index += 1 } }
      finishText(isSpoken: isSpoken)
    }
    index = min(end + 1, source.count)
  }

  // MARK: - Bytes

  private mutating func copy(upTo end: Int) {
    bytes += source[start..<end]
    index = end
    start = end
  }

  private func starts(_ text: StaticString) -> Bool {
    ByteSearch.holds(text, in: source, at: index)
  }

  /// The place behind the next occurrence of a text.
  private func place(after text: String) -> Int? {
    let sought = Array(text.utf8)
    var place = index
    while place + sought.count <= source.count {
      if source[place] == sought[0], source[place...].starts(with: sought) {
        return place + sought.count
      }
      place += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func opensElement(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }
}

// MARK: - Texts and their tags

extension TemplateTranslation {
  /// A text as it is written among the texts: its blanks are single spaces, and its tags have single braces.
  private static func key(of text: ArraySlice<UInt8>) -> String {
    var key = ""
    for part in parts(of: text) {
      switch part {
      case .words(let words): key += words
      case .tag(let name, _): key += "{\(name)}"
      }
    }
    return hasPlainBlanks(key) ? key : key.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether the only blanks in a text are single spaces, as in most; what is not ASCII may hold others.
  private static func hasPlainBlanks(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x80, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// Whether there are words in a text besides its tags.
  ///
  /// A single word in small letters is a name for the page's style rather than a text: `page-home`.
  private static func isText(_ key: String) -> Bool {
    guard !key.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }) else {
      return false
    }
    var isInTag = false
    for character in key {
      if character == "{" { isInTag = true }
      if character == "}" { isInTag = false }
      if !isInTag, character.isLetter { return true }
    }
    return false
  }

  private enum Part {
    case words(String)
    case tag(name: String, ArraySlice<UInt8>)
  }

  private static func tags(in text: ArraySlice<UInt8>) -> [String: ArraySlice<UInt8>] {
    var tags: [String: ArraySlice<UInt8>] = [:]
    for case .tag(let name, let bytes) in parts(of: text) { tags[name] = bytes }
    return tags
  }

  private static func parts(of text: ArraySlice<UInt8>) -> [Part] {
    var parts: [Part] = []
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      var close = rest[open...].firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
      while close < rest.endIndex, rest[close] == UInt8(ascii: "}") { close += 1 }
      let tag = rest[open..<close]
      let name = tag.filter { $0 != 0x20 && !"{}&".utf8.contains($0) }
      parts.append(.words(String(decoding: rest[..<open], as: UTF8.self)))
      parts.append(.tag(name: String(decoding: name, as: UTF8.self), tag))
      rest = rest[close...]
    }
    return parts + [.words(String(decoding: rest, as: UTF8.self))]
  }
}
