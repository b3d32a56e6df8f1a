/// Keeps the ids of several chapters apart that stand in one document.
struct ChapterIdentifiers: Sendable {
  /// The attributes whose values are ids, or begin with one.
  private static let attributes = [
    " id=\"", " for=\"", " name=\"", " aria-labelledby=\"", " aria-describedby=\"", " href=\"#",
  ].map { Array($0.utf8) }

  /// The id of each chapter, by the number of its entry.
  private let chapters: [Int: String]

  init(_ chapters: [Int: String] = [:]) {
    self.chapters = chapters
  }

  /// The id of a chapter; nil when the entry is none.
  subscript(_ number: Int) -> String? { chapters[number] }

  /// Puts the id of a chapter before every id in its HTML; links to other chapters stay.
  ///
  /// It is HTML that we wrote: there, a quotation mark in text is always escaped.
  func apply(to html: [UInt8], of number: Int) -> [UInt8] {
    guard let id = chapters[number] else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 512)
    var copied = 0
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: " "),
        let attribute = Self.attributes.first(where: { html[index...].starts(with: $0) })
      else {
        index += 1
        continue
      }
      index += attribute.count
      if attribute.last == UInt8(ascii: "#"), leadsToChapter(html[index...]) { continue }
      result += html[copied..<index]
      result += id.utf8
      result.append(UInt8(ascii: "-"))
      copied = index
    }
    return result + html[copied...]
  }

  private func leadsToChapter(_ rest: ArraySlice<UInt8>) -> Bool {
    chapters.values.contains { rest.starts(with: $0.utf8) }
  }
}
