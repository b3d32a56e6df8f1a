/// The mark of a language behind words in brackets, `{lang=es}`.
struct LanguageMark {
  /// What can be wrong with one.
  enum Problem {
    /// It has no closing brace.
    case unclosed
    /// No words in brackets, and no link, stand right before it.
    case wordless
    /// It stands in the words of an image.
    case inImage
    /// There is no tag of a language in it.
    case tag(LanguageTag.Flaw)
  }

  /// What it says, or what is wrong with it.
  let tag: Result<LanguageTag, LanguageTag.Flaw>
  /// How many bytes it has.
  let length: Int

  /// What a mark begins with.
  static let opening = Array("{lang".utf8)

  /// Whether a mark begins with some bytes: with the word, and something behind it that goes on with no other word.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: opening) else { return false }
    return bytes.dropFirst(opening.count).first.map { !$0.isASCIIAlphanumeric } ?? true
  }

  /// Reads a mark with which some bytes begin; nil when it has no end.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    length = end + 1 - bytes.startIndex
    let inner = bytes[..<end].dropFirst(Self.opening.count)
    guard inner.first(where: { $0 != 0x20 }) == UInt8(ascii: "=") else {
      tag = .failure(
        LanguageTag.Flaw(
          reason: "The mark of a language has an equals sign", cure: "Write {lang=es}."))
      return
    }
    let written = inner.drop { $0 == 0x20 || $0 == UInt8(ascii: "=") }
    tag = LanguageTag.read(String(decoding: Self.bare(written), as: UTF8.self))
  }

  /// A value without the spaces and the quotation marks around it.
  private static func bare(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, last == 0x20 { bytes.removeLast() }
    if let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      bytes.count > 1, bytes.last == quote
    {
      bytes = bytes.dropFirst().dropLast()
    }
    return bytes
  }
}
