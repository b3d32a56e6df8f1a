import Testing

@testable import Rendering

struct CSVTableTests {
  private func row(_ cells: [CSVTable.Cell]) -> String {
    var table = CSVTable(columns: [])
    table.append(cells)
    // The byte order mark and the empty heading come first.
    return String(decoding: table.bytes.dropFirst(5), as: UTF8.self)
  }

  @Test func startsWithAByteOrderMarkAndTheNamesOfTheColumns() {
    #expect(
      CSVTable(columns: ["id", "title"]).bytes == [0xEF, 0xBB, 0xBF] + Array("id,title\r\n".utf8))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("one\ntwo", "\"one\ntwo\""), ("one\rtwo", "\"one\rtwo\""), ("", ""),
  ])
  func quotesWhatWouldBreakTheRow(text: String, cell: String) {
    #expect(row([.text(text), .plain("x")]) == "\(cell),x\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", "'quoted'"])
  func protectsTextThatASpreadsheetWouldRun(text: String) {
    #expect(row([.text(text)]) == "'\(text)\r\n")
  }

  @Test func leavesNumbersAsTheyAre() {
    #expect(row([.plain("-1"), .empty, .text("a=b")]) == "-1,,a=b\r\n")
  }
}
