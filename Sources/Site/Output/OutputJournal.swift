/// What is left to be done once a commit can no longer be called off, in the order in which it is done.
///
/// Each step may be done again after it was done, so whoever finds a journal does all of them.
struct OutputJournal: Sendable, Hashable {
  /// The files that are in the way of new ones, such as a file where a folder has to be.
  let cleared: [OutputPath]
  /// The new files, and the new folders with all that is in them; the one at index 7 is staged as “7”.
  let placed: [OutputPath]
  /// The files of earlier builds that the site no longer has.
  let removed: [OutputPath]

  init(cleared: [OutputPath], placed: [OutputPath], removed: [OutputPath]) {
    self.cleared = cleared
    self.placed = placed
    self.removed = removed
  }
}

extension OutputJournal {
  private static let title = "changepack-journal 1"

  /// Reads a journal as it is kept on the disk; nil when it isn't whole.
  init?(bytes: [UInt8]) {
    guard let lines = SealedLines.read(bytes, title: Self.title) else { return nil }
    var paths: [Substring: [OutputPath]] = [:]
    for line in lines {
      guard let space = line.utf8.firstIndex(of: UInt8(ascii: " ")),
        let path = OutputPath(String(line[line.utf8.index(after: space)...]))
      else { return nil }
      paths[line[..<space], default: []].append(path)
    }
    cleared = paths.removeValue(forKey: "clear") ?? []
    placed = paths.removeValue(forKey: "place") ?? []
    removed = paths.removeValue(forKey: "remove") ?? []
    guard paths.isEmpty else { return nil }
  }

  /// The journal as it is kept on the disk.
  var bytes: [UInt8] {
    SealedLines.write(
      cleared.map { "clear \($0.text)" } + placed.map { "place \($0.text)" }
        + removed.map { "remove \($0.text)" },
      title: Self.title)
  }
}
