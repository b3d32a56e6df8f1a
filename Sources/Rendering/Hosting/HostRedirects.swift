import Model

/// `_redirects`: where old addresses lead, in the form that Netlify and Cloudflare Pages read.
///
/// Such a host answers with the new address itself; any other shows the page that leads there.
enum HostRedirects {
  static let path = "_redirects"

  /// A line for each old address; nil when there are none.
  static func file(_ plan: PagePlan, _ graph: SiteGraph, _ address: SiteAddress) -> RenderedFile? {
    let lines = plan.pages.compactMap { page -> String? in
      guard case .redirect(let number) = page.subject else { return nil }
      let target = Route(of: graph.entries[graph.finalReplacement(of: number)])
      return "\(address.url(page.route)) \(address.url(target)) 301\n"
    }
    guard !lines.isEmpty else { return nil }
    return RenderedFile(path: path, bytes: Array(lines.joined().utf8))
  }
}
