import Diagnostics
import Foundation
import Rendering
import Site
import TestSupport
import Testing

/// The project's own site, built in memory from `Content` and `Templates`.
struct OwnContentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

  private func build(_ options: BuildOptions) async throws -> BuildResult {
    var bag = DiagnosticBag()
    let sources = try SourceTree.read(siteFolder: Self.folder, into: &bag)
    #expect(bag.isEmpty)
    return try await SiteBuilder.build(sources, options)
  }

  @Test(arguments: ["https://example.org/", "https://example.org/some/path/"])
  func keepsTheInvariants(address: String) async throws {
    let result = try await build(BuildOptions(baseURL: address))
    #expect(result.diagnostics.diagnostics == [])
    #expect(SiteInvariants(result.files, address: SiteAddress(address)).breaches == [])
  }

  @Test func givesTheSameBytesTwice() async throws {
    let first = try await build(BuildOptions())
    let second = try await build(BuildOptions())
    #expect(first.files == second.files)
  }

  /// A page works on a slow phone: it and the styles and scripts that it loads stay under 100 kB, of which the scripts are
  /// less than a fifth.
  @Test func keepsEveryPageLight() async throws {
    let files = try await build(BuildOptions()).files
    let shared = files.filter { $0.path.hasSuffix(".css") || $0.path.hasSuffix(".js") }
    for file in files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      guard !page.contains("http-equiv=\"refresh\"") else { continue }
      let loaded = shared.filter { page.contains($0.path) }
      #expect(loaded.contains { $0.path.hasSuffix(".css") }, "\(file.path)")
      let scripts = loaded.filter { $0.path.hasSuffix(".js") }
      #expect(scripts.reduce(0) { $0 + $1.bytes.count } <= 20_000, "\(file.path)")
      let weight = loaded.reduce(file.bytes.count) { $0 + $1.bytes.count }
      #expect(weight <= 100_000, "\(file.path)")
    }
  }

  @Test func keepsTheSheetOfEveryPageSmall() async throws {
    let files = try await build(BuildOptions()).files
    let sheet = try #require(
      files.first { $0.path.hasPrefix("assets/site.") && $0.path.hasSuffix(".css") })
    #expect(sheet.bytes.count < 30_000)
  }

  @Test func asksNoOtherHostForAnything() async throws {
    for file in try await build(BuildOptions()).files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      for tag in page.matches(of: #/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*>/#) {
        #expect(!tag.output.contains("://"), "\(file.path): \(tag.output)")
      }
    }
  }
}
