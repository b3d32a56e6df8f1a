package import Diagnostics
import Documents

/// What is wrong with a reference.
package struct LinkProblem: Sendable {
  package let id: DiagnosticID
  package let message: String
  package let help: String?

  /// What the problem is about. Two problems with the same id and subject have one root cause and make one diagnostic.
  package let subject: String

  init(id: DiagnosticID, message: String, help: String?, subject: String? = nil) {
    self.id = id
    self.message = message
    self.help = help
    self.subject = subject ?? message
  }
}

extension LinkProblem {
  static func unknownName(
    _ name: String, kinds: [ContentKind], suggestion: String?
  ) -> LinkProblem {
    let sought = kinds.count == 1 ? kinds[0].type.label.lowercased() : "entry"
    return LinkProblem(
      id: .linkUnresolved, message: "There is no \(sought) called “\(name)”",
      help: suggestion.map { "Did you mean “\($0)”?" }
        ?? "Correct the name, or remove the reference if the entry is gone.",
      subject: String(name[(name.lastIndex(of: ":").map(name.index(after:)) ?? name.startIndex)...])
    )
  }

  static func unknownKind(_ kind: String, in name: String) -> LinkProblem {
    let kinds = ContentKind.allCases.map(\.rawValue)
    return LinkProblem(
      id: .linkUnresolved, message: "“\(kind)” in “\(name)” is not a kind of entry",
      help: Suggestion.didYouMean(kind, in: kinds)
        ?? "The kinds are \(kinds.joined(separator: ", ")).")
  }

  static func wrongKind(
    _ name: String, isA found: ContentKind, wanted: [ContentKind]
  ) -> LinkProblem {
    let labels = wanted.map { $0.type.pluralLabel.lowercased() }.joined(separator: " or ")
    return LinkProblem(
      id: .linkKind,
      message: "“\(name)” is a \(found.type.label.lowercased()), and this field takes \(labels)",
      help: "Move it to the field for \(found.type.pluralLabel.lowercased()), or correct the name.")
  }

  static func ambiguous(_ name: String, candidates: [EntryID]) -> LinkProblem {
    let names = candidates.map { id in
      "\(id.kind.rawValue):\(id.folder.map { "\($0)/" } ?? "")\(id.slug)"
    }
    return LinkProblem(
      id: .linkAmbiguous, message: "“\(name)” could be any of \(candidates.count) entries",
      help: "Say which: \(names.joined(separator: " or ")).")
  }

  static func draft(_ path: String) -> LinkProblem {
    LinkProblem(
      id: .linkDraft, message: "\(path) is a draft, so readers could not open it",
      help: "Publish it by removing `status: draft`, or remove the reference until then.")
  }

  static func retired(_ entry: Entry) -> LinkProblem {
    LinkProblem(
      id: .linkRetired, message: "“\(entry.common.title)” (\(entry.path)) is retired",
      help: entry.common.replacedBy.map { "Refer to “\($0.name)”, which took its place." }
        ?? "Refer to something that is still recommended, or remove the reference.")
  }

  static func noHeading(_ id: String, in entry: Entry) -> LinkProblem {
    let ids = entry.outline.map { "#\($0.id)" }
    return LinkProblem(
      id: .linkHeading, message: "\(entry.path) has no heading “#\(id)”",
      help: Suggestion.didYouMean("#\(id)", in: ids)
        ?? (ids.isEmpty
          ? "Its text has no headings; link to the page instead."
          : "Its headings are \(ids.joined(separator: ", "))."))
  }

  static func noFile(_ path: String, isEntry: Bool, suggestion: String?) -> LinkProblem {
    LinkProblem(
      id: isEntry ? .linkUnresolved : .linkFile, message: "There is no file \(path)",
      help: suggestion.map { "Did you mean “\($0)”?" }
        ?? "Put the file there, or correct the link.")
  }

  static func series(_ path: String) -> LinkProblem {
    LinkProblem(
      id: .linkFile,
      message: "\(path) holds the results of a measure, which readers can't open as they are",
      help:
        "Link to the measure; its page offers the results, with counts that are too small hidden.")
  }

  static func spelling(_ written: String, correct: String) -> LinkProblem {
    LinkProblem(
      id: .linkSpelling, message: "“\(written)” differs from the file's name in capital letters",
      help: "Write “\(correct)”.")
  }

  static func absolutePath(_ written: String) -> LinkProblem {
    LinkProblem(
      id: .linkUnresolved, message: "“\(written)” starts with a slash, so it names no file",
      help: "Link to the Markdown file from this file's folder, for example ../index.md.")
  }

  static func outside(_ written: String) -> LinkProblem {
    LinkProblem(
      id: .linkOutside, message: "“\(written)” leads out of the Content folder",
      help: "Move the file into Content, or use its web address.")
  }
}
