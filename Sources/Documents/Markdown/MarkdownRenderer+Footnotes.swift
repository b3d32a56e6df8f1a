/// The numbers of footnotes, in the order in which the text first refers to them.
struct FootnoteNumbers {
  /// How often each has been referred to.
  fileprivate(set) var referenceCounts: [Int: Int] = [:]
  /// The definition being rendered, from 1; 0 before the first.
  fileprivate(set) var current = 0
}

extension MarkdownRenderer {
  /// What keeps the notes of several fields on one page apart: where the field stands.
  private var footnotePrefix: String {
    options.role == .body ? "" : "\(text.fileRange(0..<0).lowerBound)-"
  }

  /// A small number that leads to the note; cmark has numbered the references already.
  mutating func renderFootnoteReference(_ step: MarkdownTree.Step) {
    let digits = String(decoding: bytes(step.text), as: UTF8.self)
    let number = Int(digits) ?? 0
    let count = footnotes.referenceCounts[number, default: 0] + 1
    footnotes.referenceCounts[number] = count
    let id = "fnref-\(footnotePrefix)\(number)" + (count == 1 ? "" : "-\(count)")
    output.markup("<sup class=\"footnote-ref\"><a href=\"#fn-\(footnotePrefix)\(number)\" ")
    output.markup("id=\"\(id)\" ")
    output.markup("aria-label=\"Footnote \(number)\">\(number)</a></sup>")
  }

  /// A note at the end of the text, with the way back at the end of its last paragraph.
  mutating func renderFootnoteDefinition(_ step: MarkdownTree.Step) {
    enterBlock(step)
    if step.isExit {
      output.markup("</li>\n")
      return
    }
    footnotes.current += 1
    if footnotes.current == 1 {
      output.markup("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    }
    output.markup("<li id=\"fn-\(footnotePrefix)\(footnotes.current)\">\n")
  }

  /// Whether the paragraph that ends here is the last of a footnote.
  var endsFootnote: Bool {
    guard let next = step(after: 0) else { return false }
    return next.kind == .footnoteDefinition && next.isExit
  }

  mutating func renderWayBack() {
    let number = footnotes.current
    output.markup(" <a href=\"#fnref-\(footnotePrefix)\(number)\" class=\"footnote-backref\" ")
    output.markup("aria-label=\"Back to the text\">↩</a>")
  }

  mutating func finishFootnotes() {
    if footnotes.current > 0 { output.markup("</ol>\n</section>\n") }
  }
}
