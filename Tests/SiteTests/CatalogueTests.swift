import Diagnostics
import Model
import TestSupport
import Testing

/// Whether everything that is declared is also shown at work.
struct CatalogueTests {
  /// Rules that no text file of a decent length can break: their tests make what does.
  private static let testedElsewhere: Set<DiagnosticID> = [
    .fileNotUTF8, .fileTooLarge,  // TextCheckTests
    .fileSymbolicLink, .fileNotRegular,  // SourceTreeReaderTests
    .documentFailed, .documentRefused,  // PrintEngineFaultTests
    .searchFailed,  // SearchIndexTests
    .outputForeignFile, .outputSymbolicLink,  // OutputFolderTests
    .weightPage, .weightList, .weightStyles, .weightScripts,  // PageWeightTests
  ]

  @Test func everyRuleIsBrokenByAGoldenSite() throws {
    let broken = try Set(
      GoldenSite.all().flatMap { golden in
        (golden.expectations["diagnostics.txt"] ?? "").split(separator: "\n")
          .filter { $0.hasPrefix("  Rule: ") }.map { String($0.dropFirst(8)) }
      })
    let missing = DiagnosticID.allCases.filter {
      !broken.contains($0.rawValue) && !Self.testedElsewhere.contains($0)
    }
    #expect(missing == [])
  }

  @Test(arguments: ContentKind.allCases)
  func everyKindHasAGoldenSite(kind: ContentKind) throws {
    let paths = try GoldenSite.all().flatMap { $0.sources.keys }
    #expect(paths.contains { EntryID(contentPath: $0)?.kind == kind })
  }
}
