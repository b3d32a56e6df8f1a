import Diagnostics

/// What became of one file of a site's sources.
package struct SourceEdit: Sendable, Hashable {
  /// How it differs from what it was.
  package enum Kind: Sendable, Hashable {
    /// It holds something else.
    case changed
    /// It was not there before.
    case new
    /// It is no longer there.
    case gone
  }

  /// The path below the site's folder.
  package let path: String
  /// How the file differs from what it was.
  package let kind: Kind
}

extension SourceTree {
  /// Reads single files again, and says which of them hold something else now.
  ///
  /// Nil when that is not enough and the tree has to be read: when a file has come or gone, when a folder has, or when a
  /// file can't be read as it is. Paths of which there is nothing, neither then nor now, make no difference.
  package func rereading(
    _ paths: Set<String>, in siteFolder: String
  ) -> (tree: SourceTree, edits: [SourceEdit])? {
    var tree = self
    var edits: [SourceEdit] = []
    do {
      for path in paths.sorted() {
        let next: SourceTree?
        if text(at: path) != nil || file(at: path) != nil {
          next = try tree.rereadingText(path, in: siteFolder)
        } else if let asset = asset(at: path) {
          next = try tree.rereading(asset, in: siteFolder)
        } else {
          guard !holds(path), try !Self.exists(path, in: siteFolder) else { return nil }
          continue
        }
        guard let next else { return nil }
        if !next.isSame(as: tree, at: path) { edits.append(SourceEdit(path: path, kind: .changed)) }
        tree = next
      }
    } catch {
      // To read everything again tells what is wrong, if it still is.
      return nil
    }
    return (tree, edits)
  }

  private func rereadingText(_ path: String, in siteFolder: String) throws(SiteError) -> SourceTree?
  {
    var bag = DiagnosticBag()
    let file = try SourceText(path: path, siteFolder: siteFolder).read(into: &bag)
    return file.map { replacing($0) }
  }

  private func rereading(
    _ asset: SourceAsset, in siteFolder: String
  ) throws(SiteError) -> SourceTree? {
    let file = try OpenFile.open(path: "\(siteFolder)/\(asset.path)")
    guard file.status.kind == .regular else { return nil }
    let now = try SourceAsset(path: asset.path, file)
    return try file.isUnchanged(havingRead: now.size) ? replacing(now) : nil
  }

  private static func exists(_ path: String, in siteFolder: String) throws(SiteError) -> Bool {
    var parts = path.split(separator: "/")
    guard let name = parts.popLast() else { return true }
    var folder = try OpenFolder.open(path: siteFolder, evenIfLink: true)
    for part in parts {
      guard let inner = try folder.openFolder(String(part)) else { return false }
      folder = inner
    }
    return try folder.status(of: String(name)) != nil
  }

  private func isSame(as other: SourceTree, at path: String) -> Bool {
    file(at: path) == other.file(at: path) && asset(at: path) == other.asset(at: path)
  }
}

// MARK: - What changed between two trees

extension SourceTree {
  /// What became of the files of an earlier tree, in the order of their paths.
  package func edits(since earlier: SourceTree) -> [SourceEdit] {
    let edits =
      Self.edits(from: earlier.texts, to: texts, by: \.path) { $0.isHeldAndEqual(to: $1) }
      + Self.edits(from: earlier.files, to: files, by: \.path, isSame: ==)
      + Self.edits(from: earlier.assets, to: assets, by: \.path, isSame: ==)
    return edits.sorted { Self.precedes($0.path, $1.path) }
  }

  private static func edits<Element>(
    from old: [Element], to new: [Element], by pathOf: (Element) -> String,
    isSame: (Element, Element) -> Bool
  ) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    var rest = old[...]
    for element in new {
      let path = pathOf(element)
      while let first = rest.first, precedes(pathOf(first), path) {
        edits.append(SourceEdit(path: pathOf(first), kind: .gone))
        rest.removeFirst()
      }
      if let first = rest.first, pathOf(first).utf8.elementsEqual(path.utf8) {
        if !isSame(first, element) { edits.append(SourceEdit(path: path, kind: .changed)) }
        rest.removeFirst()
      } else {
        edits.append(SourceEdit(path: path, kind: .new))
      }
    }
    return edits + rest.map { SourceEdit(path: pathOf($0), kind: .gone) }
  }
}
