import Documents
import Model

/// Prose as plain text, for data that is not HTML.
extension ViewBuilder {
  /// A piece of Markdown without its marks; a reference without words of its own shows what it leads to.
  func plainText(_ markdown: Markdown, in number: Int) -> String {
    markdown.prose.onLongLines.plainText { _, reference in
      guard case .found(let destination) = graph.resolver.resolve(reference.target, from: number)
      else { return "" }
      return label(destination)
    }
  }

  func plainTexts(_ markdown: [Markdown], in number: Int) -> [String] {
    markdown.map { plainText($0, in: number) }
  }
}
