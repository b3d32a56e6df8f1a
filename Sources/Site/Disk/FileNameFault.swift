/// What makes a file name unfit for a site that has to live on every kind of disk.
enum FileNameFault: Sendable, Hashable {
  /// The name isn't UTF-8.
  case notUTF8
  /// The name holds a line break, a tab or another invisible sign.
  case controlCharacter
  /// The name holds a sign that Windows keeps for itself.
  case reservedCharacter(Character)
  /// The name is one that Windows keeps for a device.
  case reservedName
  /// The name ends with a dot or a space, which Windows drops.
  case trailingDotOrSpace
  /// The name has more bytes than some disks and archives can hold.
  case tooLong(limit: Int)

  /// The first fault of a name; nil when it will do everywhere.
  static func find(in name: some BidirectionalCollection<UInt8>, limit: Int = 200) -> FileNameFault?
  {
    var isASCII = true
    for byte in name {
      if byte < 0x20 || byte == 0x7F { return .controlCharacter }
      if byte >= 0x80 { isASCII = false }
      if reservedCharacters.contains(byte) {
        return .reservedCharacter(Character(Unicode.Scalar(byte)))
      }
    }
    if !isASCII {
      guard let text = String(validating: name, as: UTF8.self) else { return .notUTF8 }
      if text.unicodeScalars.contains(where: { 0x80..<0xA0 ~= $0.value }) {
        return .controlCharacter
      }
    }
    if name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: " ") {
      return .trailingDotOrSpace
    }
    if isReserved(name) { return .reservedName }
    return name.count > limit ? .tooLong(limit: limit) : nil
  }

  private static let reservedCharacters = Array(#"\/:*?"<>|"#.utf8)

  private static func isReserved(_ name: some Collection<UInt8>) -> Bool {
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    guard 3...4 ~= stem.count else { return false }
    let word = String(decoding: stem, as: UTF8.self).uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(word) { return true }
    return (word.hasPrefix("COM") || word.hasPrefix("LPT")) && "123456789".contains(word.suffix(1))
      && stem.count == 4
  }
}

extension FileNameFault {
  /// The rule that the name breaks, fit to follow the name: `holds a backslash`.
  var rule: String {
    switch self {
    case .notUTF8: "is not UTF-8"
    case .controlCharacter: "holds a control character"
    case .reservedCharacter(let character): "holds “\(character)”, which Windows does not allow"
    case .reservedName: "is a name that Windows keeps for a device"
    case .trailingDotOrSpace: "ends with a dot or a space, which Windows drops"
    case .tooLong(let limit): "is longer than \(limit) bytes"
    }
  }
}
