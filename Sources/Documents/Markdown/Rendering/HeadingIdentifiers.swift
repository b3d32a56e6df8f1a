/// Makes the anchors of a page's headings: the words in small letters with hyphens, each only once.
struct HeadingIdentifiers {
  /// How many headings a page has as a rule.
  private static let usual = 16

  private var used: Set<String> = []
  /// The number to try next for words that occur more than once.
  private var counts: [String: Int] = [:]

  /// Keeps an id from being given to a heading.
  mutating func reserve(_ id: String) {
    used.insert(id)
  }

  /// The id for a heading of these words.
  mutating func identifier(for words: [UInt8]) -> String {
    unique(Self.slug(words))
  }

  /// The slug itself, or with a number behind it if it is taken.
  mutating func unique(_ slug: String) -> String {
    if used.isEmpty { used.reserveCapacity(Self.usual) }
    guard !used.insert(slug).inserted else { return slug }
    var count = counts[slug] ?? 2
    while !used.insert("\(slug)-\(count)").inserted { count += 1 }
    counts[slug] = count + 1
    return "\(slug)-\(count)"
  }

  /// Letters and digits of any script, with one hyphen between words; "section" if there are none.
  static func slug(_ words: [UInt8]) -> String {
    String(decoding: slugBytes(words), as: UTF8.self)
  }

  /// The same as UTF-8.
  static func slugBytes(_ words: [UInt8]) -> [UInt8] {
    if let slug = slugBytes(ofASCII: words) { return slug }
    var slug: [UInt8] = []
    slug.reserveCapacity(words.count)
    var isGap = false
    var index = 0
    while index < words.count {
      let byte = words[index]
      let scalar = byte < 0x80 ? nil : words[index...].firstScalar
      index += scalar.map { $0.utf8.count } ?? 1
      switch scalar.map(kind) ?? kind(of: byte) {
      case .dropped: continue
      case .gap: isGap = true
      case .kept:
        if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        isGap = false
        if let scalar {
          slug += scalar.properties.lowercaseMapping.utf8
        } else {
          slug.append(asciiLowercased(byte))
        }
      }
    }
    return slug.isEmpty ? section : slug
  }

  /// The same for words of ASCII alone, which never become longer and so are changed where they are; nil for others.
  private static func slugBytes(ofASCII words: [UInt8]) -> [UInt8]? {
    let signs = slugSigns
    var slug = words
    var bytes = slug.mutableSpan
    var count = 0
    var isGap = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte < 0x80 else { return nil }
      index += 1
      switch signs[Int(byte)] {
      case 0: continue
      case UInt8(ascii: "-"): isGap = true
      case let sign:
        if isGap, count > 0 {
          bytes[count] = UInt8(ascii: "-")
          count += 1
        }
        isGap = false
        bytes[count] = sign
        count += 1
      }
    }
    slug.removeLast(slug.count - count)
    return slug.isEmpty ? section : slug
  }

  private static let section = Array("section".utf8)

  /// What becomes of each byte of ASCII: the byte of the slug, a hyphen for a gap, 0 for nothing.
  private static let slugSigns: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch kind(of: byte) {
    case .kept: asciiLowercased(byte)
    case .gap: UInt8(ascii: "-")
    case .dropped: 0
    }
  }

  private enum Kind {
    case kept, gap, dropped
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .kept
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation: return .gap
    default: return .dropped
    }
  }

  private static func kind(of byte: UInt8) -> Kind {
    if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") { return .kept }
    return byte <= 0x20 || byte == UInt8(ascii: "-") ? .gap : .dropped
  }

  private static func asciiLowercased(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}
