import Diagnostics

/// Paths between files of the site: pure text, no disk.
///
/// A resolved path is never longer than both paths and one slash, which is the room that it is written into.
enum RelativePath {
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// The path that a relative link in a file leads to; nil when it climbs above the site's folder.
  static func resolve(_ link: String, from file: String) -> String? {
    var (link, file) = (link, file)
    var isInside = true
    let path = String(unsafeUninitializedCapacity: link.utf8.count + file.utf8.count + 1) { path in
      var count = file.withUTF8 { file in
        let folder = file.lastIndex(of: slash) ?? 0
        for index in 0..<folder { path.initializeElement(at: index, to: file[index]) }
        return folder
      }
      isInside = link.withUTF8 { follow($0, from: path, &count) }
      return count
    }
    return isInside ? path : nil
  }

  /// Goes on from the folder in the first `count` bytes of a path part by part; false when that would leave the topmost
  /// folder.
  private static func follow(
    _ link: UnsafeBufferPointer<UInt8>, from path: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) -> Bool {
    var start = 0
    while start < link.count {
      var end = start
      while end < link.count, link[end] != slash { end += 1 }
      defer { start = end + 1 }
      if end == start || (end == start + 1 && link[start] == dot) { continue }
      if end == start + 2, link[start] == dot, link[start + 1] == dot {
        guard count > 0 else { return false }
        repeat { count -= 1 } while count > 0 && path[count] != slash
        continue
      }
      if count > 0 {
        path.initializeElement(at: count, to: slash)
        count += 1
      }
      for index in start..<end {
        path.initializeElement(at: count, to: link[index])
        count += 1
      }
    }
    return true
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

  /// The path that was probably meant by one that leads nowhere; nil when none is near enough.
  ///
  /// The folders that two paths share, and their endings, say nothing about how alike they are, so they are not compared.
  /// What lies in the folder itself comes first, then what lies in the folder above it, and so on.
  static func nearest(to path: String, among candidates: [String]) -> String? {
    let parts = path.split(separator: "/")
    let ending = ending(of: path)
    var rest = candidates.filter { self.ending(of: $0) == ending }
    for depth in stride(from: parts.count - 1, through: 1, by: -1) {
      let folder = parts[..<depth].joined(separator: "/") + "/"
      let inside = rest.filter { $0.hasPrefix(folder) }
      let bare = { (path: String) in String(path.dropFirst(folder.count).dropLast(ending.count)) }
      if let nearest = Suggestion.nearest(to: bare(path), in: inside.map(bare)) {
        return folder + nearest + ending
      }
      rest.removeAll { $0.hasPrefix(folder) }
    }
    return nil
  }

  /// The ending of a file's name with its dot; empty for a name without one.
  private static func ending(of path: String) -> Substring {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[$0...] } ?? ""
  }
}
