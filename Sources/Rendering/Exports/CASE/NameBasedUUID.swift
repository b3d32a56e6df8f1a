import Documents

/// A UUID of version 5 (RFC 9562, section 5.5): the same name in the same namespace always gives the same one.
struct NameBasedUUID: Sendable, Hashable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The namespace for names that are web addresses.
  static let webAddresses = NameBasedUUID(
    bytes: [
      0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ name: String, in namespace: NameBasedUUID) {
    var bytes = Array(SHA1.hash(namespace.bytes + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// The usual form, in lower case: `886313e1-3b8a-5372-9b90-0c9aee199e5d`.
  var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (number, byte) in bytes.enumerated() {
      if (4...10).contains(number), number.isMultiple(of: 2) { text.append(UInt8(ascii: "-")) }
      text.append((byte >> 4).hexadecimalDigit())
      text.append((byte & 0xF).hexadecimalDigit())
    }
    return String(decoding: text, as: UTF8.self)
  }
}
