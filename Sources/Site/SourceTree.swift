package import Diagnostics

/// Everything that a site is made from, as it was at one moment: the files below Content and Templates.
package struct SourceTree: Sendable {
  /// The folders a site is made from.
  package static let folders = ["Content", "Templates"]

  /// The files that may be entries, in byte order of their paths. There can be very many of them, so they are read when
  /// they are needed, and not held.
  package let texts: [SourceText]

  /// The other files that the build reads as text, in byte order of their paths.
  package let files: [SourceFile]

  /// All other files, such as photos and downloads, in byte order of their paths.
  package let assets: [SourceAsset]

  private init(sortedTexts: [SourceText], files: [SourceFile], assets: [SourceAsset]) {
    texts = sortedTexts
    self.files = files
    self.assets = assets
  }

  init(texts: [SourceText], files: [SourceFile], assets: [SourceAsset]) {
    self.texts = texts.sorted { Self.precedes($0.path, $1.path) }
    self.files = files.sorted { Self.precedes($0.path, $1.path) }
    self.assets = assets.sorted { Self.precedes($0.path, $1.path) }
  }

  /// Makes a tree of texts by their paths, without a disk.
  package init(_ contents: [String: String]) {
    var texts: [SourceText] = []
    var files: [SourceFile] = []
    var assets: [SourceAsset] = []
    for (path, content) in contents {
      let bytes = Array(content.utf8)
      if Self.mayBeEntry(path) {
        texts.append(SourceText(SourceFile(path: path, bytes: bytes)))
      } else if Self.isText(path) {
        files.append(SourceFile(path: path, bytes: bytes))
      } else {
        assets.append(SourceAsset(path: path, bytes: bytes))
      }
    }
    self.init(texts: texts, files: files, assets: assets)
  }

  /// The same tree with one more file that may be an entry.
  func adding(_ file: SourceFile) -> SourceTree {
    SourceTree(texts: texts + [SourceText(file)], files: files, assets: assets)
  }

  /// Reads the tree of a site's folder; what can't be part of a site is reported and left out.
  package static func read(
    siteFolder: String, into bag: inout DiagnosticBag
  ) throws(SiteError) -> SourceTree {
    var reader = SourceTreeReader(siteFolder: siteFolder)
    let tree = try reader.read()
    bag.merge(reader.bag)
    return tree
  }

  /// Reads the tree again after something changed at some paths, which may be files or folders; what lies elsewhere is
  /// taken over from this tree.
  package func readAgain(
    in siteFolder: String, after changes: Set<String>, into bag: inout DiagnosticBag
  ) throws(SiteError) -> SourceTree {
    var reader = SourceTreeReader(siteFolder: siteFolder, known: self, changed: changes)
    let tree = try reader.read()
    bag.merge(reader.bag)
    return tree
  }

  /// The same tree with everything that may be an entry in memory; what can't be part of a site is reported and left
  /// out.
  package func loaded(into bag: inout DiagnosticBag) throws(SiteError) -> SourceTree {
    try loaded(into: &bag, didRead: { _ in })
  }

  /// `didRead` is called with each file's path when its bytes are read but not yet trusted.
  func loaded(
    into bag: inout DiagnosticBag, didRead: (String) -> Void
  ) throws(SiteError) -> SourceTree {
    var held: [SourceText] = []
    held.reserveCapacity(texts.count)
    for text in texts {
      if let file = try text.read(into: &bag, didRead: didRead) { held.append(SourceText(file)) }
    }
    return SourceTree(texts: held, files: files, assets: assets)
  }

  /// The same tree with another file in the place of the one at the same path.
  package func replacing(_ file: SourceFile) -> SourceTree {
    var (texts, files) = (texts, files)
    if let index = Self.index(of: file.path, in: texts, by: \.path) {
      texts[index] = SourceText(file)
    } else if let index = Self.index(of: file.path, in: files, by: \.path) {
      files[index] = file
    }
    return SourceTree(sortedTexts: texts, files: files, assets: assets)
  }

  /// The same tree with another asset in the place of the one at the same path.
  func replacing(_ asset: SourceAsset) -> SourceTree {
    var assets = assets
    if let index = Self.index(of: asset.path, in: assets, by: \.path) { assets[index] = asset }
    return SourceTree(sortedTexts: texts, files: files, assets: assets)
  }

  /// The text file at a path as far as it is in memory; nil when there is none.
  package func file(at path: String) -> SourceFile? {
    Self.find(path, in: files, by: \.path) ?? text(at: path)?.held
  }

  /// The file at a path that may be an entry; nil when there is none.
  func text(at path: String) -> SourceText? {
    Self.find(path, in: texts, by: \.path)
  }

  /// The text files that diagnostics speak of, by path, read again if need be; those that have gone are left out.
  package func files(
    named bag: DiagnosticBag
  ) throws(SiteError) -> [String: SourceFile] {
    var named: [String: SourceFile] = [:]
    for diagnostic in bag.diagnostics {
      for range in [diagnostic.range] + diagnostic.related.map(\.range) {
        guard let path = range?.path, named[path] == nil else { continue }
        if let held = file(at: path) {
          named[path] = held
        } else if let text = Self.find(path, in: texts, by: \.path) {
          var unread = DiagnosticBag()
          named[path] = try text.read(into: &unread)
        }
      }
    }
    return named
  }

  /// The photo, download or other file at a path; nil when there is none.
  package func asset(at path: String) -> SourceAsset? {
    Self.find(path, in: assets, by: \.path)
  }
}

extension SourceTree {
  private static let textExtensions: Set = ["md", "yaml", "mustache", "csv", "css", "js", "svg"]

  /// Whether a file may be an entry, judged by its path alone.
  static func mayBeEntry(_ path: String) -> Bool {
    path.utf8.starts(with: "Content/".utf8) && path.utf8.suffix(3).elementsEqual(".md".utf8)
  }

  /// Whether the build reads a file as text, which its extension tells.
  static func isText(_ path: String) -> Bool {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return textExtensions.contains(String(path[bytes.index(after: dot)...]).lowercased())
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func find<Element>(
    _ path: String, in elements: [Element], by pathOf: (Element) -> String
  ) -> Element? {
    index(of: path, in: elements, by: pathOf).map { elements[$0] }
  }

  private static func index<Element>(
    of path: String, in elements: [Element], by pathOf: (Element) -> String
  ) -> Int? {
    let index = firstIndex(notBefore: path, in: elements, by: pathOf)
    guard index < elements.count, pathOf(elements[index]).utf8.elementsEqual(path.utf8) else {
      return nil
    }
    return index
  }

  private static func firstIndex<Element>(
    notBefore path: String, in elements: [Element], by pathOf: (Element) -> String
  ) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(pathOf(elements[middle]), path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceTree {
  /// Whether there is a file at a path, or a file in a folder that is there.
  package func holds(_ path: String) -> Bool {
    func holds<Element>(_ elements: [Element], by pathOf: (Element) -> String) -> Bool {
      if Self.index(of: path, in: elements, by: pathOf) != nil { return true }
      let folder = path + "/"
      let first = Self.firstIndex(notBefore: folder, in: elements, by: pathOf)
      return first < elements.count && pathOf(elements[first]).utf8.starts(with: folder.utf8)
    }
    return holds(texts, by: \.path) || holds(files, by: \.path) || holds(assets, by: \.path)
  }
}
