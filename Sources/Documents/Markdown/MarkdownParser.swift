package import Diagnostics

/// How some Markdown is to be read.
package struct MarkdownOptions: Sendable, Hashable {
  /// What the Markdown is part of.
  package enum Role: Sendable, Hashable {
    /// The text of a page: its headings are places that can be linked to.
    case body
    /// A field of any length.
    case field
    /// A field that stands within a list item or a sentence: a single paragraph loses its tags.
    case line
  }

  /// Whether HTML reaches the page instead of being shown as text.
  package var allowsRawHTML: Bool
  package var role: Role

  package init(allowsRawHTML: Bool, role: Role) {
    self.allowsRawHTML = allowsRawHTML
    self.role = role
  }
}

/// Reads GitHub Flavored Markdown, within limits, into prose: a pure function of the text.
package enum MarkdownParser {
  /// Reads part of a file.
  package static func parse(
    _ file: SourceFile, range: Range<Int>, options: MarkdownOptions,
    into bag: inout DiagnosticBag
  ) -> Markdown {
    parse(MarkdownText(file, range: range), options, into: &bag)
  }

  /// Reads a value in front matter.
  package static func parse(
    scalar: YAMLScalar, in file: SourceFile, options: MarkdownOptions,
    into bag: inout DiagnosticBag
  ) -> Markdown {
    parse(MarkdownText(scalar, in: file), options, into: &bag)
  }

  private static func parse(
    _ text: MarkdownText, _ options: MarkdownOptions, into bag: inout DiagnosticBag
  ) -> Markdown {
    if let excess = MarkdownComplexity.excess(in: text.bytes) {
      bag.report(
        .markdownTooComplex, excess.message, at: text.file.range(text.fileRange(excess.range)),
        help: "Simplify this place, for example by splitting it.")
      return Markdown(prose: Prose(), outline: [])
    }
    let tree = MarkdownTree(text.bytes)
    var renderer = MarkdownRenderer(tree: tree, text: text, options: options)
    renderer.render()
    bag.merge(renderer.bag)
    return Markdown(prose: renderer.output.prose, outline: renderer.outline)
  }
}
