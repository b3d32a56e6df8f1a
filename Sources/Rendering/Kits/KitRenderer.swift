import Mustache

/// Renders the pages of kits: those of the site, with links that lead to what is in the kit or to the full address.
package struct KitRenderer: Sendable {
  private let views: SiteViews
  private let templates: TemplateSet
  private let plan: PagePlan

  /// `views` have full addresses and the documents that kits hold.
  init(_ views: SiteViews, _ templates: TemplateSet, _ plan: PagePlan) {
    self.views = views
    self.templates = templates
    self.plan = plan
  }

  /// What a kit holds; nil when its page is not that of an entry.
  package func contents(of kit: Download) -> KitContents? {
    guard case .entry(let number) = kit.page.subject else { return nil }
    return KitContents(of: kit, package: number, plan, views)
  }

  /// Renders one of the pages or the start page, and notes what it leads to.
  ///
  /// `body` is the body of the page's own entry as it was read.
  package func render(
    _ page: Page, body: [UInt8], of kit: KitContents, noting used: inout Set<KitPlace>
  ) throws(WorkbookError) -> RenderedFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    if let template = page.template {
      let builder = ViewBuilder(views, body: body, kit: kit)
      templates.render(template, try builder.records(for: page), into: &bytes)
    }
    let path = kit.path(of: page)
    return RenderedFile(
      path: path, bytes: KitLinks(kit.places).apply(to: bytes, at: path, noting: &used))
  }

  /// The results of a measure; nil when it has none.
  package func results(ofMeasure number: Int) -> [UInt8]? {
    MeasureResults.file(of: number, in: views.graph)?.bytes
  }
}
