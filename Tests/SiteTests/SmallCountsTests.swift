import Diagnostics
import Foundation
import Rendering
import Site
import TestSupport
import Testing

/// What is about too few people is in no file of a site: not as a figure, not as a note, not as the place of a point.
struct SmallCountsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

  /// Our own site, with charts, open data, linked data, feeds and the workbook, in which one measure has other results.
  private static func files(_ results: String) async throws -> [RenderedFile] {
    var bag = DiagnosticBag()
    let own = try SourceTree.read(siteFolder: folder, into: &bag)
    let sources = own.replacing(SourceFile(path: path, text: results))
    let result = try await SiteBuilder.build(sources, BuildOptions())
    #expect(result.diagnostics.diagnostics == [])
    return result.files
  }

  private static let path = "Content/measures/own-question.csv"

  /// Results of which the second are about too few people.
  private static func results(_ header: String, _ hidden: String, _ shown: (Int) -> String)
    -> String
  {
    let days = (0..<24).map { "\(2024 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-10" }
    let lines = days.enumerated().map { $0 == 1 ? "\($1),\(hidden)" : "\($1),\(shown($0))" }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["7,9,Very few came", "0,1,"])
  func noFileDependsOnCountedCases(line: String) async throws {
    try await expectNoDifference(between: "3,4,Only four came", and: line, "numerator,denominator")
    {
      "\(8 + $0 * 3 % 5),20,"
    }
  }

  @Test(arguments: ["99.9375,9,Very few came", "8.25,1,"])
  func noFileDependsOnValues(line: String) async throws {
    try await expectNoDifference(between: "50,4,Only four came", and: line, "value,n") {
      "\(40 + $0 * 3 % 5),20,"
    }
  }

  private func expectNoDifference(
    between line: String, and other: String, _ columns: String, _ shown: (Int) -> String
  ) async throws {
    let header = "date,\(columns),note"
    let files = try await Self.files(Self.results(header, line, shown))
    let others = try await Self.files(Self.results(header, other, shown))
    #expect(files.map(\.path) == others.map(\.path))
    for (file, other) in zip(files, others) where file != other {
      Issue.record("\(file.path) tells what is hidden")
    }
    #expect(files.contains { $0.path == "self-study/self-study-workbook.xlsx" })
    #expect(files.contains { $0.path == "data/measures.json" })
  }
}
