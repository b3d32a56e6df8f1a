import Rendering

/// An edition of a picture that is to be made.
struct PictureOrder: Sendable {
  let asset: AssetCatalogue.Asset
  /// In pixels.
  let width: Int
  /// Whether it is in the format for the web rather than in that of the picture.
  let isForWeb: Bool
  /// What it is made from, in short.
  let origin: ContentHash

  private init(
    _ asset: AssetCatalogue.Asset, width: Int, isForWeb: Bool, _ tools: PrintTools
  ) {
    self.asset = asset
    self.width = width
    self.isForWeb = isForWeb
    let makers = "picture \(tools.identity.hexadecimal) \(PrintEngine.worker.hexadecimal)"
    origin = ContentHash(of: Array("\(makers) \(asset.hash) \(width) \(isForWeb)".utf8))
  }

  /// The orders for a picture: its editions, the narrowest first, and itself.
  static func orders(for asset: AssetCatalogue.Asset, _ tools: PrintTools) -> [PictureOrder] {
    guard let size = asset.picture?.size else { return [] }
    return PictureEdition.widths(of: size).map {
      PictureOrder(asset, width: $0, isForWeb: true, tools)
    } + [PictureOrder(asset, width: size.width, isForWeb: false, tools)]
  }

  /// How the name of the file ends.
  var suffix: String {
    guard !isForWeb, let dot = asset.name.lastIndex(of: ".") else { return ".webp" }
    return String(asset.name[dot...])
  }

  /// The order as the program reads it.
  func request(in siteFolder: String, writingTo output: String) -> [UInt8] {
    ["\(siteFolder)/\(asset.path)", "\(width)", isForWeb ? "webp" : "same", output].flatMap {
      Array($0.utf8) + [0]
    }
  }
}
