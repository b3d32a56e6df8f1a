import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// The GFM specification's own examples, run one by one against our renderer.
///
/// `ours` undoes what we add on purpose everywhere (ids, classes, wrappers), so that the rest can be compared; what
/// still differs stands in the table of deviations, and an example in the table that no longer differs fails too.
@Suite(
  .enabled(if: ConformanceFolder.path != nil, "the specification's examples are not at hand"))
struct SpecificationTests {
  @Test(
    arguments: try SpecificationExample.all(in: "spec")
      + SpecificationExample.all(in: "extensions"))
  func followsTheSpecification(example: SpecificationExample) {
    let matches = ours(example) == theirs(example)
    if let reason = SpecificationDeviation.reason(for: example.name) {
      #expect(!matches, "\(example.name) no longer deviates (\(reason))")
    } else {
      #expect(ours(example) == theirs(example))
    }
  }

  private func ours(_ example: SpecificationExample) -> String {
    var bag = DiagnosticBag()
    let file = SourceFile(path: "a.md", text: example.markdown)
    let markdown = MarkdownParser.parse(
      file, range: 0..<file.bytes.count,
      options: MarkdownOptions(allowsRawHTML: false, role: .body), into: &bag)
    var html: [UInt8] = []
    markdown.prose.fill(into: &html) { _, reference in original(reference.target) }
    return String(decoding: html, as: UTF8.self)
      .replacing(#/(<h[1-6]) id="[^"]*"/#) { $0.output.1 }
      .replacing("<div class=\"table-wrap\"><table>", with: "<table>")
      .replacing("</table></div>", with: "</table>")
      .replacing("<th scope=\"col\"", with: "<th")
      .replacing(#/ class="align-(right|center)"/#) { " align=\"\($0.output.1)\"" }
  }

  /// A page's main heading is its title, so the text's headings start one level down.
  private func theirs(_ example: SpecificationExample) -> String {
    example.html.replacing("<h1>", with: "<h2>").replacing("</h1>", with: "</h2>")
      .replacing("<hr />", with: "<hr>").replacing("<br />", with: "<br>")
      .replacing(#/(<img [^>]*) \/>/#) { "\($0.output.1)>" }
      .replacing(" align=\"left\"", with: "")
  }

  /// What an author wrote as the target of a link, as an address.
  private func original(_ target: ProseReference.Target) -> String {
    var address: [UInt8] = []
    let text =
      switch target {
      case .path(let path, let fragment): path + (fragment.map { "#\($0)" } ?? "")
      case .file(let path): path
      case .heading(let id): "#\(id)"
      case .name(let name, _): name
      }
    HTMLText.appendAddress(text.utf8, to: &address)
    return String(decoding: address, as: UTF8.self).replacing("&amp;", with: "&")
  }
}
