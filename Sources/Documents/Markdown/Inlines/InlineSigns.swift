/// Which signs of the syntax that the parser does not know the content of a block has.
struct InlineSigns {
  /// Whether a short reference may begin: there is a `[[`.
  let hasReference: Bool
  /// Whether words may be marked as those of another language: there is a `{l`.
  let hasLanguage: Bool
  /// Whether text may be struck out: there is a `~`.
  let hasTilde: Bool
  /// Whether there may be a bare address: there is a `@`, a `:/` or a `ww`.
  let hasAddress: Bool
  /// Whether there may be fields of a worksheet.
  let hasFields: Bool

  /// Looks at the content of a block in a pool, given the signs of the whole text: nothing else can be in a block.
  init(
    _ pool: [UInt8], _ content: Range<Int>, in text: SignCounts, worksheet: WorksheetSigns? = nil
  ) {
    hasFields = worksheet?.mayBeIn(pool, content) ?? false
    hasReference =
      text.hasReference
      && ByteSearch.holdsPair(UInt8(ascii: "["), UInt8(ascii: "["), in: pool, content)
    hasLanguage =
      text.hasLanguage
      && ByteSearch.holdsPair(UInt8(ascii: "{"), UInt8(ascii: "l"), in: pool, content)
    hasTilde = text.hasTilde && Self.holds(UInt8(ascii: "~"), pool, content)
    hasAddress =
      text.hasAddress
      && (Self.holds(UInt8(ascii: "@"), pool, content)
        || ByteSearch.holdsPair(UInt8(ascii: ":"), UInt8(ascii: "/"), in: pool, content)
        || ByteSearch.holdsPair(UInt8(ascii: "w"), UInt8(ascii: "w"), in: pool, content))
  }

  /// Whether there is none of them.
  var isEmpty: Bool {
    !hasReference && !hasLanguage && !hasTilde && !hasAddress && !hasFields
  }

  private static func holds(_ byte: UInt8, _ pool: [UInt8], _ content: Range<Int>) -> Bool {
    ByteSearch.first(byte, in: pool, content) < content.upperBound
  }
}
