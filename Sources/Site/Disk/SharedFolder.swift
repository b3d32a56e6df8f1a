/// A folder in which others keep files, too: it is changed file by file, and each file is whole at every moment.
package struct SharedFolder: Sendable {
  /// Where the next file is written before it takes its place.
  private static let beside = ".changepack-next"

  private let root: OpenFolder

  /// Opens a folder; nil when there is none.
  package static func open(_ path: String) throws(SiteError) -> SharedFolder? {
    do {
      return SharedFolder(root: try OpenFolder.open(path: path, evenIfLink: true))
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Opens a folder, which is made if there is none, together with those that it lies in.
  package static func make(_ path: String) throws(SiteError) -> SharedFolder {
    if let folder = try open(path) { return folder }
    if let parent = OutputLocation.parent(of: path), try open(parent) == nil {
      _ = try make(parent)
    }
    try SystemDisk().makeRoot(path)
    guard let folder = try open(path) else { throw OutputStage.interference(at: path) }
    return folder
  }

  /// An error if a site may not be published to a folder, because it is the site itself or lies in its sources.
  package static func check(_ path: String, siteFolder: String) throws(SiteError) {
    try OutputLocation(
      output: path, siteFolder: siteFolder, homeFolder: OutputLocation.currentHome()
    ).check()
    guard let folder = try open(path),
      try folder.root.status(of: OutputPath.stateFolder) != nil
    else { return }
    throw SiteError(
      attempt: "publish to", path: path, reason: "a build writes its output there",
      cure: "choose a folder of its own")
  }

  /// The sizes in bytes of all files by their paths; what is neither a file nor a folder counts as a file.
  package func files() throws(SiteError) -> [String: Int] {
    var sizes: [String: Int] = [:]
    try Self.list(root, "", into: &sizes)
    return sizes
  }

  /// What a file holds; nil when there is no such file.
  package func contents(of path: String) throws(SiteError) -> [UInt8]? {
    guard let place = OutputPath(path) else { return nil }
    var (cursor, disk) = (FolderCursor(root: root), SystemDisk())
    guard case .open(let folder) = try cursor.way(to: place, on: &disk),
      try folder.status(of: place.name)?.kind == .regular
    else { return nil }
    return try folder.openFile(place.name)?.contents()
  }

  /// Puts a file in place, over the one that is there.
  package func write(_ bytes: [UInt8], to path: String) throws(SiteError) {
    guard let place = OutputPath(path) else {
      throw SiteError(attempt: "write", path: path, reason: "no file can have this path", cure: nil)
    }
    if try root.status(of: Self.beside) != nil { try root.removeFile(Self.beside) }
    let file = try root.createFile(Self.beside)
    try file.append(bytes)
    try file.flush()
    var (cursor, disk) = (FolderCursor(root: root), SystemDisk())
    let folder = try cursor.makeWay(to: place, on: &disk)
    try root.move(Self.beside, to: folder, as: place.name)
  }

  /// Removes a file, and the folders in which it was the last.
  package func remove(_ path: String) throws(SiteError) {
    guard let place = OutputPath(path) else { return }
    var (cursor, disk) = (FolderCursor(root: root), SystemDisk())
    guard case .open(let folder) = try cursor.way(to: place, on: &disk),
      try folder.status(of: place.name) != nil
    else { return }
    try folder.removeFile(place.name)
    for emptied in place.folders.reversed() {
      var cursor = FolderCursor(root: root)
      guard case .open(let outer) = try cursor.way(to: emptied, on: &disk) else { return }
      do {
        try outer.removeFolder(emptied.name)
      } catch {
        guard error.isOccupied else { throw error }
        return
      }
    }
  }

  private static func list(
    _ folder: OpenFolder, _ prefix: String, into sizes: inout [String: Int]
  ) throws(SiteError) {
    for name in try folder.names().compactMap(\.text) where prefix + name != beside {
      guard let status = try folder.status(of: name) else { continue }
      if status.kind == .folder {
        guard let inner = try folder.openFolder(name) else { continue }
        try list(inner, prefix + name + "/", into: &sizes)
      } else {
        sizes[prefix + name] = status.size
      }
    }
  }
}
