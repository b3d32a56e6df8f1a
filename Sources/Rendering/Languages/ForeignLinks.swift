import Model

/// Marks on the pages of a translation which links lead to a page in the site's own language, for readers and machines.
///
/// It looks at whole pages, so that no template and no author's link can go without.
struct ForeignLinks: Sendable {
  /// The language of the pages that are not translated, as a BCP 47 tag.
  private let language: [UInt8]
  /// A page in the site's own language.
  private struct Target {
    /// The entry that it shows, by number; nil for a list.
    let entry: Int?
    /// The title of the entry as HTML.
    let title: [UInt8]
  }

  /// The pages in the site's own language, by the addresses that pages link to.
  private let targets: [[UInt8]: Target]
  /// What is put behind the words of a link.
  private let note: [UInt8]
  /// The same where those words are in the other language.
  private let noteInTitle: [UInt8]

  /// `original` plans the pages in the site's own language.
  init(_ original: PagePlan, _ graph: SiteGraph, _ address: SiteAddress, _ texts: InterfaceTexts) {
    let own = address.inOwnLanguage
    language = Array(graph.configuration.originalLanguage.utf8)
    var targets: [[UInt8]: Target] = [:]
    for page in original.pages {
      var entry: Int?
      var title = Markup()
      if case .entry(let number) = page.subject {
        entry = number
        title.text(graph.entries[number].common.title)
      }
      targets[Array(own.url(page.route).utf8)] = Target(entry: entry, title: title.bytes)
    }
    self.targets = targets
    func note(_ start: String) -> [UInt8] {
      var note = Markup()
      note.tag(start)
      note.text(texts[.inOriginalLanguage])
      note.tag("</small>")
      return note.bytes
    }
    self.note = note(" <small>")
    noteInTitle = note(" <small lang=\"\(graph.configuration.language)\">")
  }

  /// Marks the links of one page, and notes which titles it compared their words with.
  func mark(_ html: [UInt8], noting uses: PageUses?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 4096)
    var copied = 0
    var tags = TagScanner(html)
    var end = 0
    while let tag = tags.next() {
      // A drawing has links, but no room for a note; what it shows stands beside it in words.
      if html[tag.name].elementsEqual("svg".utf8) {
        end = place(of: "</svg>", after: tag.end, in: html) ?? html.count
      }
      guard tag.end > end, tag.name.count == 1, html[tag.name.lowerBound] == UInt8(ascii: "a"),
        let target = target(of: tag, in: html),
        let close = place(of: "</a>", after: tag.end, in: html)
      else { continue }
      result += html[copied..<tag.name.upperBound]
      result += " hreflang=\"".utf8
      result += language
      let words = html[(tag.end + 1)..<close]
      if let entry = target.entry { uses?.note(.entry(entry)) }
      let isTitle = !target.title.isEmpty && ends(words, with: target.title)
      if isTitle {
        result += "\" lang=\"".utf8
        result += language
      }
      result += "\"".utf8
      result += html[tag.name.upperBound..<close]
      result += isTitle ? noteInTitle : note
      copied = close
    }
    return result + html[copied...]
  }

  /// The page in the site's own language that a link leads to; nil for any other link, and for one that says its
  /// language itself.
  private func target(of tag: TagScanner.Tag, in html: [UInt8]) -> Target? {
    var target: Target?
    for attribute in tag.attributes {
      let name = html[attribute.name]
      if name.elementsEqual("hreflang".utf8) { return nil }
      guard name.elementsEqual("href".utf8) else { continue }
      let value = html[attribute.value]
      target = targets[Array(value.prefix { $0 != UInt8(ascii: "#") })]
    }
    return target
  }

  /// Where an element ends.
  private func place(of end: String, after start: Int, in html: [UInt8]) -> Int? {
    let end = Array(end.utf8)
    var index = start
    while index + end.count <= html.count {
      if html[index] == end[0], html[index...].starts(with: end) { return index }
      index += 1
    }
    return nil
  }

  private func ends(_ words: ArraySlice<UInt8>, with title: [UInt8]) -> Bool {
    // A title may stand in an element of its own within the link.
    var words = words
    while words.last == UInt8(ascii: ">"), let start = words.lastIndex(of: UInt8(ascii: "<")),
      words[start...].starts(with: "</".utf8)
    {
      words = words[..<start]
    }
    return words.suffix(title.count).elementsEqual(title)
  }
}
