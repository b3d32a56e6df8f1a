import Model
import Testing

@testable import Rendering

struct WorkbookWriterTests {
  private static let workbook = Workbook(
    title: "Titel & <more>", subject: "", author: "Ünder", created: nil,
    sheets: [
      Worksheet(
        name: SheetName("Only"), tabColor: .gold,
        layout: PrintLayout(paper: .a4, isLandscape: true, footer: "You & us"),
        columnWidths: [10, 20],
        cells: [
          Cell(place: CellPlace(row: 0, column: 0), content: .text("<a> & “b”"), style: .plain),
          Cell(
            place: CellPlace(row: 1, column: 0), content: .titled("Title", text: "Text"),
            style: .cell),
          Cell(
            place: CellPlace(row: 2, column: 0), content: .count("SUM(A1:A2)", shown: 0),
            style: .header),
          Cell(
            place: CellPlace(row: 2, column: 1),
            content: .link(to: "https://example.org/#a", text: "Here"), style: .link),
        ], merged: [CellRange(row: 1, columns: 0...1)])
    ])

  @Test func writesAZipFile() throws {
    #expect(try WorkbookWriter.bytes(of: Self.workbook).starts(with: "PK\u{3}\u{4}".utf8))
  }

  /// Each call has files of its own, whatever else is going on.
  @Test func givesTheSameBytesOnManyThreadsAtOnce() async throws {
    let expected = try WorkbookWriter.bytes(of: Self.workbook)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try WorkbookWriter.bytes(of: Self.workbook) } }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }
}
