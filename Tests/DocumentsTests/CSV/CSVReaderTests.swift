import Diagnostics
import Documents
import Testing

struct CSVReaderTests {
  private func read(_ text: String) throws -> [CSVRecord] {
    var bag = DiagnosticBag()
    let records = CSVReader.read(SourceFile(path: "a.csv", text: text), into: &bag)
    #expect(bag.isEmpty)
    return try #require(records)
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb", [["a"], ["b"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a \"\"b\"\"\"\n", [["a \"b\""]]),
    ("\"two\nlines\",x\ny,z", [["two\nlines", "x"], ["y", "z"]]),
    ("a,,\n", [["a", "", ""]]),
    (" a , \"b\" ,c", [["a", "b", "c"]]),
    ("\u{FEFF}ä,b", [["ä", "b"]]),
    ("a\n\nb", [["a"], [""], ["b"]]),
  ])
  func readsRecords(text: String, records: [[String]]) throws {
    #expect(try read(text).map { $0.fields.map(\.text) } == records)
  }

  @Test func knowsWhereEachFieldStands() throws {
    let text = "ä,\"b\"\nc, d \n"
    let fields = try read(text).flatMap(\.fields)
    let bytes = Array(text.utf8)
    #expect(
      fields.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["ä", "\"b\"", "c", "d"])
  }

  @Test func refusesWhatIsNotText() {
    var bag = DiagnosticBag()
    let wide = SourceFile(path: "a.csv", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00])
    #expect(CSVReader.read(wide, into: &bag) == nil)
    #expect(bag.diagnostics.map(\.id) == [.fileNotUTF8])
  }
}
