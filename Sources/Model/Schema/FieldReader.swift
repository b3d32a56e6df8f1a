package import Diagnostics
package import Documents

/// Reads a kind's fields from front matter, reporting everything that is wrong on the way.
package struct FieldReader {
  /// What has been reported so far.
  package private(set) var bag = DiagnosticBag()

  let file: SourceFile
  let allowsRawHTML: Bool
  let words: [String: String]
  private var mapping: YAMLMapping
  /// Which entries of the mapping a field was read from; those behind the 64th are not counted.
  private var known: UInt64 = 0
  /// Where to point when a required field is missing.
  private(set) var place: Range<Int>
  private var owner: FieldOwner

  /// Reads from a group of fields; `owner` is what they belong to, and `place` is where to point when a required field is missing, in bytes.
  package init(
    _ mapping: YAMLMapping, of owner: FieldOwner, in file: SourceFile, place: Range<Int>,
    allowsRawHTML: Bool, words: [String: String] = [:]
  ) {
    self.mapping = mapping
    self.file = file
    self.place = place
    self.owner = owner
    self.allowsRawHTML = allowsRawHTML
    self.words = words
  }

  /// The field's value, or nil: a field that is absent is reported when it is required, one that is wrong always.
  package mutating func read<Value>(_ field: Field<Value>) -> Value? {
    guard let index = mapping.index(of: field.name), !isEmpty(mapping.entries[index].value) else {
      if field.isRequired { reportMissing(field) }
      return nil
    }
    known |= 1 << UInt64(index)
    return field.decode(mapping.entries[index].value, field.place, &self)
  }

  /// The name of a field where it stands in the front matter, in bytes.
  package func keyRange(_ name: String) -> Range<Int>? { mapping[name]?.keyRange }

  /// Where a field's value stands in the front matter, in bytes.
  package func valueRange(_ name: String) -> Range<Int>? { mapping[name]?.value.range }

  /// Reports every key that none of the declarations has.
  package mutating func reportUnknownFields(besides lists: FieldList...) {
    for (index, entry) in mapping.entries.enumerated() where known >> UInt64(index) & 1 == 0 {
      guard !lists.contains(where: { $0.contains(entry.key) }) else { continue }
      let names = lists.flatMap(\.fields).map(\.name)
      report(
        .fieldUnknown, "\(owner.words) has no field “\(entry.key)”", at: entry.keyRange,
        help: Suggestion.didYouMean(entry.key, in: names)
          ?? "The fields are \(names.joined(separator: ", "))."
      )
    }
  }

  package mutating func report(
    _ id: DiagnosticID, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    bag.report(id, message, at: file.range(range), help: help)
  }

  private mutating func reportMissing(_ field: some FieldDeclaration) {
    // A misspelled name is one mistake, which the unknown key reports.
    let nearMiss = mapping.entries.contains {
      Suggestion.nearest(to: $0.key, in: [field.name]) != nil && $0.key != field.name
    }
    guard !nearMiss else { return }
    let empty = mapping[field.name]
    report(
      .fieldMissing,
      empty == nil
        ? "\(owner.words) needs the field “\(field.name)”" : "“\(field.name)” needs a value",
      at: empty?.keyRange ?? place,
      help: "\(field.summary) Write, for example: \(field.name): \(field.example)")
  }

  private func isEmpty(_ value: YAMLValue) -> Bool {
    switch value {
    case .scalar(let scalar): scalar.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A }
    case .sequence(let sequence): sequence.items.isEmpty
    case .mapping(let mapping): mapping.entries.isEmpty
    }
  }
}

// MARK: - Values

extension FieldReader {
  mutating func text(_ value: YAMLValue, _ place: FieldPlace) -> String? {
    guard let scalar = scalar(value, place) else { return nil }
    return scalar.text
  }

  mutating func markdown(
    _ value: YAMLValue, _ place: FieldPlace, role: MarkdownOptions.Role
  ) -> Markdown? {
    guard let scalar = scalar(value, place) else { return nil }
    return MarkdownParser.parse(
      scalar: scalar, in: file,
      options: MarkdownOptions(allowsRawHTML: allowsRawHTML, role: role, words: words), into: &bag)
  }

  mutating func choice<Choice: ChoiceValue>(_ value: YAMLValue, _ place: FieldPlace) -> Choice? {
    guard let text = text(value, place) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue)
      report(
        .fieldChoice,
        "“\(place.name)” takes one of \(words.joined(separator: ", ")), not “\(text)”",
        at: value.range,
        help: Suggestion.didYouMean(text, in: words)
          ?? "Write it like this: \(place.name): \(place.example)")
      return nil
    }
    return choice
  }

  mutating func items(_ value: YAMLValue, _ place: FieldPlace) -> [YAMLValue]? {
    guard case .sequence(let sequence) = value else {
      reportType(value, place)
      return nil
    }
    return sequence.items
  }

  mutating func group<Group: FieldGroup>(_ value: YAMLValue, _ place: FieldPlace) -> Group? {
    guard case .mapping(let inner) = value else {
      reportType(value, place)
      return nil
    }
    let outer = (mapping, known, self.place, owner)
    (mapping, known) = (inner, 0)
    self.place = inner.range.lowerBound..<min(inner.range.lowerBound + 1, inner.range.upperBound)
    owner = .item(of: place.name)
    defer { (mapping, known, self.place, owner) = outer }
    let group = Group(from: &self)
    reportUnknownFields(besides: Group.fields)
    return group
  }

  mutating func reference(
    _ value: YAMLValue, _ place: FieldPlace, kinds: [ContentKind]
  ) -> Reference? {
    switch value {
    case .scalar(let scalar):
      return Reference(name: scalar.text, range: scalar.range, kinds: kinds, reason: nil)
    case .mapping:
      guard let reasoned: ReasonedReference = group(value, place) else { return nil }
      return Reference(
        name: reasoned.id.text, range: reasoned.id.range, kinds: kinds, reason: reasoned.how)
    case .sequence:
      reportType(value, place)
      return nil
    }
  }

  private mutating func scalar(_ value: YAMLValue, _ place: FieldPlace) -> YAMLScalar? {
    guard case .scalar(let scalar) = value else {
      reportType(value, place)
      return nil
    }
    return scalar
  }

  private mutating func reportType(_ value: YAMLValue, _ place: FieldPlace) {
    let found =
      switch value {
      case .scalar: "text"
      case .sequence: "a list"
      case .mapping: "a group of fields"
      }
    report(
      .fieldType, "“\(place.name)” takes \(place.type.description), not \(found)",
      at: value.range, help: "Write it like this: \(place.name): \(place.example)")
  }
}
