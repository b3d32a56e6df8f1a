/// The path of a request, decoded once and for all.
///
/// Nothing here ever leads to a disk: a path is only compared with those of the site's files. What could lead astray on
/// a disk is refused all the same, because no page of ours asks for it.
struct RequestPath: Sendable, Hashable {
  /// The path without percent signs; it begins with a slash.
  let text: String
  /// What follows the question mark, as it was written; nil without one.
  let query: String?

  init(_ target: String) throws(Refusal) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 4096
    else { throw .path }
    let bytes = try Self.decoded(path, refusing: #"/\"#)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .path }
    let steps = bytes.split(separator: UInt8(ascii: "/"))
    guard !steps.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
    else { throw .path }
    self.text = text
    query = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The value of a name in the query, decoded.
  func value(_ name: String) -> String? {
    for pair in (query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == name else { continue }
      do {
        return String(validating: try Self.decoded(parts[1], refusing: ""), as: UTF8.self)
      } catch {
        return nil
      }
    }
    return nil
  }

  /// Replaces percent signs once; a control character is never meant by one, and neither are those refused.
  private static func decoded(
    _ text: Substring, refusing refused: String
  ) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        guard byte != UInt8(ascii: "\\") else { throw .path }
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(isHexadecimal),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0x20,
        value != 0x7F, !refused.utf8.contains(value)
      else { throw .path }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }
}
