import Foundation
import Rendering
import Site
import TestSupport
import Testing

/// What is about too few people is in no file of a site.
struct SmallCountsTests {
  @Test func hidesThemEverywhere() async throws {
    var texts = try GoldenSite(GoldenSite.folder.appending(path: "measures.txt")).sources
    // 7 of 9: both the share and the note would give it away.
    texts["Content/measures/asked.csv"]?.replace("3,4,Only four came", with: "7,9,Very few came")
    let result = try await SiteBuilder.build(SourceTree(texts), BuildOptions())
    #expect(!result.files.isEmpty)
    for file in result.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("77.8") && !text.contains("Very few came"), "\(file.path)")
      #expect(!text.contains("7,9,"), "\(file.path)")
    }
  }
}
