package import Diagnostics
package import Model

/// What a site has today, as far as somebody who adds an entry has to know it.
package struct SiteOutline: Sendable {
  /// Something in whose folder entries lie: a package, or a dimension of the standards.
  package struct Owner: Sendable, Hashable {
    /// The name of its folder.
    package let folder: String
    /// Its title.
    package let title: String
    /// The code of a dimension.
    package let code: String?
  }

  /// Whether the folder holds a site at all.
  package let isSite: Bool
  /// The standards, by the names that lead to them.
  package let standards: [EntryNames.Name]

  private let owners: [ContentKind: [Owner]]
  private let codes: Set<String>
  private let sources: SourceTree

  /// Reads what there is in a site's folder; what can't be read is left out, which `check` reports.
  package static func read(siteFolder: String) async throws(SiteError) -> SiteOutline {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: siteFolder, into: &bag).loaded(into: &bag)
    let reading = try await EntryReading.read(
      sources.texts, EntryOptions(allowsRawHTML: true), after: nil, bodies: .nowhere,
      BuildObserver())
    let entries = reading.items.compactMap { $0.read?.entry }
    return SiteOutline(sources, entries)
  }

  private init(_ sources: SourceTree, _ entries: [Entry]) {
    self.sources = sources
    isSite = sources.file(at: SiteConfiguration.path) != nil
    standards = EntryNames(entries).names(of: [.standard])
    codes = Set(entries.compactMap { $0.code?.text })
    owners = Dictionary(grouping: entries.filter { !$0.isRetired }, by: \.id.kind).mapValues {
      $0.map { Owner(folder: $0.id.slug, title: $0.common.title, code: $0.code?.text) }
    }
  }

  /// What the entries of a kind can lie in.
  package func owners(of kind: ContentKind) -> [Owner] {
    owners[kind == .standard ? .dimension : .package] ?? []
  }

  /// The next code that is free, for a dimension or for a standard in one.
  package func nextCode(in owner: Owner?) -> String {
    let start = owner?.code.map { $0 + "." } ?? ""
    let numbers = codes.filter { $0.hasPrefix(start) }.compactMap { Int($0.dropFirst(start.count)) }
    return start + String((numbers.max() ?? 0) + 1)
  }

  /// What a build would say against a new file, its drafts shown.
  package func faults(of file: SourceFile) async throws(SiteError) -> [Diagnostic] {
    let tree = sources.adding(file)
    let built = try await SiteBuilder.build(tree, BuildOptions(includesDrafts: true))
    return built.diagnostics.diagnostics.filter { $0.range?.path == file.path }
  }
}
