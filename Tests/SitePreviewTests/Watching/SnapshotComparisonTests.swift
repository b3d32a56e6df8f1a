import TestSupport
import Testing

@testable import SitePreview

struct SnapshotComparisonTests {
  @Test func saysNothingOfFilesThatStayAsTheyAre() throws {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/a.md")
      var comparison = SnapshotComparison(FileSnapshot(siteFolder: site.path))
      #expect(comparison.changes(to: FileSnapshot(siteFolder: site.path)).isEmpty)
    }
  }

  @Test func suspectsAChangedFileForAWhileBecauseClocksOfDrivesAreCoarse() throws {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/a.md")
      var comparison = SnapshotComparison(FileSnapshot(siteFolder: site.path))
      try site.write("three", to: "Content/a.md")
      let snapshot = FileSnapshot(siteFolder: site.path)
      let mentions = (1...20).map { _ in comparison.changes(to: snapshot) }
      #expect(mentions[0] == [.written("Content/a.md")])
      #expect(mentions[1] == [.written("Content/a.md")])
      #expect(mentions.last == [])
    }
  }

  @Test func namesWhatHasGone() throws {
    try TemporaryFolder.use { site in
      try site.write("one", to: "Content/pages/a.md")
      var comparison = SnapshotComparison(FileSnapshot(siteFolder: site.path))
      try site.remove("Content/pages")
      #expect(
        comparison.changes(to: FileSnapshot(siteFolder: site.path)) == [.gone("Content/pages/a.md")]
      )
    }
  }
}
