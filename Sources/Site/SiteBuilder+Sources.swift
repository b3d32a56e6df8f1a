import Diagnostics
import Model
import Rendering

/// How the parts of a site are found among its source files.
extension SiteBuilder {
  static func configuration(
    of sources: SourceTree, into bag: inout DiagnosticBag
  ) -> SiteConfiguration? {
    guard let file = sources.file(at: SiteConfiguration.path) else {
      bag.report(
        .siteMissing, "There is no \(SiteConfiguration.path)", at: nil,
        help: "Add the file with at least a title and a baseURL.")
      return nil
    }
    return SiteConfiguration(file: file, into: &bag)
  }

  static func framework(of sources: SourceTree, into bag: inout DiagnosticBag) -> Framework? {
    sources.file(at: Framework.path).flatMap { Framework(file: $0, into: &bag) }
  }

  /// Reads every entry, in the order of the paths; files that are no entry are reported.
  static func readEntries(
    _ sources: SourceTree, _ configuration: SiteConfiguration, into bag: inout DiagnosticBag
  ) async -> [ReadEntry] {
    var named: [(file: SourceFile, id: EntryID)] = []
    for file in sources.files
    where file.path.hasPrefix("Content/") && file.path.hasSuffix(".md") {
      guard let id = EntryID(contentPath: file.path) else {
        reportUnknownPlace(file, into: &bag)
        continue
      }
      guard isUsableInAddress(file.path) else {
        bag.report(
          .fileName, "The file name \(file.path) can't become an address", at: file.range(0..<0),
          help: "Use letters, digits, dots and hyphens only.")
        continue
      }
      named.append((file, id))
    }
    let allowsRawHTML = configuration.allowsRawHTML
    let reads = await concurrentMap(named) {
      ReadEntry.read($0.file, as: $0.id, allowsRawHTML: allowsRawHTML)
    }
    for read in reads { bag.merge(read.diagnostics) }
    if !named.contains(where: { $0.id == EntryID(kind: .page, slug: TextPage.frontPageSlug) }) {
      bag.report(
        .siteFrontPageMissing, "There is no Content/index.md, the front page", at: nil,
        help: "Add the file with a title and a short text.")
    }
    return reads
  }

  private static func reportUnknownPlace(_ file: SourceFile, into bag: inout DiagnosticBag) {
    let patterns = ContentKind.allCases.map { "Content/\($0.type.location.pattern)" }
    bag.report(
      .fileUnknownPlace, "No kind of entry has its files at \(file.path)", at: file.range(0..<0),
      help: "Move it to one of these places: \(patterns.joined(separator: ", ")).")
  }

  /// Whether every part of a path is letters, digits, dots, hyphens and underscores, of any script.
  private static func isUsableInAddress(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { scalar in
      scalar == "/" || scalar == "-" || scalar == "." || scalar == "_"
        || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
