import Foundation
import TestSupport
import Testing

@testable import Documents

/// Something that authors type on worksheets, and what it becomes.
struct Notation: Sendable, CustomTestStringConvertible {
  let title: String
  let source: String
  /// A line for each field: its control, its id and its label.
  let fields: String
  /// What it becomes where there are no forms.
  let plain: String

  var testDescription: String { title }

  /// The file that holds them, which other tests read as well.
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Worksheets/notations.txt")

  /// All notations.
  static func all() throws -> [Notation] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "=== ").dropFirst()
      .map(Notation.init)
  }

  /// Writes down what they become now.
  static func record() throws {
    let sections = try all().map { notation in
      let rendered = Rendered(notation.source, isWorksheet: true)
      let fields = rendered.markdown.prose.fields.map { $0.line + "\n" }.joined()
      return
        "=== \(notation.title)\n\(notation.source)\n--- fields\n\(fields)--- plain\n\(rendered.plain)"
    }
    try sections.joined().write(to: file, atomically: true, encoding: .utf8)
  }

  private init(_ section: String) {
    let parts = section.components(separatedBy: "\n--- fields\n")
    let outcome = (parts.count > 1 ? parts[1] : "").components(separatedBy: "--- plain\n")
    let lines = parts[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    title = String(lines[0])
    source = lines.count > 1 ? lines[1].trimmingCharacters(in: .newlines) : ""
    fields = outcome[0].trimmingCharacters(in: .newlines)
    plain = (outcome.count > 1 ? outcome[1] : "").trimmingCharacters(in: .newlines)
  }
}

extension Prose {
  /// The fields to fill in, in the order of the text.
  var fields: [WorksheetField] {
    holes.filter { $0.kind == .field }.map(\.index).sorted().map { WorksheetField(bytes, at: $0) }
  }
}

extension WorksheetField {
  /// The field as the file of notations has it.
  var line: String {
    let kind =
      switch control {
      case .blank(let length): "blank \(length)"
      case .lines(let count): "lines \(count)"
      case .cell: "cell"
      case .tick(let isTicked): isTicked ? "ticked" : "tick"
      case .choice(_, let question, let isChosen): "\(isChosen ? "chosen" : "choice") <\(question)>"
      }
    return "\(kind) | \(id) | \(label)"
  }
}
