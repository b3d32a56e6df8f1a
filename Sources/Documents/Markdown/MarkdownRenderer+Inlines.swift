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
      start = opening.lowerBound
      let rest = run[opening.upperBound...]
      guard openLinks.isEmpty, let place = referenceStart(before: rest) else {
        output.text(run[opening])
        start = opening.upperBound
        continue
      }
      let closing = run.firstRange(of: "]]".utf8, from: opening.upperBound)
      let next = run.firstRange(of: "[[".utf8, from: opening.upperBound)
      guard let closing, next.map({ closing.lowerBound < $0.lowerBound }) ?? true else {
        bag.report(
          .markdownBrokenReference, "A short reference is opened here and not closed",
          at: self.place(place), help: "Close it with ]], for example [[guide:visit]].")
        output.text(run[opening])
        start = opening.upperBound
        continue
      }
      renderReference(run[opening.upperBound..<closing.lowerBound], at: place)
      start = closing.upperBound
    }
    output.text(run[start...])
  }

  /// Where the author wrote two opening brackets before some words; nil when a backslash says that they are only that.
  private mutating func referenceStart(before words: ArraySlice<UInt8>) -> Range<Int>? {
    let start = searchStart
    guard let found = find("[[".utf8) else { return nil }
    let source = text.bytes
    let isEscaped = found.lowerBound > 0 && source[found.lowerBound - 1] == UInt8(ascii: "\\")
    let first = words.prefix { $0 != UInt8(ascii: "|") }.prefix(8)
    guard !isEscaped, source[found.upperBound...].starts(with: first) else {
      if !isEscaped { searchStart = start }
      return nil
    }
    return found
  }

  /// `[[name]]`, `[[name#heading]]` or `[[name|the words to show]]`.
  private mutating func renderReference(_ inner: ArraySlice<UInt8>, at place: Range<Int>) {
    let bar = inner.firstIndex(of: UInt8(ascii: "|"))
    let written = inner[..<(bar ?? inner.endIndex)].trimmed
    let label = bar.map { inner[($0 + 1)...].trimmed }
    let name = String(decoding: written, as: UTF8.self)
    guard !name.isEmpty, label?.isEmpty != true else {
      bag.report(
        .markdownBrokenReference, "A short reference names an entry", at: self.place(place),
        help: "Write, for example: [[guide:visit]].")
      return
    }
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

extension ArraySlice<UInt8> {
  /// The same without white space at either end.
  var trimmed: ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    var slice = drop(while: isSpace)
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }
}
