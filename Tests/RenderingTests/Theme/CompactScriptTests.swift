import Rendering
import Testing

struct CompactScriptTests {
  @Test(arguments: [
    ("// About\n\n(() => {\n  run();\n})();\n", "(() => {\nrun();\n})();"),
    ("a();\r\n\t// b\r\n\tc();", "a();\nc();"), ("", ""),
    (
      "const a = \"// no comment\";\n  const b = `// none ${a}`;\n",
      "const a = \"// no comment\";\nconst b = `// none ${a}`;"
    ),
    ("a = b // c\n  / d\n", "a = b // c\n/ d"),
  ])
  func leavesOutWhatOnlyAuthorsRead(script: String, compact: String) {
    #expect(String(decoding: CompactScript.bytes(of: Array(script.utf8)), as: UTF8.self) == compact)
  }

  @Test(arguments: [
    "const a = `\n  // a text\n`;\n", "/* License\n  // of all */\n  a();\n",
    "a = \"b\\\n  // c\";\n",
    "  a = /[/*]/;\n", "  a = `b ${`\n  // c\n`}`;\n",
  ])
  func leavesAloneWhatGoesOnInAnotherLine(script: String) {
    #expect(String(decoding: CompactScript.bytes(of: Array(script.utf8)), as: UTF8.self) == script)
  }
}
