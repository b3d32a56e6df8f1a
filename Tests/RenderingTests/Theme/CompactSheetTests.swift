import Rendering
import Testing

struct CompactSheetTests {
  @Test(arguments: [
    ("body { margin: 1rem }\n", "body { margin: 1rem }\n"),
    ("/* About */\n\na { b: c }\n\n\n  d { e: f }\n", "a { b: c }\nd { e: f }\n"),
    ("@media print {\n\ta { b: c }\n}\r\n", "@media print {\na { b: c }\n}\n"),
    (
      "a::before { content: \"/* no   comment */\" }",
      "a::before { content: \"/* no   comment */\" }"
    ),
    ("a { content: '\\'/*' } /* b */ c { }", "a { content: '\\'/*' }  c { }"),
    ("/*! License */\na { }", "/*! License */\na { }"),
    ("a { } /* never closed", "a { } "), ("/*", ""),
    ("a { content: \"never closed", "a { content: \"never closed"),
    ("", ""), ("a /", "a /"), ("\"\\", "\"\\"),
  ])
  func leavesOutWhatOnlyAuthorsRead(sheet: String, compact: String) {
    #expect(String(decoding: CompactSheet.bytes(of: Array(sheet.utf8)), as: UTF8.self) == compact)
  }
}
