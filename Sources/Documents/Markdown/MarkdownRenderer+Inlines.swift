import Diagnostics

extension MarkdownRenderer {
  mutating func renderInline(_ step: MarkdownTree.Step) {
    switch step.kind {
    case .text: renderText()
    case .softBreak: output.markup("\n")
    case .lineBreak: output.markup("<br>\n")
    case .code:
      // What stands in code is not looked for again, so that a like reference after it is found.
      _ = find(bytes(step.text))
      output.markup("<code>")
      output.text(bytes(step.text))
      output.markup("</code>")
    case .inlineHTML: renderHTML(step, isBlock: false)
    case .footnoteReference: if !step.isExit { renderFootnoteReference(step) }
    case .emphasis: output.markup(step.isExit ? "</em>" : "<em>")
    case .strong: output.markup(step.isExit ? "</strong>" : "<strong>")
    case .strikethrough: output.markup(step.isExit ? "</del>" : "<del>")
    case .link: renderLink(step)
    case .image: renderImage(step)
    default: break
    }
  }

  /// A run of text, which cmark hands over in pieces; short references are found in the whole.
  private mutating func renderText() {
    var run = Array(bytes(tree.steps[position - 1].text))
    while let next = step(after: 0), next.kind == .text {
      run += bytes(next.text)
      position += 1
    }
    var start = 0
    while let opening = run.firstRange(of: "[[".utf8, from: start) {
      output.text(run[start..<opening.lowerBound])
      guard let closing = run.firstRange(of: "]]".utf8, from: opening.upperBound) else {
        let found = find("[[".utf8)
        bag.report(
          .markdownBrokenReference, "A short reference is opened here and not closed",
          at: place(found), help: "Close it with ]], for example [[guide:visit]].")
        output.text(run[opening.lowerBound...])
        return
      }
      renderReference(run[opening.upperBound..<closing.lowerBound])
      start = closing.upperBound
    }
    output.text(run[start...])
  }

  /// `[[name]]`, `[[name#heading]]` or `[[name|the words to show]]`.
  private mutating func renderReference(_ inner: ArraySlice<UInt8>) {
    let bar = inner.firstIndex(of: UInt8(ascii: "|"))
    let written = inner[..<(bar ?? inner.endIndex)]
    let label = bar.map { inner[($0 + 1)...] }
    let name = String(decoding: written, as: UTF8.self)
    guard !name.allSatisfy(\.isWhitespace), label?.isEmpty != true else {
      bag.report(
        .markdownBrokenReference, "A short reference names an entry",
        at: place(find("[[".utf8)), help: "Write, for example: [[guide:visit]].")
      return
    }
    _ = find("[[".utf8)
    let found = find(written) ?? searchStart..<searchStart
    let parts = name.split(separator: "#", maxSplits: 1)
    let target = ProseReference.Target.name(
      String(parts[0]), fragment: parts.count > 1 ? String(parts[1]) : nil)
    let reference = output.refer(
      to: ProseReference(target: target, range: text.fileRange(found)))
    output.markup("<a class=\"reference\" href=\"")
    output.hole(.address, reference)
    output.markup("\">")
    if let label {
      output.text(label)
    } else {
      output.hole(.label, reference)
    }
    output.markup("</a>")
  }

  /// Raw HTML: shown as text and reported once, unless the site allows it; comments are for the author alone.
  mutating func renderHTML(_ step: MarkdownTree.Step, isBlock: Bool) {
    if isBlock { enterBlock(step) }
    let html = bytes(step.text)
    if options.allowsRawHTML {
      output.markup(html)
      return
    }
    let content = html.drop { $0 == 0x20 || $0 == 0x0A }
    if isComment(content) { return }
    let tag = content.prefix { $0 != 0x0A }
    let found = find(tag)
    // A closing tag belongs to the opening one that is reported already.
    if !tag.starts(with: "</".utf8) {
      bag.report(
        .markdownRawHTML, "HTML is shown as text, not obeyed", at: place(found),
        help: "Use Markdown instead, such as **bold** or a list.")
    }
    if isBlock {
      output.startLine()
      output.markup("<p>")
      output.text(html.last == 0x0A ? html.dropLast() : html)
      output.markup("</p>\n")
    } else {
      output.text(html)
    }
  }

  /// Whether some HTML is one comment and nothing else.
  private func isComment(_ html: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(html)
    guard bytes.starts(with: "<!--".utf8), let end = bytes.firstRange(of: "-->".utf8, from: 4)
    else { return false }
    return bytes[end.upperBound...].allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }
}
