/// A path below the output folder that can't lead out of it: plain names with `/` between them.
///
/// Two paths are the same only if their bytes are; `String` would also take two spellings of “é” for one.
struct OutputPath: Sendable {
  /// The folder at the top of the output that keeps the account of what was written.
  static let stateFolder = ".changepack"

  /// The path as text.
  let text: String

  /// Takes a path only if it stays in the output folder, out of its own accounts, and fits every kind of disk.
  init?(_ text: String) {
    var isFirst = true
    for name in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard !name.isEmpty, FileNameFault.find(in: name, limit: 255) == nil else {
        return nil
      }
      if isFirst, Substring(name).lowercased() == Self.stateFolder { return nil }
      isFirst = false
    }
    self.text = text
  }

  /// The names on the way, the file's own name last.
  var names: [String] {
    // Bytes, because a combining accent after the slash would hide it from a search for characters.
    text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The file's own name.
  var name: String {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text }
    return String(text[text.utf8.index(after: slash)...])
  }

  /// The folders on the way, from the outermost to the one that holds the file.
  var folders: [OutputPath] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }
      .map { OutputPath(unchecked: String(text[..<$0])) }
  }

  /// A path below this one.
  func appending(_ name: String) -> OutputPath? {
    OutputPath("\(text)/\(name)")
  }

  /// Whether a path lies below this one.
  func contains(_ other: OutputPath) -> Bool {
    let prefix = text.utf8
    guard other.text.utf8.starts(with: prefix) else { return false }
    return other.text.utf8.dropFirst(prefix.count).first == UInt8(ascii: "/")
  }

  private init(unchecked text: String) {
    self.text = text
  }
}

extension OutputPath: Hashable, Comparable {
  static func == (left: OutputPath, right: OutputPath) -> Bool {
    withBytes(of: left, right) { left, right in
      left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
    }
  }

  /// Name by name in byte order, so that a folder's files directly follow the place where the folder itself would be.
  static func < (left: OutputPath, right: OutputPath) -> Bool {
    withBytes(of: left, right) { left, right in
      let count = min(left.count, right.count)
      var index = 0
      while index < count, left[index] == right[index] { index += 1 }
      guard index < count else { return left.count < right.count }
      if left[index] == UInt8(ascii: "/") { return true }
      if right[index] == UInt8(ascii: "/") { return false }
      return left[index] < right[index]
    }
  }

  /// The bytes are lent for the comparison only.
  private static func withBytes(
    of left: OutputPath, _ right: OutputPath,
    _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in right.withUTF8 { right in compare(left, right) } }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension RandomAccessCollection {
  /// The element with a path, in a collection that is sorted by its elements' paths.
  func first(
    at path: OutputPath, by pathOf: (Element) -> OutputPath
  ) -> Element? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if pathOf(self[middle]) < path { low = index(after: middle) } else { high = middle }
    }
    return low < endIndex && pathOf(self[low]) == path ? self[low] : nil
  }
}
