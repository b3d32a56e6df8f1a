package import Diagnostics
package import Model
import Mustache

/// Turns the pages of a site into files.
package struct SiteRenderer: Sendable {
  package let plan: PagePlan
  private let graph: SiteGraph
  private let address: SiteAddress
  private let views: ViewBuilder
  private let templates: TemplateSet

  /// Plans the pages and checks every template that they use.
  package init(
    graph: SiteGraph, address: SiteAddress, assets: AssetCatalogue, templates: [SourceFile],
    into bag: inout DiagnosticBag
  ) {
    self.graph = graph
    self.address = address
    plan = PagePlan(graph, into: &bag)
    views = ViewBuilder(graph: graph, address: address, assets: assets)
    self.templates = TemplateSet.compile(templates, into: &bag)
    checkTemplates(into: &bag)
    NavigationCheck.check(graph, plan, into: &bag)
  }

  /// Renders one page.
  package func render(_ page: Page) -> RenderedFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    templates.render(page.template, views.records(for: page), into: &bytes)
    return RenderedFile(path: page.route.outputPath, bytes: bytes)
  }

  /// The files that describe the site to machines and hosts.
  package var supportingFiles: [RenderedFile] {
    [
      Sitemap.file(plan, graph, address), Robots.file(address),
      // GitHub Pages would otherwise leave out files whose names start with an underscore.
      RenderedFile(path: ".nojekyll", bytes: []),
    ]
  }

  private func checkTemplates(into bag: inout DiagnosticBag) {
    let used = Set(plan.pages.map(\.template))
    let roots = views.shapesByTemplate.filter { used.contains($0.template) }.map {
      TemplateChecker.Root($0.template, $0.shapes)
    }
    TemplateChecker.check(templates, roots: roots, into: &bag)
  }
}
