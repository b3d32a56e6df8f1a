/// Reading characters at either end of UTF-8 text.
extension ArraySlice<UInt8> {
  /// The first character, or nil when there is none.
  var firstScalar: Unicode.Scalar? {
    guard let byte = first else { return nil }
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = makeIterator()
    guard case .valid(let scalar) = parser.parseScalar(from: &bytes) else {
      return Unicode.UTF8.decode(Unicode.UTF8.encodedReplacementCharacter)
    }
    return Unicode.UTF8.decode(scalar)
  }

  /// The last character, or nil when there is none.
  var lastScalar: Unicode.Scalar? {
    guard let byte = last else { return nil }
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    var start = endIndex - 1
    while start > startIndex, self[start] & 0xC0 == 0x80, endIndex - start < 4 { start -= 1 }
    return String(decoding: self[start...], as: UTF8.self).unicodeScalars.last
  }
}

extension Unicode.Scalar {
  /// Whether Markdown takes it for punctuation: any sign of ASCII, and the Unicode categories of punctuation.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isASCIIPunctuation }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
