package import Diagnostics
package import Documents

/// Checks that a translation says in its fields what its source says, in other words.
package enum TranslatedFields {
  /// Fields whose words name or date an entry, although they are text.
  private static let fixedNames: Set = ["code", "series"]
  /// Fields of which a translation may have its own.
  private static let ownNames: Set = [
    "version", "updated", "reviewed", "status", Translation.translationOfField.name,
    Translation.sourceField.name,
  ]

  /// Reports each field of a translation that may not differ from its source and does.
  package static func check(
    _ overlay: FrontMatterOverlay, of file: AuthoredFile, into bag: inout DiagnosticBag
  ) {
    let declarations = file.fields
    for entry in overlay.upperFields where !ownNames.contains(entry.key) {
      guard let declaration = declarations.first(where: { $0.name == entry.key }) else { continue }
      let source = overlay.lowerFields.first { $0.key == entry.key }
      let difference = difference(
        entry.value, source?.value, declaration.type, isFixed: fixedNames.contains(entry.key))
      guard let difference else { continue }
      let related = source.map {
        Diagnostic.Related(
          range: SourceRange(path: overlay.lowerPath, bytes: $0.keyRange), label: "the source")
      }
      bag.report(
        .translationField, "“\(entry.key)” \(difference.words)",
        at: SourceRange(path: overlay.file.path, bytes: difference.range ?? entry.keyRange),
        help: difference.help, related: [related].compactMap(\.self))
    }
    checkStatus(overlay, into: &bag)
  }

  /// Whether what a field holds is words that a translation translates.
  package static func isTranslated(_ declaration: any FieldDeclaration) -> Bool {
    !fixedNames.contains(declaration.name) && !ownNames.contains(declaration.name)
      && holdsWords(declaration.type)
  }

  private static func holdsWords(_ type: FieldType) -> Bool {
    switch type {
    case .text, .markdown, .referenceWithReason: true
    case .list(let element): holdsWords(element)
    case .group(let fields): fields.contains { holdsWords($0.type) }
    case .number, .flag, .date, .period, .choice, .language, .webAddress, .file, .siteAddress,
      .reference:
      false
    }
  }

  private static func checkStatus(
    _ overlay: FrontMatterOverlay, into bag: inout DiagnosticBag
  ) {
    guard let status = overlay.upperFields.first(where: { $0.key == "status" }),
      case .scalar(let scalar) = status.value, scalar.text != PublicationStatus.draft.rawValue,
      PublicationStatus(rawValue: scalar.text) != nil
    else { return }
    bag.report(
      .translationField, "A translation is a draft, or as public as its source",
      at: SourceRange(path: overlay.file.path, bytes: scalar.range),
      help: "Remove this line; the source says whether it is published or retired.")
  }
}

// MARK: - Comparing values

extension TranslatedFields {
  private struct Difference {
    let words: String
    let help: String
    var range: Range<Int>?
  }

  /// What is different that may not be; nil when nothing is.
  private static func difference(
    _ value: YAMLValue, _ source: YAMLValue?, _ type: FieldType, isFixed: Bool = false
  ) -> Difference? {
    guard !isFixed else { return unlessEqual(value, source) }
    switch type {
    case .text, .markdown, .webAddress, .file: return nil
    case .number, .flag, .date, .period, .choice, .language, .siteAddress, .reference:
      return unlessEqual(value, source)
    case .referenceWithReason: return unlessEqual(target(of: value), source.map(target))
    case .list(let element): return difference(ofItems: value, source, element)
    case .group(let fields): return difference(ofFields: value, source, fields)
    }
  }

  private static func unlessEqual(_ value: YAMLValue?, _ source: YAMLValue?) -> Difference? {
    if text(of: value) == text(of: source) { return nil }
    return Difference(
      words: "is not the same as in the source",
      help: "Remove it, and it comes from the source; or write there what is right.",
      range: value?.range)
  }

  private static func difference(
    ofItems value: YAMLValue, _ source: YAMLValue?, _ element: FieldType
  ) -> Difference? {
    guard case .sequence(let items) = value else { return nil }
    var others: [YAMLValue] = []
    if case .sequence(let sequence)? = source { others = sequence.items }
    if case .text = element { return nil }
    if case .markdown = element { return nil }
    guard items.items.count == others.count else {
      let verb = others.count == 1 ? "item" : "items"
      return Difference(
        words: "has \(items.items.count) where the source has \(others.count) \(verb)",
        help: "Translate each item of the source, in its order.")
    }
    return zip(items.items, others).lazy.compactMap { difference($0, $1, element) }.first
  }

  private static func difference(
    ofFields value: YAMLValue, _ source: YAMLValue?, _ fields: [any FieldDeclaration]
  ) -> Difference? {
    guard case .mapping(let mapping) = value else { return nil }
    var other: YAMLMapping?
    if case .mapping(let mapping)? = source { other = mapping }
    return fields.lazy.compactMap { field -> Difference? in
      let (mine, theirs) = (mapping[field.name]?.value, other?[field.name]?.value)
      guard let mine else {
        guard theirs != nil else { return nil }
        return Difference(
          words: "lacks “\(field.name)”, which the source has",
          help: "Repeat it here, in other words if it is words.", range: mapping.range)
      }
      return difference(mine, theirs, field.type)
    }.first
  }

  /// The entry that a reference names, without the reason.
  private static func target(of value: YAMLValue) -> YAMLValue {
    guard case .mapping(let mapping) = value, let id = mapping["id"] else { return value }
    return id.value
  }

  private static func text(of value: YAMLValue?) -> [String] {
    switch value {
    case nil: []
    case .scalar(let scalar): [scalar.text]
    case .sequence(let sequence): sequence.items.flatMap { text(of: $0) }
    case .mapping(let mapping): mapping.entries.flatMap { [$0.key] + text(of: $0.value) }
    }
  }
}
