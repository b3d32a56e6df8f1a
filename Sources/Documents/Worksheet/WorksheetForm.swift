/// What the fields of a worksheet become.
package enum WorksheetForm: Sendable {
  /// The controls of an HTML form in a browser.
  case web
  /// The same controls for a PDF, in which each has a name of its own.
  case print
  /// Signs and lines to write on, for documents that know no forms.
  case plain

  /// Appends a field.
  func write(_ field: WorksheetField, to output: inout [UInt8]) {
    switch self {
    case .web, .print: writeControl(field, to: &output)
    case .plain: writeSigns(field, to: &output)
    }
  }

  // MARK: Controls

  /// More lines than this are as high as this many, and can be scrolled.
  private static let maximumLines = 12

  private func writeControl(_ field: WorksheetField, to output: inout [UInt8]) {
    switch field.control {
    case .blank(let length):
      output.append(text: "<input type=\"text\" class=\"blank ")
      output.append(text: length < 6 ? "short" : length < 15 ? "medium" : "long")
      finish(field, to: &output)
    case .lines(let count):
      let lines = min(count, Self.maximumLines)
      output.append(contentsOf: "<textarea rows=\"\(lines)\" class=\"lines lines-\(lines)".utf8)
      finish(field, to: &output)
      output.append(text: "</textarea>")
    case .cell:
      output.append(text: "<textarea rows=\"1\" class=\"cell")
      finish(field, to: &output)
      output.append(text: "</textarea>")
    case .tick(let isTicked):
      output.append(text: "<input type=\"checkbox")
      finish(field, isChecked: isTicked, to: &output)
    case .choice(let group, _, let isChosen):
      output.append(text: "<input type=\"radio\" value=\"")
      output.appendEscaped(field.label)
      output.append(text: "\" name=\"")
      output.appendEscaped(group)
      finish(field, isChecked: isChosen, to: &output)
    }
  }

  /// Ends an attribute and writes those that every control has.
  ///
  /// What makes PDFs takes the label of a form field from a title; browsers and those who listen to them take it from a
  /// label's words or from `aria-label`.
  private func finish(
    _ field: WorksheetField, isChecked: Bool = false, to output: inout [UInt8]
  ) {
    output.append(text: "\" id=\"")
    output.appendEscaped(field.id)
    if self == .print, !field.isChoice {
      output.append(text: "\" name=\"")
      output.appendEscaped(field.id)
    }
    if self == .print || !field.isLabelledByText {
      output.append(text: self == .print ? "\" title=\"" : "\" aria-label=\"")
      output.appendEscaped(field.label)
    }
    output.append(text: isChecked ? "\" checked>" : "\">")
  }

  // MARK: Signs

  private func writeSigns(_ field: WorksheetField, to output: inout [UInt8]) {
    switch field.control {
    case .blank(let length):
      writeSign(String(repeating: "_", count: length), named: field.label, to: &output)
    case .lines(let count):
      output.append(text: "\n<table class=\"writing\"><tbody><tr><td>")
      for _ in 1..<max(2, count) { output.append(text: "<br>") }
      output.append(text: "</td></tr></tbody></table>\n")
    case .cell: break
    case .tick(let isTicked):
      writeSign(isTicked ? "☒" : "☐", named: field.label, to: &output)
    case .choice(_, let question, let isChosen):
      writeSign(isChosen ? "◉" : "○", named: "\(question) \(field.label)", to: &output)
    }
  }

  /// Writes a sign with the name that a control in its place would have.
  private func writeSign(_ sign: String, named name: String, to output: inout [UInt8]) {
    output.append(text: "<span class=\"field\" title=\"")
    output.appendEscaped(name)
    output.append(text: "\">")
    output.append(contentsOf: sign.utf8)
    output.append(text: "</span>")
  }
}
