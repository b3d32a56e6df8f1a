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

  init(_ items: [SiteConfiguration.NavigationItem], _ address: SiteAddress) {
    links = items.map { item in
      let route = Route(item.address.text)
      let url = address.url(route)
      return Link(
        route: route,
        elsewhere: PreparedView(LinkView(label: item.label, url: url)),
        current: PreparedView(LinkView(label: item.label, url: url, isCurrent: true)),
        within: PreparedView(LinkView(label: item.label, url: url, isWithin: true)))
    }
  }

  /// The links as a page shows them.
  func list(on page: Route) -> PreparedList<LinkView> {
    PreparedList(
      of: links.map { link in
        if page.path == link.route.path { return link.current }
        let isWithin = link.route != .frontPage && page.path.hasPrefix(link.route.path)
        return isWithin ? link.within : link.elsewhere
      })
  }
}
