import Model

/// `sitemap.xml`: the pages that search engines should know, with dates from the content.
enum Sitemap {
  static func file(_ plan: PagePlan, _ graph: SiteGraph, _ address: SiteAddress) -> RenderedFile {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for page in plan.pages where isFindable(page, graph) {
      xml += "  <url><loc>\(escape(address.absoluteURL(page.route)))</loc>"
      if let date = lastChange(page, graph) { xml += "<lastmod>\(date)</lastmod>" }
      xml += "</url>\n"
    }
    xml += "</urlset>\n"
    return RenderedFile(path: "sitemap.xml", bytes: Array(xml.utf8))
  }

  private static func isFindable(_ page: Page, _ graph: SiteGraph) -> Bool {
    switch page.subject {
    case .notFound, .redirect: false
    case .entry(let number):
      graph.entries[number].common.status == .published
    case .packages, .ideas, .standards, .glossary: true
    }
  }

  private static func lastChange(_ page: Page, _ graph: SiteGraph) -> ISODate? {
    guard case .entry(let number) = page.subject else { return nil }
    return graph.entries[number].common.updated
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
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
