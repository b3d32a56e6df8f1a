/// The files that are the preview's own; no entry can have such an address, because its file would be a hidden one.
struct PreviewFiles: Sendable {
  /// The folder that they are in.
  static let folder = "/.changepack/"
  /// Where pages hear of changes.
  static let events = folder + "events"

  /// What runs in each page.
  static let script = PreviewFiles(path: folder + "preview.js", text: PreviewScript.text)
  /// How the problems and the link to the source look.
  static let styles = PreviewFiles(path: folder + "preview.css", text: PreviewStyles.text)

  /// The address.
  let path: String
  /// What it holds.
  let text: String

  /// The file at an address; nil when there is none.
  static func file(at path: String) -> PreviewFiles? {
    [script, styles].first { $0.path == path }
  }
}
