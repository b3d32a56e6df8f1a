package import Diagnostics

/// Reads comma-separated values as RFC 4180 has them, with the place of every field.
///
/// Lines may end with LF, CR LF or CR. A field in double quotes may hold commas, line ends and, written twice, double
/// quotes. What can't be read is reported, and the reading goes on with the next record.
package struct CSVReader {
  /// How long a CSV file may be, in bytes.
  static let maximumSize = 1024 * 1024

  private let file: SourceFile
  private let bytes: [UInt8]
  private var index: Int
  private var bag = DiagnosticBag()

  /// The records of a file; nil when it is no text at all.
  package static func read(_ file: SourceFile, into bag: inout DiagnosticBag) -> [CSVRecord]? {
    let limit = TextCheck.Limit(bytes: maximumSize, name: "A CSV file")
    guard let text = TextCheck.check(file, limit: limit, into: &bag) else { return nil }
    var reader = CSVReader(file, text)
    let records = reader.records()
    bag.merge(reader.bag)
    return records
  }

  private init(_ file: SourceFile, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    index = TextCheck.lengthOfByteOrderMark(bytes)
  }

  private mutating func records() -> [CSVRecord] {
    var records: [CSVRecord] = []
    while index < bytes.count { records.append(record()) }
    return records
  }

  private mutating func record() -> CSVRecord {
    let start = index
    var fields = [field()]
    while index < bytes.count, bytes[index] == Self.comma {
      index += 1
      fields.append(field())
    }
    let record = CSVRecord(fields: fields, range: start..<index)
    skipLineEnd()
    return record
  }

  private mutating func field() -> CSVField {
    skipBlanks()
    guard index < bytes.count, bytes[index] == Self.quote else { return plainField() }
    return quotedField()
  }

  private mutating func plainField() -> CSVField {
    let start = index
    while index < bytes.count, !Self.endsField(bytes[index]) { index += 1 }
    let range = start..<endOfText(from: start)
    if let quote = bytes[range].firstIndex(of: Self.quote) {
      bag.report(
        .seriesQuotes, "A double quote stands within a field that does not begin with one",
        at: file.range(quote..<quote + 1),
        help: "Put the whole field in double quotes, and write a quote within it twice.")
    }
    return CSVField(text: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  private mutating func quotedField() -> CSVField {
    let start = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] != Self.quote {
        text.append(bytes[index])
      } else if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        text.append(Self.quote)
        index += 1
      } else {
        break
      }
      index += 1
    }
    guard index < bytes.count else {
      bag.report(
        .seriesQuotes, "A double quote is opened here and never closed",
        at: file.range(start..<start + 1),
        help: "Close it at the end of the field, or remove it.")
      return CSVField(text: String(decoding: text, as: UTF8.self), range: start..<index)
    }
    index += 1
    let range = start..<index
    reportTextAfterQuote()
    return CSVField(text: String(decoding: text, as: UTF8.self), range: range)
  }

  private mutating func reportTextAfterQuote() {
    skipBlanks()
    let start = index
    while index < bytes.count, !Self.endsField(bytes[index]) { index += 1 }
    guard index > start else { return }
    bag.report(
      .seriesQuotes, "Text stands behind the double quote that closes the field",
      at: file.range(start..<endOfText(from: start)),
      help: "Put a comma between two fields, and write a quote within a field twice.")
  }
}

// MARK: - Bytes

extension CSVReader {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  private static func endsField(_ byte: UInt8) -> Bool { byte == comma || isLineEnd(byte) }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
  }

  private mutating func skipLineEnd() {
    guard index < bytes.count else { return }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
  }

  /// Where the text ends that goes from a byte to the current one, without the blanks behind it.
  private func endOfText(from start: Int) -> Int {
    var end = index
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }
}
