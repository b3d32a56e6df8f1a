/// Writes reference pages as sections of a Markdown document.
package struct ReferenceMarkdownFormatter {
  package init() {}

  /// The pages as sections, one after the other; `level` is that of their headings.
  func format(_ pages: [ReferencePage], level: Int) -> String {
    pages.map { page in
      var parts = [heading(page.title, level)]
      var label: String?
      for block in page.blocks {
        switch block {
        // A heading proper for each would bury the names of what is explained.
        case .heading(let text): label = "**\(Self.escaped(text)):**"
        case .text:
          parts.append([label, self.text(of: block)].compactMap(\.self).joined(separator: " "))
          label = nil
        default:
          parts += [label, self.text(of: block)].compactMap(\.self)
          label = nil
        }
      }
      return parts.joined(separator: "\n\n") + "\n"
    }.joined(separator: "\n")
  }

  func heading(_ text: String, _ level: Int) -> String {
    String(repeating: "#", count: level) + " " + Self.escaped(text)
  }

  private func text(of block: ReferencePage.Block) -> String {
    switch block {
    case .heading(let text), .text(let text): Self.escaped(text)
    case .sample(let lines): sample(lines)
    case .rows(let rows): table(rows)
    case .fields(let fields): fields.map { field($0, indentation: "") }.joined(separator: "\n")
    }
  }

  private func table(_ rows: [ReferencePage.Row]) -> String {
    let lines = rows.map { row in
      "| \(Self.code(row.name)) | \(Self.escaped(row.text).replacing("|", with: "\\|")) |"
    }
    return (["| Name | Meaning |", "|---|---|"] + lines).joined(separator: "\n")
  }

  private func sample(_ lines: [String]) -> String {
    (["```"] + lines + ["```"]).joined(separator: "\n")
  }

  /// A list item with everything that belongs to the field below it.
  private func field(_ field: ReferencePage.Field, indentation: String) -> String {
    let inner = indentation + "  "
    let words = (field.isRequired ? "required, " : "") + field.words
    let isShort = field.sample.count == 1
    var lines = [
      "\(indentation)- **\(Self.code(field.name))** (\(Self.escaped(words))): "
        + Self.escaped(field.summary) + (isShort ? " Example: \(Self.code(field.sample[0]))" : "")
    ]
    lines += field.choices.map {
      "\(inner)- \(Self.code($0.name)): \(Self.escaped($0.text))"
    }
    if !isShort { lines += [""] + (["```yaml"] + field.sample + ["```", ""]).map { inner + $0 } }
    lines += field.fields.map { self.field($0, indentation: inner) }
    return lines.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }.joined(separator: "\n")
  }

  private static func code(_ text: String) -> String { "`\(text)`" }

  /// The text with everything that Markdown would obey outside of code made harmless.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index.isMultiple(of: 2) else { return "`\(part)`" }
      return part.map { #"\*_<[]#"#.contains($0) ? "\\\($0)" : String($0) }.joined()
    }.joined()
  }
}
