package import Diagnostics

/// Reads one Markdown file: a pure function of its bytes.
package enum DocumentParser {
  /// How long a Markdown file may be, in bytes.
  static let maximumSize = 1024 * 1024

  /// The fields and the text of a file; nil when the front matter can't be used.
  ///
  /// Whatever is wrong with the text is reported even then.
  package static func parse(
    _ file: SourceFile, options: MarkdownOptions, into bag: inout DiagnosticBag
  ) -> Document? {
    let limit = TextCheck.Limit(bytes: maximumSize, name: "A Markdown file")
    guard let text = TextCheck.check(file, limit: limit, into: &bag),
      let block = FrontMatterBlock.find(in: file, text: text, into: &bag)
    else { return nil }
    let frontMatter = mapping(of: block, in: file, text: text, into: &bag)
    let body = MarkdownParser.parse(
      MarkdownText(text, range: block.bodyStart..<text.count), in: file, options: options,
      into: &bag)
    guard let frontMatter else { return nil }
    return Document(
      path: file.path, frontMatter: frontMatter, frontMatterRange: block.range, body: body)
  }

  private static func mapping(
    of block: FrontMatterBlock, in file: SourceFile, text: [UInt8], into bag: inout DiagnosticBag
  ) -> YAMLMapping? {
    guard block.content.count <= YAMLParser.maximumSize else {
      bag.report(
        .frontMatterLimit,
        "Front matter holds at most \(YAMLParser.maximumSize / 1024) KiB; this one has \(block.content.count / 1024) KiB",
        at: file.range(block.range.lowerBound..<block.range.lowerBound + 3),
        help: "Move long text into the body of the page.")
      return nil
    }
    return YAMLParser.mapping(in: file, text: text, range: block.content, into: &bag)
  }
}
