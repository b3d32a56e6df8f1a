import Model

/// `sitemap.xml`: the pages that search engines should know, with dates from the content.
enum Sitemap {
  static func file(_ plan: PagePlan, _ graph: SiteGraph, _ address: SiteAddress) -> RenderedFile {
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for page in plan.pages where isFindable(page, graph) {
      xml.append(contentsOf: "  <url><loc>".utf8)
      appendEscaped(address.absoluteURL(page.route), to: &xml)
      xml.append(contentsOf: "</loc>".utf8)
      if let date = lastChange(page, graph) {
        xml.append(contentsOf: "<lastmod>\(date)</lastmod>".utf8)
      }
      xml.append(contentsOf: "</url>\n".utf8)
    }
    xml.append(contentsOf: "</urlset>\n".utf8)
    return RenderedFile(path: "sitemap.xml", bytes: xml)
  }

  private static func isFindable(_ page: Page, _ graph: SiteGraph) -> Bool {
    switch page.subject {
    // The guide is for the authors of the site, not for its readers.
    case .notFound, .redirect, .authors: false
    // Readers find it on its page.
    case .selfStudyWorkbook: false
    case .entry(let number):
      graph.entries[number].common.status == .published
    case .packages, .ideas, .standards, .selfStudy, .measures, .cycles, .programs, .voices,
      .stories, .coverage, .glossary, .data:
      true
    }
  }

  private static func lastChange(_ page: Page, _ graph: SiteGraph) -> ISODate? {
    guard case .entry(let number) = page.subject else { return nil }
    return graph.entries[number].common.updated
  }

  private static func appendEscaped(_ text: String, to xml: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): xml.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): xml.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): xml.append(contentsOf: "&gt;".utf8)
      default: xml.append(byte)
      }
    }
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
