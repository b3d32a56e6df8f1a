package import Diagnostics
import Documents
package import Model

/// The pictures that entries show are pictures, and small enough to be passed on.
package enum PictureCheck {
  /// The largest file that is a picture rather than a mistake, in bytes.
  private static let largestFile = 10_000_000
  /// The most pixels that a picture may have; more fill the memory of a phone.
  private static let mostPixels = 40_000_000

  /// Checks the pictures of a site; each is reported at the first place that shows it.
  package static func check(
    _ graph: SiteGraph, _ assets: AssetCatalogue, into bag: inout DiagnosticBag
  ) {
    let faults = assets.assets.filter { fault(of: $0) != nil }
    guard !faults.isEmpty else { return }
    var open = Dictionary(faults.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (number, entry) in graph.entries.enumerated() {
      for reference in entry.shownReferences where reference.isImage {
        guard case .found(.file(let path)) = graph.resolver.resolve(reference.target, from: number),
          let asset = open.removeValue(forKey: path), let fault = fault(of: asset)
        else { continue }
        bag.report(
          fault.id, fault.message, at: SourceRange(path: entry.path, bytes: reference.range),
          help: fault.help)
      }
    }
  }

  private static func fault(
    of asset: AssetCatalogue.Asset
  ) -> (id: DiagnosticID, message: String, help: String)? {
    guard AssetCatalogue.isPicture(asset.path) else { return nil }
    guard asset.size > 0 else {
      return (.pictureUnreadable, "“\(asset.name)” is empty", "Put the picture there again.")
    }
    guard let size = asset.picture?.size else {
      return (
        .pictureUnreadable, "“\(asset.name)” is no picture that a browser can show",
        "Open it in a program for pictures and save it as PNG or JPEG."
      )
    }
    guard asset.size > largestFile || size.width * size.height > mostPixels else { return nil }
    let megabytes = PageWeight.words(asset.size)
    return (
      .pictureTooLarge,
      "“\(asset.name)” has \(size.width) by \(size.height) pixels and \(megabytes)",
      "Make it smaller: 2,000 pixels are wide enough for every page."
    )
  }
}
