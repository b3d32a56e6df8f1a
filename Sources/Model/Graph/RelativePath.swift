/// Paths between files of the site: pure text, no disk.
enum RelativePath {
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  /// The path that a relative link in a file leads to; nil when it climbs above the site's folder.
  static func resolve(_ link: String, from file: String) -> String? {
    var path = Array(file.utf8)
    path.reserveCapacity(path.count + link.utf8.count + 1)
    climb(&path)
    var isInside = true
    let isDone: Void? = link.utf8.withContiguousStorageIfAvailable {
      isInside = follow($0[...], from: &path)
    }
    // Only a string that came from Objective-C is stored otherwise.
    if isDone == nil {
      isInside = Array(link.utf8).withUnsafeBufferPointer { follow($0[...], from: &path) }
    }
    return isInside ? String(decoding: path, as: UTF8.self) : nil
  }

  /// Goes on from a folder part by part; false when that would leave the topmost folder.
  private static func follow(
    _ link: Slice<UnsafeBufferPointer<UInt8>>, from path: inout [UInt8]
  ) -> Bool {
    var rest = link
    while !rest.isEmpty {
      let part = rest.prefix { $0 != slash }
      rest = rest.dropFirst(part.count + 1)
      if part.isEmpty || (part.count == 1 && part.first == dot) { continue }
      if part.count == 2, part.first == dot, part.last == dot {
        guard !path.isEmpty else { return false }
        climb(&path)
      } else {
        if !path.isEmpty { path.append(slash) }
        path.append(contentsOf: part)
      }
    }
    return true
  }

  /// Leaves out the last part of a path.
  private static func climb(_ path: inout [UInt8]) {
    path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
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
