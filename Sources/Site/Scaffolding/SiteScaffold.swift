import Model
import Rendering

/// A small site to start from: templates, a first package, and what else it takes to be built and served at once.
package enum SiteScaffold {
  /// What the site is called until somebody gives it a name.
  package static let title = "My network"

  /// Makes the site in a folder; false, with nothing made, when there is something in it.
  package static func make(in folder: String, title: String) throws(SiteError) -> Bool {
    guard try NewFiles.isFree(folder) else { return false }
    let files = StarterFiles.all.map { file in
      guard file.path == SiteConfiguration.path else {
        return RenderedFile(path: file.path, bytes: file.bytes)
      }
      let text = String(decoding: file.bytes, as: UTF8.self).replacing(
        "\ntitle: \(Self.title)\n", with: "\ntitle: \(YAMLText.written(title))\n")
      return RenderedFile(path: file.path, bytes: Array(text.utf8))
    }
    try NewFiles.make(files, in: folder)
    return true
  }
}
