import Model
import TestSupport
import Testing

@testable import Rendering

struct WorkbookWriterTests {
  private static let workbook = Workbook(
    title: "Titel & <more>", subject: "", author: "Ünder", created: nil,
    styles: [.text, .tableText, .tableHeading, .link, .input],
    sheets: [
      Worksheet(
        name: SheetName("Only"), tabColor: .gold,
        layout: PrintLayout(paper: .a4, isLandscape: true, footer: "You & us"),
        columnWidths: [10, 20],
        cells: [
          Cell(place: CellPlace(row: 0, column: 0), content: .text("<a> & “b”"), style: .text),
          Cell(
            place: CellPlace(row: 1, column: 0), content: .titled("Title", text: "Text"),
            style: .tableText),
          Cell(
            place: CellPlace(row: 2, column: 0), content: .count("SUM(A1:A2)", shown: 0),
            style: .tableHeading),
          Cell(
            place: CellPlace(row: 2, column: 1),
            content: .link(to: "https://example.org/#a", text: "Here"), style: .link),
        ], merged: [CellRange(row: 1, columns: 0...1)])
    ])

  @Test func writesAZipFile() throws {
    #expect(try WorkbookWriter.bytes(of: Self.workbook).starts(with: "PK\u{3}\u{4}".utf8))
  }

  @Test func namesStylesWithoutTouchingOtherFiles() throws {
    var without = Self.workbook
    without.styles = []
    let named = try #require(ZipListing(WorkbookWriter.bytes(of: Self.workbook)))
    let plain = try #require(ZipListing(WorkbookWriter.bytes(of: without)))
    #expect(named.entries.map(\.name) == plain.entries.map(\.name))
    #expect(named.entries.contains { $0.name == "xl/styles.xml" })
    #expect(Set(named.entries.map(\.date)) == [1 << 5 | 1])
    _ = try ZipArchive.replacing("xl/styles.xml", in: WorkbookWriter.bytes(of: Self.workbook)) {
      let styles = String(decoding: $0, as: UTF8.self)
      #expect(styles.contains(#"<cellStyles count="6">"#))
      #expect(
        styles.contains(#"<cellStyle name="Input" xfId="5" builtinId="20" customBuiltin="1"/>"#))
      return $0
    }
  }

  @Test func saysWhatToInstallWhenStylesAreWrittenInAnotherWay() throws {
    let other = try ZipArchive.replacing(
      "xl/styles.xml", in: WorkbookWriter.bytes(of: Self.workbook)
    ) { _ in Array("<styleSheet/>".utf8) }
    let error = #expect(throws: WorkbookError.self) { try WorkbookWriter.named([.title], other) }
    #expect(error?.cure.contains("libxlsxwriter") == true)
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
