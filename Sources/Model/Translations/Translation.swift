import Diagnostics
import Documents

/// What an entry in another language than the site's translates.
package struct Translation: Sendable, Hashable {
  /// The language of the translation, as a BCP 47 tag.
  package let language: String
  /// The path of the entry's file in the site's own language, below the site's folder.
  package let sourcePath: String

  package init(language: String, sourcePath: String) {
    self.language = language
    self.sourcePath = sourcePath
  }
}

// MARK: - The fields that only translations have

extension Translation {
  /// Which entry is translated, where the path of the translation doesn't say so.
  package static let translationOfField = Field.located(
    "translationOf", "The entry that this translates, if it does not lie at the same path.",
    example: "packages/guest-speakers/index.md")

  /// What the source was like when it was translated; `changepack translate` writes it.
  package static let sourceField = Field<[SourceMark]>(
    name: "source", summary: "What was translated; “changepack translate” writes it.",
    isRequired: false, type: .group([]), example: "{ title: 1f0c93ab }"
  ) { value, _, reader in
    guard case .mapping(let mapping) = value else {
      reader.report(
        .fieldType, "“source” takes what “changepack translate” wrote", at: value.range,
        help: "Type “changepack translate” with the language and the path of this file.")
      return nil
    }
    return mapping.entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value else { return nil }
      return SourceMark(part: entry.key, mark: scalar.text)
    }
  }

  /// The fields of a translation beside those of its kind.
  package static let fields: FieldList = [translationOfField, sourceField]
}

/// What one part of a source was like when it was translated, in short.
package struct SourceMark: Sendable, Hashable {
  /// The name of a field, a heading with its signs, or `start` for the text before the first heading.
  package let part: String
  /// A hash of the part.
  package let mark: String

  package init(part: String, mark: String) {
    self.part = part
    self.mark = mark
  }
}
