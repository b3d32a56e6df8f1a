import Diagnostics
import Documents
import Model
import Rendering

/// What the parts of an entry that are translated are like, in short: so that a translation can tell which of them have
/// changed since it was made.
struct SourceMarks {
  /// A field that holds words, or a section of the text.
  struct Part {
    /// The field's name, or the section's heading with its signs.
    let name: String
    /// A hash of what it says.
    let mark: String
    /// Where it stands.
    let range: SourceRange
  }

  /// How many hexadecimal digits of a hash tell two editions of a part from each other.
  private static let length = 8

  let parts: [Part]

  /// Takes the marks of an entry of a kind.
  init(of file: SourceFile, as kind: ContentKind) {
    let declarations = AuthoredFile.entry(kind).fields.filter(TranslatedFields.isTranslated)
    let fields = FrontMatterOverlay.fields(of: file, as: .frontMatter).filter { field in
      declarations.contains { $0.name == field.key } && Self.holdsWords(field.value)
    }
    let fieldParts = fields.map { field in
      let bytes = FrontMatterOverlay.bytes(of: field, in: file)
      return Part(
        name: field.key, mark: Self.mark(of: bytes),
        range: file.range(bytes.startIndex..<bytes.endIndex))
    }
    var names: [String: Int] = [:]
    let sections = MarkdownSections.sections(of: file).map { section in
      names[section.name, default: 0] += 1
      let count = names[section.name] ?? 1
      return Part(
        name: count == 1 ? section.name : "\(section.name) (\(count))",
        mark: Self.mark(of: file.bytes[section.range]), range: file.range(section.range))
    }
    parts = fieldParts + sections
  }

  /// The marks as the field `source` of a translation.
  var lines: String {
    let lines = parts.map { part in
      let isPlain = part.name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      let name = part.name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "  \(isPlain ? part.name : "\"\(name)\""): \"\(part.mark)\"\n"
    }
    return "\(Translation.sourceField.name):\n\(lines.joined())"
  }

  /// References without reasons name entries, and there is nothing in them to translate.
  private static func holdsWords(_ value: YAMLValue) -> Bool {
    guard case .sequence(let list) = value else { return true }
    return !list.items.allSatisfy { item in
      guard case .scalar(let scalar) = item else { return false }
      return !scalar.text.contains(" ")
    }
  }

  private static func mark(of bytes: ArraySlice<UInt8>) -> String {
    // The same words with other line ends are the same words.
    let words = bytes.filter { $0 != 0x0D }
    return String(ContentHash(of: Array(words)).hexadecimal.prefix(length))
  }
}

// MARK: - What has changed since

extension SourceMarks {
  /// Reports what has changed in the source since a translation was made, or that nobody can tell.
  func check(_ translation: SourceFile, into bag: inout DiagnosticBag) {
    let fields = FrontMatterOverlay.fields(of: translation, as: .frontMatter)
    guard let path = parts.first?.range.path, let first = fields.first else { return }
    guard let field = fields.first(where: { $0.key == Translation.sourceField.name }) else {
      bag.report(
        .translationUnmarked, "Nobody can tell whether this translation is as new as \(path)",
        at: translation.range(first.keyRange), help: Self.cure(translation.path))
      return
    }
    var known: [String: String] = [:]
    if case .mapping(let mapping) = field.value {
      for entry in mapping.entries {
        if case .scalar(let scalar) = entry.value { known[entry.key] = scalar.text }
      }
    }
    let changed = parts.filter { known[$0.name].map { [mark = $0.mark] in $0 != mark } ?? true }
    let gone = known.keys.filter { name in !parts.contains { $0.name == name } }.sorted()
    guard !changed.isEmpty || !gone.isEmpty else { return }
    let words =
      changed.map { "“\($0.name)” \(known[$0.name] == nil ? "is new" : "has changed")" }
      + gone.map { "“\($0)” is gone" }
    bag.report(
      .translationOutdated, "In \(path), \(Words.list(words))",
      at: translation.range(field.keyRange), help: Self.cure(translation.path),
      related: changed.map {
        Diagnostic.Related(
          range: $0.range, label: known[$0.name] == nil ? "what is new" : "what has changed")
      })
  }

  private static func cure(_ path: String) -> String {
    let language = TranslationFolder.language(ofPath: path) ?? ""
    return
      "Bring the translation up to date, then type: changepack translate \(language) \(path) --confirm"
  }
}
