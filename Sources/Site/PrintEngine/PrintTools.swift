package import Rendering

/// The programs that documents are made with, which have a folder of their own.
package struct PrintTools: Sendable {
  /// Where the folder is in a site's folder, unless it is elsewhere.
  package static let usualFolder = ".changepack/tools"

  /// The path of the folder: a virtual environment of Python.
  let folder: String
  /// What is installed there, in short.
  package let identity: ContentHash

  /// The names of the packages, as PyPI compares them.
  private let packages: Set<String>

  /// Finds the tools in a folder; nil when they are not there.
  ///
  /// The installation ends by writing a list of what it has installed, one `name==version` a line, so that half an
  /// installation is none.
  package static func find(in folder: String) throws(SiteError) -> PrintTools? {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile.open(path: "\(folder)/installed").contents()
    } catch {
      guard error.isMissing || error.isNoFolder else { throw error }
      return nil
    }
    return PrintTools(folder: folder, list: bytes)
  }

  private init(folder: String, list: [UInt8]) {
    self.folder = folder
    identity = ContentHash(of: list)
    packages = Set(
      String(decoding: list, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { $0.prefix { $0 != "=" }.lowercased().replacing("_", with: "-") })
  }

  /// Whether they can make pictures smaller.
  var makesPictures: Bool { packages.contains("pillow") }

  /// Whether they can make documents of every format, and the index of the search.
  package var makesEverything: Bool {
    Download.Format.allCases.allSatisfy(make) && makesSearch
  }

  /// Whether they can make the index of the search.
  package var makesSearch: Bool { packages.isSuperset(of: ["pagefind", "pagefind-bin"]) }

  /// Whether they can make downloads of a format; a kit holds whatever they can make.
  func make(_ format: Download.Format) -> Bool {
    switch format {
    case .pdf: packages.isSuperset(of: ["weasyprint", "pikepdf", "page-validation"])
    case .word: packages.isSuperset(of: ["pypandoc-binary", "lxml"])
    case .kit: true
    case .card: packages.contains("resvg-py")
    }
  }
}
