/// A download that was made and can be offered.
package struct MadeDownload: Sendable, Hashable {
  package let download: Download
  /// How many pages it has on paper; nil where that depends on the program that shows it.
  package let pageCount: Int?
  /// In bytes.
  package let size: Int

  package init(_ download: Download, pageCount: Int?, size: Int) {
    self.download = download
    self.pageCount = pageCount
    self.size = size
  }
}
