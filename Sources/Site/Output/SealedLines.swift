import Rendering

/// Lines of text under a title, with a seal at the end by which a damaged file is noticed.
package enum SealedLines {
  private static let seal = "end "

  /// The file that holds the lines; none of them may hold a line end.
  package static func write(_ lines: [String], title: String) -> [UInt8] {
    var bytes = Array("\(title)\n".utf8)
    bytes.reserveCapacity(lines.reduce(64) { $0 + $1.utf8.count + 1 })
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    let hash = ContentHash(of: bytes)
    bytes.append(contentsOf: "\(seal)\(hash.hexadecimal)\n".utf8)
    return bytes
  }

  /// The lines that a file holds; nil when the title or the seal isn't right.
  package static func read(_ bytes: [UInt8], title: String) -> [Substring]? {
    let sealLength = seal.utf8.count + 17
    guard bytes.count >= sealLength else { return nil }
    let body = Array(bytes.dropLast(sealLength))
    let expected = Array("\(seal)\(ContentHash(of: body).hexadecimal)\n".utf8)
    guard bytes.suffix(sealLength).elementsEqual(expected),
      let text = String(validating: body, as: UTF8.self)
    else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
    guard let first = lines.first, first.utf8.elementsEqual(title.utf8) else { return nil }
    return Array(lines.dropFirst())
  }
}
