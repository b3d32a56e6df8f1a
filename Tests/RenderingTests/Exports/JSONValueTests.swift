import Testing

@testable import Rendering

struct JSONValueTests {
  private func line(_ value: JSONValue) -> String { String(decoding: value.line, as: UTF8.self) }

  @Test func keepsTheOrderOfMembersAndLeavesOutWhatIsMissing() {
    let value = JSONValue.members(["b": "1", "gone": nil, "a": .number(2), "c": true])
    #expect(line(value) == #"{"b":"1","a":2,"c":true}"#)
  }

  @Test func neverPutsTwoClosingBracesSideBySide() {
    let value = JSONValue.members(["a": .members(["b": .members([:])])])
    #expect(line(value) == #"{"a":{"b":{} } }"#)
  }

  @Test(arguments: [
    (#"a"b\c"#, #""a\"b\\c""#), ("one\ntwo\tthree", #""one\ntwo\tthree""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("</script><!--", #""\u003c/script>\u003c!--""#),
    ("Grüße 👋", "\"Grüße 👋\""),
  ])
  func escapesWhatJSONAndHTMLRequire(text: String, json: String) {
    #expect(line(.text(text)) == json)
  }

  @Test func writesDocumentsOverSeveralLines() {
    let value = JSONValue.members(["list": ["a </b>", .members([:])], "none": .list([])])
    #expect(
      String(decoding: value.document, as: UTF8.self) == """
        {
          "list": [
            "a </b>",
            {}
          ],
          "none": []
        }

        """)
  }
}
