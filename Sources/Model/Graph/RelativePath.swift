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
}
