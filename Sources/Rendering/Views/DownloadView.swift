import Mustache

/// A file that readers can take with them.
struct DownloadView: View {
  let label: String
  let details: String
  let url: String
  let format: String

  static let schema = ViewSchema<DownloadView>(
    "download",
    [
      .text("label", "What it is: PDF to fill in") { $0.label },
      .text("details", "How long and how large it is: 4 pages, 96 kB") { $0.details },
      .text("url", "Where it is") { $0.url },
      .text("format", "pdf, word or kit") { $0.format },
    ])
}
