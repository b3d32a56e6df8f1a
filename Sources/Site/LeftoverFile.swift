/// Files that systems and editors leave lying about and that nobody means to publish.
package enum LeftoverFile {
  private static let endings = ["~", ".swp", ".tmp"].map { Array($0.utf8) }
  private static let names = ["thumbs.db", "desktop.ini"]

  /// Whether a file with this name is such a leftover: `.DS_Store`, `notes.md~`, `#notes.md#`, `~$survey.docx`.
  package static func has(name: some BidirectionalCollection<UInt8>) -> Bool {
    let hash = UInt8(ascii: "#")
    if name.first == UInt8(ascii: ".") || name.starts(with: "~$".utf8) { return true }
    if name.first == hash, name.last == hash { return true }
    if endings.contains(where: { name.suffix($0.count).elementsEqual($0) }) { return true }
    return names.contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}
