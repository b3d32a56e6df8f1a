package import Rendering

/// Files that are made where there were none; nothing that is there is ever changed.
package enum NewFiles {
  /// Makes files below a folder, with the folders on the way to them.
  ///
  /// When one can't be made, because there is something in its place or the disk says no, the others stay.
  package static func make(_ files: [RenderedFile], in folder: String) throws(SiteError) {
    let disk = SystemDisk()
    for end in folder.indices.dropFirst() where folder[end] == "/" {
      try disk.makeRoot(String(folder[..<end]))
    }
    try disk.makeRoot(folder)
    let root = try OpenFolder.open(path: folder, evenIfLink: true)
    for file in files {
      var parts = file.path.split(separator: "/").map(String.init)
      let name = parts.removeLast()
      var parent = root
      for part in parts { parent = try inner(part, of: parent) }
      try parent.createFile(name).append(file.bytes)
    }
  }

  /// Whether there is no folder at a path, or one with nothing in it.
  static func isFree(_ folder: String) throws(SiteError) -> Bool {
    try SystemDisk().openRoot(folder)?.names().isEmpty ?? true
  }

  /// The name of something in a folder that a file of some name would be confused with, capital letters aside; nil when
  /// there is nothing.
  package static func twin(of path: String, in folder: String) throws(SiteError) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    guard var parent = try SystemDisk().openRoot(folder) else { return nil }
    for part in parts {
      guard let next = try parent.openFolder(part) else { return nil }
      parent = next
    }
    let found = try parent.names().compactMap(\.text)
      .first { $0.lowercased() == name.lowercased() }
    return found.map { (parts + [$0]).joined(separator: "/") }
  }

  private static func inner(_ name: String, of folder: OpenFolder) throws(SiteError) -> OpenFolder {
    if let inner = try folder.openFolder(name) { return inner }
    try folder.makeFolder(name)
    guard let inner = try folder.openFolder(name) else {
      throw SiteError(
        attempt: "make the folder", path: folder.path(of: name), reason: "it has gone again",
        cure: "try again")
    }
    return inner
  }
}
