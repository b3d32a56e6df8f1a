package import Mustache

/// The files that are copied to the site as they are, under names that change with their content.
///
/// A browser may keep such a file for ever: another content has another name.
package struct AssetCatalogue: Sendable {
  /// One file that pages can use.
  package struct Asset: Sendable, Hashable {
    /// The path below the site's folder.
    package let path: String
    /// A hash of the content in hexadecimal, long enough to tell editions apart.
    package let hash: String
    /// In bytes.
    package let size: Int
    /// What it is as a picture; nil when it is none, or none that can be read.
    package let picture: Picture?

    package init(path: String, hash: String, size: Int, picture: Picture? = nil) {
      self.path = path
      self.hash = hash
      self.size = size
      self.picture = picture
    }

    /// The same file with what it is as a picture.
    package func showing(_ picture: Picture?) -> Asset {
      Asset(path: path, hash: hash, size: size, picture: picture)
    }

    /// The file's name, without its folder.
    package var name: String { String(path.split(separator: "/").last ?? "") }
  }

  /// The folder whose files the templates of pages name.
  package static let templateFolder = "Templates/assets/"
  /// The folder whose files the templates of downloads name.
  package static let printFolder = "Templates/print/"
  /// What the addresses of all files begin with.
  static let routePrefix = "/assets/"

  /// All files, in the order of their paths.
  package let assets: [Asset]

  private let assetsByPath: [String: Int]
  private let namedFolder: String

  /// `namedFolder` is the folder whose files templates name.
  package init(_ assets: [Asset], namedFolder: String = templateFolder) {
    self.assets = assets
    self.namedFolder = namedFolder
    assetsByPath = Dictionary(
      assets.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file at a path below the site's folder.
  package func asset(at path: String) -> Asset? { assetsByPath[path].map { assets[$0] } }

  /// Where a file is published: `/assets/site.4f1c2a9b.css`.
  package func route(of asset: Asset) -> Route {
    let name = asset.name
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return Route("\(Self.routePrefix)\(name[..<dot]).\(asset.hash.prefix(10))\(name[dot...])")
  }

  /// Where an edition of a picture is published: `/assets/board.4f1c2a9b10-480.webp`.
  package func route(of edition: PictureEdition, of asset: Asset) -> Route {
    let path = route(of: asset).path
    let end = path.lastIndex(of: ".") ?? path.endIndex
    return Route("\(path[..<end])-\(edition.width).webp")
  }

  /// The same files, some pictures with editions, by the pictures' paths.
  package func adding(_ editions: [String: [PictureEdition]]) -> AssetCatalogue {
    AssetCatalogue(
      assets.map { asset in
        guard let own = editions[asset.path], let picture = asset.picture else { return asset }
        return asset.showing(picture.offering(own))
      }, namedFolder: namedFolder)
  }

  /// Whether a file is a picture, judged by its name.
  package static func isPicture(_ path: String) -> Bool {
    isPhotograph(path) || ["gif", "svg"].contains(suffix(of: path))
  }

  /// Whether a file is a picture that can be made smaller, judged by its name.
  package static func isPhotograph(_ path: String) -> Bool {
    ["jpg", "jpeg", "png", "webp"].contains(suffix(of: path))
  }

  private static func suffix(of path: String) -> String {
    (path.split(separator: ".").last ?? "").lowercased()
  }

  /// A record with the one field `assets`, which holds the files that templates name: `{{assets.site_css}}`.
  package func record(address: SiteAddress) -> ViewRecord {
    let named = assets.filter { $0.path.hasPrefix(namedFolder) }
    let shapes = Self.shapes(of: named.map(\.path), in: namedFolder)
    let record = ViewRecord(shapes.inner, texts: named.map { address.url(route(of: $0)) })
    return ViewRecord(shapes.outer, views: [record])
  }

  /// The shapes of that record and of what it holds, for files at these paths.
  static func shapes(
    of paths: [String], in folder: String = templateFolder
  ) -> (outer: ViewShape, inner: ViewShape) {
    let inner = ViewShape(
      "assets",
      paths.map {
        ViewFieldDeclaration(fieldName(ofPath: $0, in: folder), .text, "The address of \($0)")
      })
    let summary = "The files in \(folder.dropLast()), by name: assets.site_css for site.css"
    return (ViewShape("files", [ViewFieldDeclaration("assets", .view { inner }, summary)]), inner)
  }

  /// What templates call a file in their folder: `site_css`.
  static func fieldName(ofPath path: String, in folder: String = templateFolder) -> String {
    String(
      path.dropFirst(folder.count).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
