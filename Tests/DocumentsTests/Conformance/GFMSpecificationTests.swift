import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: ConformanceFolder.exists, "the conformance data is not beside the package"))
struct GFMSpecificationTests {
  static let examples =
    SpecificationExample.all(in: "spec.txt") + SpecificationExample.all(in: "extensions.txt")

  @Test(arguments: examples)
  func rendersTheExampleUnlessADeviationSaysWhyNot(_ example: SpecificationExample) {
    let ours = Dialect.normalise(rendered(example.markdown))
    let theirs = Dialect.normalise(example.html)
    guard let deviation = Deviation.all[example.file]?[example.number] else {
      #expect(ours == theirs)
      return
    }
    #expect(ours != theirs, "the example no longer deviates")
    #expect(deviation.canExplain(example))
  }

  @Test(arguments: examples)
  func passesNoMarkupOfTheAuthorUnlessItIsAllowed(_ example: SpecificationExample) {
    #expect(ForeignMarkup.find(in: Rendered(example.markdown).html) == nil)
  }

  @Test func holdsAllExamples() {
    #expect(Self.examples.count == 673 + 28)
  }

  /// The example as a page, with every link led to where its author wrote.
  private func rendered(_ markdown: String) -> String {
    let file = SourceFile(path: "example.md", text: markdown)
    var bag = DiagnosticBag()
    let markdown = MarkdownParser.parse(
      body: 0..<file.bytes.count, in: file,
      options: MarkdownOptions(allowsRawHTML: true, role: .body), into: &bag)
    var html: [UInt8] = []
    markdown.prose.fill(into: &html) { _, reference in
      switch reference.target {
      case .path(let path, let fragment): path + (fragment.map { "#" + $0 } ?? "")
      case .file(let path): path
      case .heading(let id): "#" + id
      case .name(let name, _): name
      }
    }
    return String(decoding: html, as: UTF8.self)
  }
}
