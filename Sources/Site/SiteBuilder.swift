package import Diagnostics
import Model
package import Rendering

/// What a build should include.
package struct BuildOptions: Sendable {
  /// Whether drafts are part of the site.
  package var includesDrafts: Bool
  /// The address at which the site will be published, instead of the one in `site.yaml`.
  package var baseURL: String?

  package init(includesDrafts: Bool = false, baseURL: String? = nil) {
    self.includesDrafts = includesDrafts
    self.baseURL = baseURL
  }
}

/// What a build gave: the whole site as a value, and everything there is to say about it.
package struct BuildResult: Sendable {
  /// The files of the site, sorted by path; empty when there are errors.
  package let files: [RenderedFile]
  /// How many pages the site has, redirects included.
  package let pageCount: Int
  package var diagnostics: DiagnosticBag

  package init(files: [RenderedFile], pageCount: Int, diagnostics: DiagnosticBag) {
    self.files = files
    self.pageCount = pageCount
    self.diagnostics = diagnostics
  }

  /// Whether the site may be published; a strict build takes no warnings.
  package func succeeded(strict: Bool) -> Bool {
    strict ? diagnostics.isEmpty : !diagnostics.hasErrors
  }
}

/// Builds a site: a pure function of its sources.
package enum SiteBuilder {
  /// Reads the entries, links them, runs the rules, plans the pages, renders and collects.
  ///
  /// Throws only when a photo or download that the site passes on can't be read again.
  package static func build(
    _ sources: SourceTree, _ options: BuildOptions
  ) async throws(SiteError) -> BuildResult {
    var bag = DiagnosticBag()
    guard let configuration = configuration(of: sources, into: &bag) else {
      return BuildResult(files: [], pageCount: 0, diagnostics: bag)
    }
    let framework = framework(of: sources, into: &bag)
    let reads = await readEntries(sources, configuration, into: &bag)
    let graph = SiteLinker.link(
      reads, files: linkableFiles(of: sources), configuration: configuration,
      framework: framework, includesDrafts: options.includesDrafts,
      isComplete: !bag.hasErrors, into: &bag)
    SiteRules.check(graph, into: &bag)

    let assets = catalogue(of: sources, usedBy: graph)
    let renderer = SiteRenderer(
      graph: graph, address: SiteAddress(options.baseURL ?? configuration.baseURL),
      assets: assets,
      templates: sources.files.filter { $0.path.hasSuffix(".mustache") }, into: &bag)
    let pages = renderer.plan.pages
    guard !bag.hasErrors else {
      return BuildResult(files: [], pageCount: pages.count, diagnostics: bag)
    }
    let rendered = await concurrentMap(pages) { renderer.render($0) }
    let files = try rendered + renderer.supportingFiles + copies(of: assets, from: sources)
    return BuildResult(
      files: files.sorted { $0.path < $1.path }, pageCount: pages.count, diagnostics: bag)
  }
}
