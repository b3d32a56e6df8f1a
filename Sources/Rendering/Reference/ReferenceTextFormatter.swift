package import Diagnostics

/// Lays reference pages out for a terminal.
package struct ReferenceTextFormatter {
  /// Longer lines of prose are tiring to read, however wide the terminal is.
  private static let longestProse = 100

  /// Names that are longer have a line of their own.
  private static let widestName = 26

  private let style: TextFormatter.Style
  private let width: Int

  package init(style: TextFormatter.Style = .plain, width: Int = TextFormatter.standardWidth) {
    self.style = style
    self.width = min(max(width, 40), Self.longestProse)
  }

  /// The pages, one after the other.
  package func format(_ pages: [ReferencePage]) -> String {
    pages.map { page in
      var lines = [strong(page.title.visible)]
      var isBelowHeading = false
      for block in page.blocks {
        lines += (isBelowHeading ? [] : [""]) + self.lines(of: block)
        isBelowHeading = if case .heading = block { true } else { false }
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n\n")
  }

  private func lines(of block: ReferencePage.Block) -> [String] {
    switch block {
    case .heading(let text): [strong(text)]
    case .text(let text): prose(text, indentation: 2)
    case .sample(let lines): sample(lines, indentation: 2)
    case .rows(let rows): self.rows(rows, indentation: 2)
    case .fields(let fields):
      Array(fields.map { field($0, indentation: 2) }.joined(separator: [""]))
    }
  }

  private func prose(_ text: String, indentation: Int) -> [String] {
    text.withQuotedCode.wrapped(to: width - indentation).map { blanks(indentation) + $0 }
  }

  private func sample(_ lines: [String], indentation: Int) -> [String] {
    lines.map { blanks(indentation) + faint("│") + ($0.isEmpty ? "" : " " + $0) }
  }

  /// A table of two columns.
  private func rows(_ rows: [ReferencePage.Row], indentation: Int) -> [String] {
    let widest = rows.map(\.name.displayWidth).max() ?? 0
    let column = min(widest, Self.widestName) + 2
    return rows.flatMap { row -> [String] in
      let text = row.text.withQuotedCode.wrapped(to: width - indentation - column)
      let fits = row.name.displayWidth < column
      let head = blanks(indentation) + strong(row.name)
      let start =
        fits ? [head + blanks(column - row.name.displayWidth) + (text.first ?? "")] : [head]
      return start + text.dropFirst(fits ? 1 : 0).map { blanks(indentation + column) + $0 }
    }
  }

  private func field(_ field: ReferencePage.Field, indentation: Int) -> [String] {
    let words = (field.isRequired ? "required, " : "") + field.words
    let head = "\(field.name): \(words)".wrapped(to: width - indentation - 2)
    let firstLine = strong(field.name) + (head.first ?? "").dropFirst(field.name.count)
    let inner = field.fields.flatMap { [""] + self.field($0, indentation: indentation + 4) }
    return [blanks(indentation) + firstLine]
      + head.dropFirst().map { blanks(indentation + 4) + $0 }
      + prose(field.summary, indentation: indentation + 4)
      + rows(field.choices, indentation: indentation + 6)
      + sample(field.sample, indentation: indentation + 4)
      + inner
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func strong(_ text: String) -> String { paint(text, "1") }

  private func faint(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    style == .colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text with “quotes” around what is to be typed as it is.
  fileprivate var withQuotedCode: String {
    split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.isMultiple(of: 2) ? String($1) : "“\($1)”" }.joined()
  }
}
