import Model

/// A page as Pagefind reads it: the same words, with what it is to know about them.
package struct SearchPage {
  /// By what the search can choose the page, name and value: `kind:guide`, `standard:2.1`, `for:staff`.
  let filters: [String]
  /// Words by which it is found that it may not have itself, name and value: `words:root causes`, `code:2.1`.
  let metadata: [String]

  /// The page for Pagefind: what is in its `main` element, or else in its body, counts.
  ///
  /// Pagefind skips forms and labels, in which the words of worksheets are, so they get other names.
  package func bytes(from html: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(html.count + 512)
    var isMarked = false
    let root = Self.holds("<main", html) ? "<main" : "<body"
    var place = 0
    while place < html.count {
      guard html[place] == UInt8(ascii: "<") else {
        bytes.append(html[place])
        place += 1
        continue
      }
      let rest = html[place...]
      if !isMarked, rest.starts(with: root.utf8) {
        isMarked = true
        add(root, to: &bytes)
        place += root.utf8.count
      } else if let (name, other) = Self.renamed.first(where: { rest.starts(with: $0.name.utf8) }) {
        bytes += other.utf8
        place += name.utf8.count
      } else {
        bytes.append(html[place])
        place += 1
      }
    }
    return bytes
  }

  /// Takes in everything that Pagefind is going to read of the page.
  package func note(_ file: RenderedFile, in hasher: inout ContentHasher) {
    let facts = ([file.path] + filters + metadata).joined(separator: "\n") + "\n"
    hasher.update(with: Array(facts.utf8).span.bytes)
    hasher.update(with: file.bytes.span.bytes)
  }

  private static let renamed: [(name: String, other: String)] = [
    ("<form", "<div"), ("</form", "</div"), ("<label", "<span"), ("</label", "</span"),
  ]

  private func add(_ root: String, to bytes: inout [UInt8]) {
    // Pagefind takes one written value from each element.
    var markup = Markup()
    for filter in filters {
      markup.element("span", [("hidden", ""), ("data-pagefind-filter", filter)]) { _ in }
    }
    for words in metadata {
      markup.element("span", [("hidden", ""), ("data-pagefind-meta", words)]) { _ in }
    }
    bytes += markup.bytes
    bytes += root.utf8
    bytes += " data-pagefind-body".utf8
  }

  private static func holds(_ tag: String, _ html: [UInt8]) -> Bool {
    html.indices.contains { html[$0] == UInt8(ascii: "<") && html[$0...].starts(with: tag.utf8) }
  }
}

extension SearchPage {
  /// What there is to choose a page by; `entry` is the one that it shows.
  init(of page: Page, showing entry: Entry?, in graph: SiteGraph) {
    metadata = Self.metadata(of: page, showing: entry, in: graph)
    guard case .entry(let number) = page.subject, let entry else {
      filters = ["kind:\(ContentKind.page.rawValue)"]
      return
    }
    let served = graph.fieldLinks(of: number).compactMap { link in
      graph.entries[link.target].id.kind == .standard ? graph.entries[link.target].code : nil
    }
    let own = entry.id.kind == .standard ? [entry.code].compactMap(\.self) : []
    filters =
      ["kind:\(entry.id.kind.rawValue)"] + (own + served).map { "standard:\($0.text)" }
      + entry.audiences.map { "for:\($0.rawValue)" }
  }

  private static func metadata(
    of page: Page, showing entry: Entry?, in graph: SiteGraph
  ) -> [String] {
    var terms: [String] = []
    if page.subject == .glossary {
      for number in graph.contents.list(of: .term) {
        guard case .term(let term) = graph.entries[number].content else { continue }
        terms += [graph.entries[number].common.title] + term.synonyms
      }
    }
    // The words of its address: somebody chose them because they say what it is about.
    let words = [page.route.name.replacing("-", with: " ")] + (entry?.common.keywords ?? [])
    let all = [
      ("words", words), ("code", [entry?.code?.text].compactMap(\.self)), ("terms", terms),
    ]
    return all.filter { !$0.1.isEmpty }.map { "\($0.0):\($0.1.joined(separator: ", "))" }
  }
}

extension Entry {
  /// Whom it is for, as far as the search can choose by it: a package and what is in it are for staff, a resource for whom
  /// it says.
  var audiences: [Resource.Audience] {
    switch content {
    case .resource(let resource): resource.audiences
    case .package, .guide, .idea: [.staff]
    default: []
    }
  }
}
