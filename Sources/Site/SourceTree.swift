package import Diagnostics

/// Everything that a site is made from, as it was at one moment: the files below Content and Templates.
package struct SourceTree: Sendable {
  /// The folders a site is made from.
  static let folders = ["Content", "Templates"]

  /// The files that the build reads as text, in byte order of their paths.
  package let files: [SourceFile]

  /// All other files, such as photos and downloads, in byte order of their paths.
  package let assets: [SourceAsset]

  init(files: [SourceFile], assets: [SourceAsset]) {
    self.files = files.sorted { Self.precedes($0.path, $1.path) }
    self.assets = assets.sorted { Self.precedes($0.path, $1.path) }
  }

  /// Makes a tree of texts by their paths, without a disk.
  package init(_ texts: [String: String]) {
    let (files, assets) = texts.reduce(into: ([SourceFile](), [SourceAsset]())) { tree, entry in
      let bytes = Array(entry.value.utf8)
      if Self.isText(entry.key) {
        tree.0.append(SourceFile(path: entry.key, bytes: bytes))
      } else {
        tree.1.append(SourceAsset(path: entry.key, bytes: bytes))
      }
    }
    self.init(files: files, assets: assets)
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

  /// The text file at a path; nil when there is none.
  package func file(at path: String) -> SourceFile? {
    Self.find(path, in: files, by: \.path)
  }

  /// The photo, download or other file at a path; nil when there is none.
  package func asset(at path: String) -> SourceAsset? {
    Self.find(path, in: assets, by: \.path)
  }
}

extension SourceTree {
  private static let textExtensions: Set = ["md", "yaml", "mustache", "csv", "css", "js", "svg"]

  /// Whether the build reads a file as text, which its extension tells.
  static func isText(_ path: String) -> Bool {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return textExtensions.contains(String(path[bytes.index(after: dot)...]).lowercased())
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func find<Element>(
    _ path: String, in elements: [Element], by pathOf: (Element) -> String
  ) -> Element? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(pathOf(elements[middle]), path) { low = middle + 1 } else { high = middle }
    }
    guard low < elements.count, pathOf(elements[low]).utf8.elementsEqual(path.utf8) else {
      return nil
    }
    return elements[low]
  }
}
