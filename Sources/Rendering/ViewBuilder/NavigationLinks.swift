import Model
import Mustache

/// The links of a navigation. Most pages see them alike, so each is read once for every way in which a page can lie to it.
struct NavigationLinks: Sendable {
  private struct Link {
    let route: Route
    let elsewhere: PreparedView<LinkView>
    let current: PreparedView<LinkView>
    let within: PreparedView<LinkView>
  }

  private let links: [Link]

  /// Where the links lead.
  private let routes: [Route]

  /// The links as they are on pages that lie to none of them.
  private let elsewhere: PreparedList<LinkView>

  init(_ items: [SiteConfiguration.NavigationItem], _ address: SiteAddress) {
    links = items.map { item in
      let route = address.localized(Route(item.address.text))
      let url = address.url(route)
      return Link(
        route: route,
        elsewhere: PreparedView(LinkView(label: item.label, url: url)),
        current: PreparedView(LinkView(label: item.label, url: url, isCurrent: true)),
        within: PreparedView(LinkView(label: item.label, url: url, isWithin: true)))
    }
    routes = links.map(\.route)
    elsewhere = PreparedList(of: links.map(\.elsewhere))
  }

  /// The links as a page shows them.
  func list(on page: Route) -> PreparedList<LinkView> {
    guard routes.contains(where: { $0.path == page.path || $0.holds(page) }) else {
      return elsewhere
    }
    return PreparedList(
      of: links.map { link in
        if page.path == link.route.path { return link.current }
        return link.route.holds(page) ? link.within : link.elsewhere
      })
  }
}

extension Route {
  /// Whether a page lies below this one, or is this one.
  fileprivate func holds(_ page: Route) -> Bool {
    self != .frontPage && page.path.hasPrefix(path)
  }
}
