/// Walks from folder to folder below the output folder and keeps those on the way open, so that neighbours are cheap.
struct FolderCursor {
  /// What the way to a file turned out to be.
  enum Way {
    /// The folder that holds the file, or would.
    case open(OpenFolder)
    /// A folder on the way doesn't exist; it is the outermost one that doesn't.
    case missing(OutputPath)
    /// Something that isn't a folder has the place of one.
    case blocked(at: OutputPath)
  }

  private struct Step {
    let name: String
    let folder: OpenFolder
    let isNew: Bool
  }

  private let root: OpenFolder
  /// How many names of a path lead to the root.
  private let rootDepth: Int
  private let isRootNew: Bool
  private var opened: [Step] = []
  private var lastMissing: OutputPath?

  /// Begins at the output folder, or at a folder whose paths begin with a number of names that aren't looked at.
  ///
  /// A new root holds only what is made through this cursor.
  init(root: OpenFolder, depth: Int = 0, isNew: Bool = false) {
    self.root = root
    rootDepth = depth
    isRootNew = isNew
  }

  /// The folder that holds a file, if there is one; as long as nobody else makes folders.
  mutating func way(to path: OutputPath, on disk: inout some OutputDisk) throws(SiteError) -> Way {
    if let lastMissing, lastMissing.contains(path) { return .missing(lastMissing) }
    let names = path.names.dropFirst(rootDepth)
    for name in names.dropLast().dropFirst(keepShared(with: names)) {
      let depth = rootDepth + opened.count
      do {
        guard let next = try disk.openFolder(name, in: innermost) else {
          let missing = path.folders[depth]
          lastMissing = missing
          return .missing(missing)
        }
        opened.append(Step(name: name, folder: next, isNew: false))
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
    let names = path.names.dropFirst(rootDepth)
    for name in names.dropLast().dropFirst(keepShared(with: names)) {
      if !isInnermostNew, let next = try disk.openFolder(name, in: innermost) {
        opened.append(Step(name: name, folder: next, isNew: false))
        continue
      }
      do {
        try disk.makeFolder(name, in: innermost)
      } catch {
        // A folder that is new may hold what was made before the cursor went elsewhere.
        guard isInnermostNew, error.isOccupied else { throw error }
      }
      guard let made = try disk.openFolder(name, in: innermost) else {
        throw OutputStage.interference(at: innermost.path(of: name))
      }
      opened.append(Step(name: name, folder: made, isNew: true))
    }
    return innermost
  }

  private var innermost: OpenFolder { opened.last?.folder ?? root }

  private var isInnermostNew: Bool { opened.last?.isNew ?? isRootNew }

  /// Lets go of the folders that aren't on the way, and says how many are.
  private mutating func keepShared(with names: ArraySlice<String>) -> Int {
    let shared = zip(opened, names.dropLast()).prefix { $0.name.utf8.elementsEqual($1.utf8) }.count
    opened.removeLast(opened.count - shared)
    return shared
  }
}
