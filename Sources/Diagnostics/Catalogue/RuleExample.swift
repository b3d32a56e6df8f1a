/// What a breach of a rule looks like, and what is right instead.
package enum RuleExample: Sendable, Hashable {
  /// A few lines of one file.
  case lines(Lines)
  /// Where one file lies; `given` says what else there is, if that matters.
  case place(wrong: String, right: String, given: String? = nil)
  /// Nothing that can be written in a file shows it, for the reason given.
  case notInAFile(String)

  /// A few lines of one file, wrong and right.
  package struct Lines: Sendable, Hashable {
    /// Where the file lies below the site's folder.
    package let path: String
    /// Which part of the file the lines are.
    package let part: Part
    /// What else there is, in a sentence; nil when it makes no difference.
    package let given: String?
    /// The lines as they should not be; nil when the mistake is that there is no such file.
    package let wrong: String?
    /// The lines as they should be.
    package let right: String
  }

  /// A part of a file.
  package enum Part: Sendable, Hashable {
    /// All of it.
    case everything
    /// Some of its fields.
    case fields
    /// The text below the front matter.
    case text
  }
}

// MARK: - Showing them

extension RuleExample.Lines {
  /// Where the lines stand, in words: "the text of Content/pages/about.md".
  package var place: String {
    switch part {
    case .everything: path
    case .fields: "the fields of \(path)"
    case .text: "the text of \(path)"
    }
  }

  /// The lines as they should not be, or what is wrong where there are none to show.
  package var wrongLines: [String] {
    switch wrong {
    case nil: ["(There is no such file.)"]
    case "": ["(The file is empty.)"]
    case let wrong?: Self.shown(wrong)
    }
  }

  /// The lines as they should be.
  package var rightLines: [String] { Self.shown(right) }

  /// Lines in which what can't be seen is made visible.
  private static func shown(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
  }
}

// MARK: - Making them

extension RuleExample {
  static func file(
    _ path: String, wrong: String?, right: String, given: String? = nil
  ) -> RuleExample {
    .lines(Lines(path: path, part: .everything, given: given, wrong: wrong, right: right))
  }

  static func fields(
    _ path: String, wrong: String, right: String, given: String? = nil
  ) -> RuleExample {
    .lines(Lines(path: path, part: .fields, given: given, wrong: wrong, right: right))
  }

  static func text(
    _ path: String = "Content/pages/about.md", wrong: String, right: String, given: String? = nil
  ) -> RuleExample {
    .lines(Lines(path: path, part: .text, given: given, wrong: wrong, right: right))
  }

  static func template(wrong: String, right: String, given: String? = nil) -> RuleExample {
    file("Templates/page.mustache", wrong: wrong, right: right, given: given)
  }
}
