import Model

/// The front page and the other pages of text.
extension ViewBuilder {
  func homeView(_ page: TextPage, _ number: Int) -> HomeView {
    HomeView(
      packages: graph.packages.map(card),
      counts: CountsView(
        packages: graph.count(.package), guides: graph.count(.guide), ideas: graph.count(.idea),
        resources: graph.count(.resource), standards: graph.count(.standard)),
      dimensions: graph.dimensions.map(dimensionGroup), parts: parts(of: page, number))
  }

  func view(_ page: TextPage, _ number: Int) -> TextPageView {
    TextPageView(parts: parts(of: page, number))
  }

  private func parts(of page: TextPage, _ number: Int) -> [PagePartView] {
    page.parts.enumerated().map { place, part in
      var view = PagePartView(
        id: "_part-\(place + 1)", title: part.title,
        text: part.text.map { html($0, in: number) }, look: part.look.rawValue,
        links: part.links.map { link in
          PartLinkView(
            title: link.title, url: address.url(Route(link.address.text)),
            text: link.text.map { html($0, in: number) })
        })
      switch part.show {
      case .packages: view.packages = graph.packages.compactMap(feature)
      case .programs: view.programs = graph.list(of: .program).map(card)
      case .voices: view.voices = voicesView.voices
      case .stories: view.stories = graph.list(of: .story).prefix(3).map(card)
      case .standards: view.dimensions = graph.dimensions.map(dimensionGroup)
      case nil: break
      }
      return view
    }
  }

  private func feature(_ number: Int) -> PackageFeatureView? {
    let entry = graph.entry(number)
    guard case .package(let package) = entry.content else { return nil }
    return PackageFeatureView(
      title: entry.common.title, url: url(of: number), tagline: package.tagline,
      purpose: html(package.purpose, in: number), inside: lines(package.inside, in: number),
      isDraft: entry.common.status == .draft)
  }
}
