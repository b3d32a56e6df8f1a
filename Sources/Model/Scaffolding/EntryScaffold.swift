import Diagnostics
import Documents

/// A new entry as its author gets it: every field with what it is for, and a mark wherever something is to be written.
///
/// It is a draft that passes every check as it is.
package struct EntryScaffold: Sendable {
  /// What only the one who asked for the entry knows.
  package struct Answers: Sendable {
    /// What the entry is called.
    package var title: String
    /// The code of a standard or a dimension.
    package var code: String?
    /// The standards that the entry serves, by their codes.
    package var standards: [EntryNames.Name] = []
    /// The day on which it is made: `2026-11-23`.
    package var today: String

    package init(
      title: String, code: String? = nil, standards: [EntryNames.Name] = [], today: String
    ) {
      self.title = title
      self.code = code
      self.standards = standards
      self.today = today
    }
  }

  private let kind: ContentKind
  private let answers: Answers

  package init(_ kind: ContentKind, _ answers: Answers) {
    self.kind = kind
    self.answers = answers
  }

  /// The file, in UTF-8.
  package var text: String {
    let fields = CommonFields.fields.fields + kind.type.fields.fields
    let written = fields.filter(isWritten)
    let others = fields.filter { !isWritten($0) }
    var blocks = [introduction] + written.map { comment(on: $0) + lines(of: $0) }
    if !others.isEmpty { blocks.append(Self.comment(Self.invitation)) }
    blocks += others.map { comment(on: $0) + lines(of: $0).map { "# " + $0 } }
    let front = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    return "---\n\(front)\n---\n\(body)"
  }

  private static let invitation =
    "The fields below are optional. Take the # away in front of one to use it, or delete it."

  private var introduction: [String] {
    let label = kind.type.label
    return Self.comment(
      "\(label): \(kind.type.summary.prefix(1).lowercased())\(kind.type.summary.dropFirst())")
      + Self.comment(
        """
        Write where it says “\(Unwritten.mark)”, then set `status` to published. Lines that begin with # are notes for \
        you: readers never see them, and you may delete them.
        """)
  }

  private var body: String {
    kind.type.sections.map { section in
      let heading = section.heading.map { "\n## \($0)\n" } ?? ""
      return "\(heading)\n\(Unwritten.mark) \(section.prompt)\n"
    }.joined()
  }

  /// Whether the field is filled in from the start; the others are offered as comments.
  private func isWritten(_ field: any FieldDeclaration) -> Bool {
    switch field.name {
    case CommonFields.statusField.name, CommonFields.versionField.name,
      CommonFields.updatedField.name:
      return true
    case "standards": return field.isRequired || !answers.standards.isEmpty
    case "code": return field.isRequired
    default: return field.isRequired || field.type.isForWords
    }
  }
}

// MARK: - Fields

extension EntryScaffold {
  /// As wide as the lines of the content are.
  private static let width = 100

  private static func comment(_ words: String) -> [String] {
    var lines: [String] = []
    var line = "#"
    for word in words.split(separator: " ") {
      if line.count + 1 + word.count > width {
        lines.append(line)
        line = "#"
      }
      line += " " + word
    }
    return lines + [line]
  }

  private func comment(on field: any FieldDeclaration) -> [String] {
    Self.comment(field.summary)
      + field.type.choices.flatMap { Self.comment("- \($0.word): \($0.meaning)") }
  }

  private func lines(of field: any FieldDeclaration) -> [String] {
    let name = field.name
    switch name {
    case CommonFields.titleField.name: return ["\(name): \(YAMLText.written(answers.title))"]
    case CommonFields.statusField.name: return ["\(name): \(PublicationStatus.draft.rawValue)"]
    case CommonFields.versionField.name: return ["\(name): 0.1"]
    case CommonFields.updatedField.name, CommonFields.reviewedField.name:
      return ["\(name): \(answers.today)"]
    case CommonFields.summaryField.name:
      return ["\(name): \(Unwritten.mark) what it is and whom it helps"]
    case "code": return ["\(name): \(YAMLText.written(answers.code ?? field.example))"]
    case "standards" where !answers.standards.isEmpty: return standardLines(name)
    default: return field.exampleLines(asking: Unwritten.mark)
    }
  }

  private func standardLines(_ name: String) -> [String] {
    ["\(name):"]
      + answers.standards.flatMap { standard in
        [
          "  # \(standard.title.split(whereSeparator: \.isNewline).joined(separator: " "))",
          "  - id: \(YAMLText.written(standard.name))",
          "    how: \(YAMLText.written("\(Unwritten.mark) why it serves this standard, in a few words"))",
        ]
      }
  }
}

extension FieldType {
  /// Whether it takes words that only the author can write.
  fileprivate var isForWords: Bool {
    switch self {
    case .text, .markdown, .list(.markdown): true
    default: false
    }
  }
}
