import Model

/// The stories as feeds: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org/version/1.1).
///
/// A story keeps its id when its page moves, because the id is the first of its old addresses. Its content is its summary
/// and its lead; the whole story is on its page.
struct StoryFeed {
  static let atomRoute = Route("/stories/atom.xml")
  static let jsonRoute = Route("/stories/feed.json")

  /// One story in the feeds.
  private struct Item {
    let id: String
    let url: String
    let title: String
    let summary: String?
    let content: String
    let published: ISODate
    let updated: ISODate
  }

  private let title: String
  private let subtitle: String?
  private let builder: ViewBuilder
  private let items: [Item]

  /// Nil when the site has no stories.
  init?(_ builder: ViewBuilder) {
    let stories = builder.rows(builder.graph.list(of: .story)) { content in
      if case .story(let story) = content { story } else { nil }
    }
    guard !stories.isEmpty else { return nil }
    let configuration = builder.graph.configuration
    let home = SiteAddress(configuration.baseURL)
    self.builder = builder
    title = "\(configuration.title): \(Story.pluralLabel)"
    subtitle = configuration.tagline
    items = stories.map { story in
      let common = story.entry.common
      let first = common.aliases.first.map { Route($0.text) } ?? builder.shared.routes[story.number]
      return Item(
        id: home.absoluteURL(first), url: builder.absoluteURL(of: story.number),
        title: common.title, summary: common.summary,
        content: String(
          decoding: builder.html(story.content.lead, in: story.number, for: .elsewhere),
          as: UTF8.self),
        published: story.content.date,
        updated: max(common.updated ?? story.content.date, story.content.date))
    }
  }

  var files: [RenderedFile] {
    [
      RenderedFile(path: Self.atomRoute.outputPath, bytes: atom),
      RenderedFile(path: Self.jsonRoute.outputPath, bytes: json.document),
    ]
  }

  private var address: SiteAddress { builder.address }

  /// The newest change, which dates the feed as a whole.
  private var updated: ISODate? { items.map(\.updated).max() }

  private static func time(_ date: ISODate) -> String { "\(date)T00:00:00Z" }

  // MARK: - Atom

  private var atom: [UInt8] {
    let configuration = builder.graph.configuration
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(configuration.language)
    xml.raw("\">\n")
    xml.element("id", SiteAddress(configuration.baseURL).absoluteURL(Self.atomRoute))
    xml.element("title", title)
    if let subtitle { xml.element("subtitle", subtitle) }
    if let updated { xml.element("updated", Self.time(updated)) }
    xml.link("self", address.absoluteURL(Self.atomRoute), type: "application/atom+xml")
    xml.link("alternate", address.absoluteURL(.stories), type: "text/html")
    xml.raw("<author>")
    xml.element("name", configuration.title)
    xml.raw("</author>\n")
    if let license = configuration.license { xml.element("rights", license.name) }
    for item in items {
      xml.raw("<entry>\n")
      xml.element("id", item.id)
      xml.element("title", item.title)
      xml.link("alternate", item.url, type: "text/html")
      xml.element("published", Self.time(item.published))
      xml.element("updated", Self.time(item.updated))
      if let summary = item.summary { xml.element("summary", summary) }
      xml.raw("<content type=\"html\">")
      xml.text(item.content)
      xml.raw("</content>\n</entry>\n")
    }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  // MARK: - JSON Feed

  private var json: JSONValue {
    let configuration = builder.graph.configuration
    return .members([
      "version": "https://jsonfeed.org/version/1.1", "title": .text(title),
      "home_page_url": .text(address.absoluteURL(.stories)),
      "feed_url": .text(address.absoluteURL(Self.jsonRoute)),
      "description": .optional(subtitle), "language": .text(configuration.language),
      "authors": .list([
        .members([
          "name": .text(configuration.title), "url": .text(address.absoluteURL(.frontPage)),
        ])
      ]),
      "items": .list(
        items.map { item in
          .members([
            "id": .text(item.id), "url": .text(item.url), "title": .text(item.title),
            "summary": .optional(item.summary), "content_html": .text(item.content),
            "date_published": .text(Self.time(item.published)),
            "date_modified": .text(Self.time(item.updated)),
          ])
        }),
    ])
  }
}
