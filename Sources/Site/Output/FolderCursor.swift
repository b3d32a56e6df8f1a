/// Walks from folder to folder below the output folder and keeps those on the way open, so that neighbours are cheap.
struct FolderCursor {
  /// What the way to a file turned out to be.
  enum Way {
    /// The folder that holds the file, or would.
    case open(OpenFolder)
    /// A folder on the way doesn't exist.
    case missing
    /// Something that isn't a folder has the place of one.
    case blocked(at: OutputPath)
  }

  private let root: OpenFolder
  private var opened: [(name: String, folder: OpenFolder)] = []

  init(root: OpenFolder) {
    self.root = root
  }

  /// The folder that holds a file, if there is one.
  mutating func way(to path: OutputPath, on disk: inout some OutputDisk) throws(SiteError) -> Way {
    let names = path.names
    for depth in keepShared(with: names)..<(names.count - 1) {
      do {
        guard let next = try disk.openFolder(names[depth], in: innermost) else { return .missing }
        opened.append((names[depth], next))
      } catch {
        guard error.isNoFolder else { throw error }
        return .blocked(at: path.folders[depth])
      }
    }
    return .open(innermost)
  }

  /// The folder that holds a file, made if need be.
  mutating func makeWay(
    to path: OutputPath, on disk: inout some OutputDisk
  ) throws(SiteError) -> OpenFolder {
    let names = path.names
    for depth in keepShared(with: names)..<(names.count - 1) {
      let name = names[depth]
      if let next = try disk.openFolder(name, in: innermost) {
        opened.append((name, next))
        continue
      }
      try disk.makeFolder(name, in: innermost)
      guard let made = try disk.openFolder(name, in: innermost) else {
        throw OutputStage.interference(at: innermost.path(of: name))
      }
      opened.append((name, made))
    }
    return innermost
  }

  private var innermost: OpenFolder { opened.last?.folder ?? root }

  /// Lets go of the folders that aren't on the way, and says how many are.
  private mutating func keepShared(with names: [String]) -> Int {
    let shared = zip(opened, names.dropLast()).prefix { $0.name.utf8.elementsEqual($1.utf8) }.count
    opened.removeLast(opened.count - shared)
    return shared
  }
}
