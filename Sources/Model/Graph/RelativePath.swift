/// Paths between files of the site: pure text, no disk.
enum RelativePath {
  /// The path that a relative link in a file leads to; nil when it climbs above the site's folder.
  static func resolve(_ link: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(String(part))
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  /// The relative link that leads from one file to another.
  static func link(to target: String, from file: String) -> String {
    let goal = target.split(separator: "/")
    let start = file.split(separator: "/").dropLast()
    var shared = 0
    while shared < start.count, shared < goal.count - 1, start[shared] == goal[shared] {
      shared += 1
    }
    let climb = Array(repeating: "..", count: start.count - shared)
    return (climb + goal[shared...].map(String.init)).joined(separator: "/")
  }

  /// Undoes percent-encoding; sequences that are not UTF-8 or not hexadecimal stay as they are.
  static func decodePercent(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? text
  }
}
