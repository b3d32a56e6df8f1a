/// Finds markup that the renderer does not write itself, so that it can only come from an author.
enum ForeignMarkup {
  private static let tags: Set<String> = [
    "p", "em", "strong", "del", "code", "pre", "br", "hr", "ul", "ol", "li", "blockquote", "div",
    "table",
    "thead", "tbody", "tr", "th", "td", "a", "img", "sup", "section", "label", "input", "h2", "h3",
    "h4",
    "h5", "h6",
  ]

  private static let attributes: Set<String> = [
    "href", "src", "alt", "title", "class", "id", "role", "scope", "start", "type", "disabled",
    "checked",
    "aria-label",
  ]

  /// The first foreign tag, attribute, scheme or unbalanced tag; nil when there is none.
  static func find(in html: String) -> String? {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return String(rest[start...]) }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "unbalanced <\(tag)>" }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      guard tags.contains(name) else { return "<\(tag)>" }
      if !["br", "hr", "img", "input"].contains(name) { open.append(name) }
      if let attribute = foreignAttribute(in: tag.dropFirst(name.count)) { return attribute }
    }
    return open.last.map { "unclosed <\($0)>" }
  }

  private static func foreignAttribute(in text: Substring) -> String? {
    var rest = text
    while let first = rest.first {
      guard first == " " else { return "attributes\(text)" }
      rest = rest.dropFirst()
      let name = String(rest.prefix { $0 != "=" && $0 != " " })
      guard attributes.contains(name) else { return "attribute \(name)" }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else { continue }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      let isAddress = name == "href" || name == "src"
      if isAddress, let scheme = value.firstMatch(of: /^[A-Za-z][A-Za-z0-9+.-]*:/)?.output,
        !["http:", "https:", "mailto:", "tel:", "name:"].contains(scheme.lowercased())
      {
        return "\(name)=\(value)"
      }
    }
    return nil
  }
}
