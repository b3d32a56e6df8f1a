import Model

/// The stories as feeds: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org/version/1.1).
///
/// A story keeps its id when its page moves, because the id is the first of its old addresses. Its content is the whole
/// story, with the full addresses of everything that it links to.
struct StoryFeed {
  /// Where the feeds are in a language; nil is the site's own.
  static func atomRoute(in language: String? = nil) -> Route {
    route("/stories/atom.xml", in: language)
  }

  static func jsonRoute(in language: String? = nil) -> Route {
    route("/stories/feed.json", in: language)
  }

  private static func route(_ path: String, in language: String?) -> Route {
    language.map(Route(path).inside) ?? Route(path)
  }

  /// The stories in the feeds of a site, by number: of a translation those that are translated.
  static func stories(of graph: SiteGraph) -> [Int] {
    graph.contents.list(of: .story).filter {
      graph.entries[$0].common.status == .published
        && (graph.language == nil || graph.entries[$0].translation != nil)
    }
  }

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
  private let atomRoute: Route
  private let jsonRoute: Route

  /// Nil when the site has no stories; `builder` makes what is read elsewhere, and has the bodies of the stories.
  init?(_ builder: ViewBuilder) {
    let stories = builder.rows(Self.stories(of: builder.shared.graph)) { content in
      if case .story(let story) = content { story } else { nil }
    }
    guard !stories.isEmpty else { return nil }
    let configuration = builder.graph.configuration
    self.builder = builder
    title = "\(configuration.title): \(builder.say(Story.pluralLabel))"
    atomRoute = Self.atomRoute(in: builder.shared.graph.language)
    jsonRoute = Self.jsonRoute(in: builder.shared.graph.language)
    subtitle = configuration.tagline
    items = stories.map { Self.item($0, builder) }
  }

  private static func item(_ story: EntryRow<Story>, _ builder: ViewBuilder) -> Item {
    let common = story.entry.common
    let home = SiteAddress(builder.graph.configuration.baseURL)
    let first = common.aliases.first.map { Route($0.text) } ?? builder.shared.routes[story.number]
    let language = builder.shared.graph.language
    return Item(
      id: home.absoluteURL(language.map(first.inside) ?? first),
      url: builder.absoluteURL(of: story.number),
      title: common.title, summary: common.summary, content: content(story, builder),
      published: story.content.date,
      updated: max(common.updated ?? story.content.date, story.content.date))
  }

  /// The story as HTML, which starts with whether it happened.
  private static func content(_ story: EntryRow<Story>, _ builder: ViewBuilder) -> String {
    var html = Markup()
    html.element("p") { $0.text("em", [], builder.say(story.content.form.meaning)) }
    html.tag("\n")
    let text =
      html.bytes + builder.html(story.content.lead, in: story.number)
      + builder.bodyHTML(of: story.number)
    return String(decoding: text, as: UTF8.self)
      // Quotation marks in text are always escaped, so this is a link to a place in the story itself.
      .replacing(" href=\"#", with: " href=\"\(builder.absoluteURL(of: story.number))#")
  }

  var files: [RenderedFile] {
    [
      RenderedFile(path: atomRoute.outputPath, bytes: atom),
      RenderedFile(path: jsonRoute.outputPath, bytes: json.document),
    ]
  }

  private var address: SiteAddress { builder.address }

  /// The newest change, which dates the feed as a whole.
  private var updated: ISODate? { items.map(\.updated).max() }

  private static func time(_ date: ISODate) -> String { "\(date)T00:00:00Z" }

  // MARK: - Atom

  private var atom: [UInt8] {
    let configuration = builder.graph.configuration
    var xml = Markup()
    xml.tag("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.tag("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(configuration.language)
    xml.tag("\">\n")
    xml.line("id", SiteAddress(configuration.baseURL).absoluteURL(atomRoute))
    xml.line("title", title)
    if let subtitle { xml.line("subtitle", subtitle) }
    if let updated { xml.line("updated", Self.time(updated)) }
    xml.link("self", address.absoluteURL(atomRoute), type: "application/atom+xml")
    xml.link("alternate", address.absoluteURL(.stories), type: "text/html")
    xml.tag("<author>")
    xml.line("name", configuration.title)
    xml.tag("</author>\n")
    if let license = configuration.license { xml.line("rights", license.name) }
    for item in items {
      xml.tag("<entry>\n")
      xml.line("id", item.id)
      xml.line("title", item.title)
      xml.link("alternate", item.url, type: "text/html")
      xml.line("published", Self.time(item.published))
      xml.line("updated", Self.time(item.updated))
      if let summary = item.summary { xml.line("summary", summary) }
      xml.tag("<content type=\"html\">")
      xml.text(item.content)
      xml.tag("</content>\n</entry>\n")
    }
    xml.tag("</feed>\n")
    return xml.bytes
  }

  // MARK: - JSON Feed

  private var json: JSONValue {
    let configuration = builder.graph.configuration
    return .members([
      "version": "https://jsonfeed.org/version/1.1", "title": .text(title),
      "home_page_url": .text(address.absoluteURL(.stories)),
      "feed_url": .text(address.absoluteURL(jsonRoute)),
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

extension Markup {
  /// Appends an element that holds text, on a line of its own.
  fileprivate mutating func line(_ name: String, _ words: String) {
    text(name, [], words)
    tag("\n")
  }

  /// Appends a link of a feed.
  fileprivate mutating func link(_ relation: String, _ url: String, type: String) {
    element("link", [("rel", relation), ("type", type), ("href", url)])
    tag("\n")
  }
}
