/// Writes a report for people, also for those who have never seen a terminal before.
package struct TextFormatter: DiagnosticFormatter {
  /// Whether the text may be coloured; nothing is said by colour alone.
  package enum Style: Sendable, Hashable {
    /// Letters only.
    case plain
    /// With the colours and the weights of a terminal.
    case colour
  }

  /// The width to write for when nothing is known about the reader's terminal.
  package static let standardWidth = 80

  /// What to type when nothing is known about where the program is.
  package static let standardCommand = "changepack"

  /// Longer lines of prose are tiring to read, however wide the terminal is.
  private static let longestProse = 100

  /// How many related places are listed before the rest is counted.
  private static let relatedLimit = 5

  private let style: Style
  private let width: Int
  private let command: String

  /// `command` is what the reader types to start Changepack.
  package init(
    style: Style = .plain, width: Int = standardWidth, command: String = standardCommand
  ) {
    self.style = style
    self.width = max(width, 20)
    self.command = command
  }

  package func format(_ report: DiagnosticReport) -> String {
    guard let first = report.problems.first else { return "" }
    let problems = report.problems.map { lines(for: $0).joined(separator: "\n") + "\n" }
    let isOneRule = report.problems.allSatisfy { $0.id == first.id }
    let advice = "To read more about \(isOneRule ? "this" : "a") rule, type “explain” and its name:"
    let closing = advice.wrapped(to: proseWidth) + ["  \(command) explain \(first.id.rawValue)"]
    return (problems + [closing.joined(separator: "\n") + "\n"]).joined(separator: "\n")
  }

  /// Why something can't be done, for which no author's file is to blame.
  package func format(failure reason: String) -> String {
    let lines = reason.wrapped(to: proseWidth - "Error: ".count)
    return paint("Error:", .severity(.error)) + " " + lines.joined(separator: "\n       ") + "\n"
  }

  /// The columns that are used for sentences.
  package var proseWidth: Int { min(width, Self.longestProse) }

  private func lines(for problem: DiagnosticReport.Problem) -> [String] {
    var lines = headline(problem)
    if let place = problem.place {
      lines.append("  " + paint(place.description.visible, .place))
      lines += excerpt(place, severity: problem.severity)
    }
    if let help = problem.help { lines += labelled("Help:", help) }
    lines += related(problem.related)
    return lines + labelled("Rule:", problem.id.rawValue)
  }

  private func headline(_ problem: DiagnosticReport.Problem) -> [String] {
    let word = problem.severity.label + ":"
    let indentation = String(repeating: " ", count: word.count + 1)
    let message = problem.message.wrapped(to: proseWidth - indentation.count)
    return message.enumerated().map { index, line in
      let start = index == 0 ? paint(word, .severity(problem.severity)) + " " : indentation
      return start + paint(line, .strong)
    }
  }

  /// The line of the file with its number, and carets under what is meant.
  private func excerpt(_ place: ReportedPlace, severity: Severity) -> [String] {
    guard let extent = place.extent, !extent.excerpt.isBlank else { return [] }
    let number = String(extent.start.line)
    let blank = String(repeating: " ", count: number.count)
    let drawing = ExcerptDrawing(extent.excerpt, width: width - number.count - 5)
    let indentation = String(repeating: " ", count: drawing.caretIndentation)
    let ending = extent.end.line > extent.start.line ? " to line \(extent.end.line)" : ""
    return [
      "",
      "  " + paint("\(number) │ ", .faint) + drawing.line,
      "  " + paint("\(blank) │ ", .faint) + indentation
        + paint(drawing.carets + ending, .severity(severity)),
      "",
    ]
  }

  /// Each label once, as a heading over its places.
  private func related(_ related: [DiagnosticReport.RelatedPlace]) -> [String] {
    var lines: [String] = []
    var label: String?
    for other in related.prefix(Self.relatedLimit) {
      if other.label != label {
        lines.append("  " + paint(other.label.visible.capitalizedFirst + ":", .strong))
        label = other.label
      }
      lines.append("    " + paint(other.place.description.visible, .place))
    }
    let rest = related.count - Self.relatedLimit
    if rest > 0 { lines.append("    and \(rest) more place\(rest == 1 ? "" : "s")") }
    return lines
  }

  private func labelled(_ label: String, _ text: String) -> [String] {
    let indentation = String(repeating: " ", count: label.count + 3)
    return text.wrapped(to: proseWidth - indentation.count).enumerated().map { index, line in
      (index == 0 ? "  \(paint(label, .strong)) " : indentation) + line
    }
  }

  private enum Role {
    case severity(Severity), strong, place, faint
  }

  private func paint(_ text: String, _ role: Role) -> String {
    guard style == .colour else { return text }
    // Yellow and cyan can't be read on a white ground, blue can't on a black one.
    let code =
      switch role {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;35"
      case .severity(.advice): "1;32"
      case .strong: "1"
      case .place: "4"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
