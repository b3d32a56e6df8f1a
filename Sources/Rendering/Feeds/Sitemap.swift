import Model

/// `sitemap.xml`: the pages that search engines should know, with dates from the content.
enum Sitemap {
  /// `languages` are the pages in the site's own language, then those of its translations.
  static func file(
    _ languages: [(plan: PagePlan, graph: SiteGraph)], _ address: SiteAddress
  ) -> RenderedFile {
    let alternates = languages.count > 1 ? Alternates(languages) : nil
    var xml = Markup()
    xml.tag("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.tag("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    if alternates != nil { xml.tag(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"") }
    xml.tag(">\n")
    for (plan, graph) in languages {
      for page in plan.pages where page.isFindable(showing: page.entry(in: graph)) {
        xml.tag("  <url><loc>")
        xml.text(address.absoluteURL(page.route))
        xml.tag("</loc>")
        if let date = lastChange(page, graph) { xml.tag("<lastmod>\(date)</lastmod>") }
        for alternate in alternates?.routes(of: page) ?? [] {
          xml.tag("<xhtml:link rel=\"alternate\" hreflang=\"\(alternate.language)\" href=\"")
          xml.text(address.absoluteURL(alternate.route))
          xml.tag("\"/>")
        }
        xml.tag("</url>\n")
      }
    }
    xml.tag("</urlset>\n")
    return RenderedFile(path: "sitemap.xml", bytes: xml.bytes)
  }

  private static func lastChange(_ page: Page, _ graph: SiteGraph) -> ISODate? {
    page.entry(in: graph)?.common.updated
  }
}

/// `robots.txt`: everything may be read, and here is the map.
enum Robots {
  static func file(_ address: SiteAddress) -> RenderedFile {
    let text = """
      User-agent: *
      Allow: /
      Sitemap: \(address.absoluteURL(Route("/sitemap.xml")))

      """
    return RenderedFile(path: "robots.txt", bytes: Array(text.utf8))
  }
}
