import Testing

@testable import Mustache

struct HTMLEscapingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a<b>c", "a&lt;b&gt;c"), ("&", "&amp;"),
    ("\"it's\"", "&quot;it&#39;s&quot;"), ("<<", "&lt;&lt;"), ("naïve ☂ & 𝄞", "naïve ☂ &amp; 𝄞"),
    (
      "a text that is longer than what is looked at in one go, & has something at its end <",
      "a text that is longer than what is looked at in one go, &amp; has something at its end &lt;"
    ),
  ])
  func escapesWhatMeansSomethingInHTML(_ text: String, _ expected: String) {
    var buffer: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { HTMLEscaping.append($0, to: &buffer) }
    #expect(String(decoding: buffer, as: UTF8.self) == expected)
  }

  @Test func leavesEveryOtherByteAsItIs() {
    let special = Set("&<>\"'".utf8)
    let others = (0...255).map { UInt8($0) }.filter { !special.contains($0) }
    var buffer: [UInt8] = []
    others.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &buffer) }
    #expect(buffer == others)
  }
}
