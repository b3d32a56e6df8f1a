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
}
