package import Diagnostics

/// Reads Markdown into HTML with holes.
package enum MarkdownParser {
  /// Reads a stretch of a file.
  package static func parse(
    body range: Range<Int>, in file: SourceFile, options: MarkdownOptions,
    into bag: inout DiagnosticBag
  ) -> Markdown {
    parse(MarkdownText(file.bytes, range: range), in: file, options: options, into: &bag)
  }

  /// Reads a value of a file's front matter; problems have their exact place where the value was written without
  /// escapes and without folding, otherwise the place of the value.
  package static func parse(
    scalar: YAMLScalar, in file: SourceFile, options: MarkdownOptions,
    into bag: inout DiagnosticBag
  ) -> Markdown {
    if let markdown = parse(plain: scalar.text, options: options) { return markdown }
    let text = MarkdownText(scalar, in: file.bytes)
    var footnotePrefix = ""
    if options.role != .body { footnotePrefix = "\(scalar.range.lowerBound)-" }
    return parse(text, in: file, options: options, footnotePrefix: footnotePrefix, into: &bag)
  }

  /// A text that is a single plain line; nil when it is anything else.
  private static func parse(plain text: String, options: MarkdownOptions) -> Markdown? {
    var text = text
    return text.withUTF8 { text in
      guard let line = PlainLine.content(of: text) else { return nil }
      var html = ByteBuffer(capacity: line.count + 16)
      if options.role != .line { html.append(text: "<p>") }
      html.appendEscaped(line)
      if options.role != .line { html.append(text: "</p>\n") }
      return Markdown(prose: Prose(html: html.bytes()), outline: [])
    }
  }

  /// Reads a text of a file; the prefix keeps the footnotes of several values of one page apart.
  static func parse(
    _ text: MarkdownText, in file: SourceFile, options: MarkdownOptions,
    footnotePrefix: String = "", into bag: inout DiagnosticBag
  ) -> Markdown {
    var complexity = ComplexityCheck(text)
    if let excess = complexity.findExcess() {
      bag.report(
        .markdownTooComplex, excess.message, at: file.range(text.fileRange(excess.range)),
        help: excess.help)
      return Markdown(prose: Prose(html: []), outline: [])
    }
    let text = options.isWorksheet ? text.withMaskedBlanks : text
    let tree = CMarkReader.read(
      text.bytes, mayHaveFootnotes: text.signs.hasCaret, isMasked: text.isMasked)
    var renderer = MarkdownRenderer(
      tree, text: text, file: file, options: options, footnotePrefix: footnotePrefix)
    let markdown = renderer.render()
    bag.merge(renderer.bag)
    return markdown
  }
}
