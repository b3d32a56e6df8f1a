import Documents

/// A JSON document whose members keep the order in which they were given.
///
/// Pages carry JSON too, so it is written byte by byte and never goes through Foundation.
package enum JSONValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONValue
  }

  /// An object without the members that have no value; JSON's `null` is never written.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(
      members.compactMap { member in
        member.value.map { Member(name: member.key, value: $0) }
      })
  }

  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(Self.text)) }

  /// A text that may be missing.
  package static func optional(_ text: String?) -> JSONValue? { text.map(Self.text) }

  /// The same object with more members at its end.
  func adding(_ more: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    guard case .object(let members) = self, case .object(let others) = Self.members(more) else {
      return self
    }
    return .object(members + others)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }

  package init(booleanLiteral isSet: Bool) { self = .flag(isSet) }

  package init(arrayLiteral items: JSONValue...) { self = .list(items) }
}

// MARK: - Writing

extension JSONValue {
  /// The document over several lines, with a line end at the end, as UTF-8.
  package var document: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: 0)
    bytes.append(0x0A)
    return bytes
  }

  /// The document on one line, as UTF-8.
  ///
  /// The sign `<` is written as an escape, so that the line can't end the `script` element that holds it.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indentation: nil)
    return bytes
  }

  /// Writes the value; without an indentation it goes on one line.
  private func write(to bytes: inout [UInt8], indentation: Int?) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes, isInHTML: indentation == nil)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let isSet): bytes.append(contentsOf: (isSet ? "true" : "false").utf8)
    case .list(let items):
      Self.write(items, between: (0x5B, 0x5D), to: &bytes, indentation) { item, bytes, inner in
        item.write(to: &bytes, indentation: inner)
      }
    case .object(let members):
      Self.write(members, between: (0x7B, 0x7D), to: &bytes, indentation) { member, bytes, inner in
        Self.write(member.name, to: &bytes, isInHTML: inner == nil)
        bytes.append(UInt8(ascii: ":"))
        if inner != nil { bytes.append(0x20) }
        member.value.write(to: &bytes, indentation: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between signs: (open: UInt8, close: UInt8), to bytes: inout [UInt8],
    _ indentation: Int?, _ write: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(signs.open)
    let inner = indentation.map { $0 + 2 }
    for (number, item) in items.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(inner, in: &bytes)
      write(item, &bytes, inner)
    }
    if !items.isEmpty { breakLine(indentation, in: &bytes) }
    // Two closing braces side by side would look like what is left of a template's tag.
    if indentation == nil, bytes.last == UInt8(ascii: "}") { bytes.append(0x20) }
    bytes.append(signs.close)
  }

  private static func breakLine(_ indentation: Int?, in bytes: inout [UInt8]) {
    guard let indentation else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indentation))
  }

  /// Writes a string with the escapes of RFC 8259, and within HTML with one for `<`.
  private static func write(_ text: String, to bytes: inout [UInt8], isInHTML: Bool) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Most texts have nothing to escape, and stay as they are.
    if let first = firstSpecial(in: bytes.span, from: start, isInHTML) {
      escapeAll(from: first, in: &bytes, isInHTML)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func firstSpecial(
    in bytes: Span<UInt8>, from start: Int, _ isInHTML: Bool
  ) -> Int? {
    var index = start
    while index < bytes.count {
      if isSpecial(bytes[index], isInHTML) { return index }
      index += 1
    }
    return nil
  }

  private static func escapeAll(from first: Int, in bytes: inout [UInt8], _ isInHTML: Bool) {
    let rest = Array(bytes[first...])
    bytes.removeLast(rest.count)
    for byte in rest {
      if isSpecial(byte, isInHTML) {
        escape(byte, to: &bytes)
      } else {
        bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8, _ isInHTML: Bool) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || isInHTML && byte == UInt8(ascii: "<")
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append((byte >> 4).hexadecimalDigit())
      bytes.append((byte & 0xF).hexadecimalDigit())
    }
  }
}
