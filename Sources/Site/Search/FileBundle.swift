import Rendering

/// Several files as one: the size and the path of each, a line a file, then an empty line, then what they hold.
enum FileBundle {
  static func bytes(of files: [RenderedFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files { bytes += "\(file.bytes.count) \(file.path)\n".utf8 }
    bytes.append(UInt8(ascii: "\n"))
    for file in files { bytes += file.bytes }
    return bytes
  }

  /// The files in a bundle; nil when it is none.
  static func files(in bytes: [UInt8]) -> [RenderedFile]? {
    var entries: [(size: Int, path: String)] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end > rest.startIndex {
      let line = String(decoding: rest[..<end], as: UTF8.self)
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let size = Int(parts[0]), size >= 0 else { return nil }
      entries.append((size, String(parts[1])))
      rest = rest[(end + 1)...]
    }
    guard rest.popFirst() != nil, rest.count == entries.reduce(0, { $0 + $1.size }) else {
      return nil
    }
    return entries.map { entry in
      defer { rest = rest.dropFirst(entry.size) }
      return RenderedFile(path: entry.path, bytes: Array(rest.prefix(entry.size)))
    }
  }
}
