import Diagnostics
import Documents

/// The page of the authors' guide about worksheets.
extension AuthorsWorksheetsView {
  /// Lays out the samples, each with what it really becomes.
  init(_ samples: [WorksheetSample]) {
    self.init(
      samples: samples.enumerated().map { number, sample in
        AuthorsWorksheetView(
          id: "sample-\(number + 1)", title: sample.title, text: InlineCode.html(sample.text),
          source: InlineCode.html(
            lines: sample.source.split(separator: "\n", omittingEmptySubsequences: false)
              .map(String.init)),
          result: Self.result(of: sample))
      })
  }

  private static func result(of sample: WorksheetSample) -> [UInt8] {
    let file = SourceFile(path: "sample.md", text: sample.source)
    var bag = DiagnosticBag()
    let markdown = MarkdownParser.parse(
      body: 0..<file.bytes.count, in: file,
      options: MarkdownOptions(role: .body, isWorksheet: true), into: &bag)
    var html: [UInt8] = []
    markdown.prose.fill(into: &html) { _, _ in "" }
    return html
  }
}
