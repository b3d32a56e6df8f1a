import Diagnostics
import Documents

/// Markdown of a test as rendered, with what its references lead to in their holes.
struct Rendered {
  let markdown: Markdown
  let html: String
  /// The same for documents without forms.
  let plain: String
  let findings: [Finding]
  let messages: [String]

  init(
    _ text: String, role: MarkdownOptions.Role = .body, allowsRawHTML: Bool = false,
    isWorksheet: Bool = false, words: [String: String] = [:]
  ) {
    let file = SourceFile(path: "Content/pages/test.md", text: text)
    var bag = DiagnosticBag()
    markdown = MarkdownParser.parse(
      body: 0..<file.bytes.count, in: file,
      options: MarkdownOptions(
        allowsRawHTML: allowsRawHTML, role: role, isWorksheet: isWorksheet, words: words),
      into: &bag)
    html = Self.filled(markdown.prose)
    plain = Self.filled(markdown.prose, form: .plain)
    findings = bag.diagnostics.map(Finding.init)
    messages = bag.diagnostics.map(\.message)
  }

  /// The prose with the name or the path of each target as its URL, and "<name>" as its label.
  static func filled(_ prose: Prose, form: WorksheetForm = .web) -> String {
    var html: [UInt8] = []
    prose.fill(into: &html, form: form) { hole, reference in
      switch reference.target {
      case .path(let path, let fragment): path + (fragment.map { "#" + $0 } ?? "")
      case .file(let path): path
      case .heading(let id): "#" + id
      case .name(let name, let fragment):
        hole.kind == .label ? "<\(name)>" : "name:" + name + (fragment.map { "#" + $0 } ?? "")
      }
    }
    return String(decoding: html, as: UTF8.self)
  }
}
