import Model

/// `sitemap.xml`: the pages that search engines should know, with dates from the content.
enum Sitemap {
  static func file(_ plan: PagePlan, _ graph: SiteGraph, _ address: SiteAddress) -> RenderedFile {
    var xml = Markup()
    xml.tag("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.tag("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in plan.pages where page.isFindable(showing: page.entry(in: graph)) {
      xml.tag("  <url><loc>")
      xml.text(address.absoluteURL(page.route))
      xml.tag("</loc>")
      if let date = lastChange(page, graph) { xml.tag("<lastmod>\(date)</lastmod>") }
      xml.tag("</url>\n")
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
