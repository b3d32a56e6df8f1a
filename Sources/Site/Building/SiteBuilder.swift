import Diagnostics
import Model
package import Rendering

/// What a build should include.
package struct BuildOptions: Sendable, Hashable {
  /// Whether drafts are part of the site.
  package var includesDrafts: Bool
  /// The address at which the site will be published, instead of the one in `site.yaml`.
  package var baseURL: String?
  /// What documents are made with, in short; nil when none are made.
  package var documentTools: ContentHash?

  package init(
    includesDrafts: Bool = false, baseURL: String? = nil, documentTools: ContentHash? = nil
  ) {
    self.includesDrafts = includesDrafts
    self.baseURL = baseURL
    self.documentTools = documentTools
  }
}

/// Builds a site, a pure function of its sources, again and again: what can't have changed since the last time serves
/// again.
package struct SiteBuilder: Sendable {
  /// The last draft; one that gave a site stays until another one does.
  private var draft: SiteDraft?
  /// The pages that it gave; nil when it gave none.
  private var pages: RenderedPages?
  /// The files beside the pages.
  private var others: [RenderedFile] = []

  package init() {}

  /// Builds once.
  package static func build(
    _ sources: SourceTree, _ options: BuildOptions
  ) async throws(SiteError) -> BuildResult {
    var builder = SiteBuilder()
    return try await builder.build(sources, options)
  }

  /// Builds the site that the sources make up now.
  ///
  /// Throws only when a file that the site is made from can't be read.
  package mutating func build(
    _ sources: SourceTree, _ options: BuildOptions
  ) async throws(SiteError) -> BuildResult {
    var bag = DiagnosticBag()
    let draft = try await SiteDraft.make(
      from: sources, options, after: self.draft, bodies: .memory, BuildObserver(), into: &bag)
    guard let draft else { return BuildResult(brokenBy: bag) }
    guard !draft.diagnostics.hasErrors else {
      if pages == nil { self.draft = draft }
      return BuildResult(brokenBy: draft.diagnostics, pageCount: draft.pageCount)
    }
    let isEdit = draft.isEdit && pages != nil
    var earlier: (SiteDraft, RenderedPages)?
    if isEdit, let draft = self.draft, let pages { earlier = (draft, pages) }
    let rendered = try await RenderedPages.render(draft, after: earlier)
    let hasSameOthers = isEdit && self.draft.map { draft.hasSameOtherFiles(as: $0) } ?? false
    if !hasSameOthers {
      var fresh: [RenderedFile] = []
      fresh += draft.supportingFiles(bodies: try draft.bodiesInFeeds)
      try draft.forEachCopy { (file) throws(SiteError) in fresh.append(file) }
      others = fresh
    }
    self.draft = draft
    pages = rendered
    var files = rendered.files
    let weights = draft.weights(of: files)
    files += others
    var result = BuildResult(
      of: draft, files: files, madeAgain: isEdit ? rendered.madeAgain : nil,
      hasSameOthers: hasSameOthers)
    weights.report(into: &result.diagnostics, findingTextOf: draft.text)
    return result
  }
}
