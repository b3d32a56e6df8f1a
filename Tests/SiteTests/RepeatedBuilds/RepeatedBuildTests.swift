import Diagnostics
import Foundation
import Rendering
import Site
import TestSupport
import Testing

/// Building again after edits gives exactly what building afresh gives, problems included.
struct RepeatedBuildTests {
  /// How many edits are made with each seed; another number can be asked for where each takes very long.
  private static let edits =
    ProcessInfo.processInfo.environment["RANDOM_EDITS"].flatMap { Int($0) } ?? 500

  /// The seeds are part of the test, so that what fails once fails again.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64])
  func randomEditsGiveWhatFreshBuildsGive(seed: UInt64) async throws {
    var site = GeneratedSite(seed: seed)
    var builder = SiteBuilder()
    var sitesBuilt = 0
    for number in 1...Self.edits {
      site.edit()
      let sources = SourceTree(site.texts)
      let options = BuildOptions(includesDrafts: site.includesDrafts)
      let again = try await builder.build(sources, options)
      let afresh = try await SiteBuilder.build(sources, options)
      #expect(again.diagnostics == afresh.diagnostics, "seed \(seed), edit \(number)")
      if again.files != afresh.files {
        let differing = zip(again.files, afresh.files).first { $0 != $1 }
        Issue.record("seed \(seed), edit \(number): \(differing?.0.path ?? "the list of files")")
        return
      }
      site.note(isBuilt: !afresh.files.isEmpty)
      if !afresh.files.isEmpty { sitesBuilt += 1 }
    }
    // Edits that only ever break the site would prove nothing.
    #expect(sitesBuilt > Self.edits / 2, "seed \(seed)")
  }
}
