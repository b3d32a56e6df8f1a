import Diagnostics
import Foundation
import Rendering
import Site
import TestSupport
import Testing

struct GoldenSiteTests {
  private static let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// What a golden site gives is what it says it gives: nothing is missing, and nothing unexpected is there.
  @Test(arguments: try GoldenSite.all())
  func givesWhatItSays(golden: GoldenSite) async throws {
    let sources = SourceTree(golden.sources)
    let result = try await SiteBuilder.build(sources, BuildOptions())
    let given = outcome(of: result, golden)
    guard !Self.records else {
      try golden.record(given)
      Issue.record("recorded \(golden.name); run again without RECORD_SNAPSHOTS")
      return
    }
    for path in Set(given.keys).union(golden.expectations.keys).sorted() {
      #expect(given[path] == golden.expectations[path], "\(path)")
    }
  }

  @Test(arguments: try GoldenSite.all().filter { $0.name.hasPrefix("mistake-") })
  func reportsOneMistakeOnce(golden: GoldenSite) async throws {
    let result = try await SiteBuilder.build(SourceTree(golden.sources), BuildOptions())
    #expect(result.diagnostics.diagnostics.count == 1)
  }

  @Test(arguments: try GoldenSite.all().filter { !$0.name.hasPrefix("mistake-") })
  func keepsTheInvariants(golden: GoldenSite) async throws {
    let sources = SourceTree(golden.sources)
    for address in ["https://example.org/", "https://example.org/some/path/"] {
      let result = try await SiteBuilder.build(sources, BuildOptions(baseURL: address))
      #expect(result.succeeded(strict: true))
      #expect(SiteInvariants(result.files, address: SiteAddress(address)).breaches.isEmpty)
      let again = try await SiteBuilder.build(sources, BuildOptions(baseURL: address))
      #expect(result.files == again.files)
    }
  }

  /// What the site gives, as the golden site writes it down: all pages where it expects pages, else the problems only.
  private func outcome(of result: BuildResult, _ golden: GoldenSite) -> [String: String] {
    let sources = SourceTree(golden.sources)
    let report = DiagnosticReport(result.diagnostics, sources: { sources.file(at: $0) })
    var given = ["diagnostics.txt": TextFormatter().format(report)]
    for file in result.files where golden.shows(file.path) {
      // A golden site is a text whose lines all end alike.
      given["expected/\(file.path)"] =
        String(validating: file.bytes, as: UTF8.self)?.replacing("\r\n", with: "\n")
        ?? "(This file is no text.)\n"
    }
    return given
  }
}
