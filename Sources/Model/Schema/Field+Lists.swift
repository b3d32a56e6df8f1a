package import Documents

extension Field {
  /// A list whose items are read one by one; items that are wrong are reported and left out.
  fileprivate static func list<Element>(
    of element: FieldType, name: String, summary: String, example: String,
    decode: @escaping @Sendable (YAMLValue, FieldPlace, inout FieldReader) -> Element?
  ) -> Field<[Element]> where Value == [Element] {
    let itemPlace = FieldPlace(name: name, type: element, example: example)
    return Field<[Element]>(name: name, summary: summary, type: .list(element), example: example) {
      value, place, reader in
      guard let items = reader.items(value, place) else { return nil }
      return items.compactMap { decode($0, itemPlace, &reader) }
    }
  }

  /// A list of texts.
  package static func texts(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == [String] {
    list(of: .text, name: name, summary: summary, example: example) { $2.text($0, $1) }
  }

  /// A list of short pieces of Markdown.
  package static func lines(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == [Markdown] {
    list(of: .markdown, name: name, summary: summary, example: example) {
      $2.markdown($0, $1, role: .line)
    }
  }

  /// A list of old addresses of the page.
  package static func siteAddresses(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == [LocatedText] {
    list(of: .siteAddress, name: name, summary: summary, example: example) { value, place, reader in
      reader.text(value, place).map { LocatedText(text: $0, range: value.range) }
    }
  }

  /// A list of words of a closed set.
  package static func choices<Choice: ChoiceValue>(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == [Choice] {
    let choices = Choice.allCases.map { FieldType.Choice(word: $0.rawValue, meaning: $0.meaning) }
    return list(of: .choice(choices), name: name, summary: summary, example: example) {
      $2.choice($0, $1)
    }
  }

  /// A list of groups of fields.
  package static func groups<Group: FieldGroup>(
    _ name: String, _ summary: String, example: String
  ) -> Self where Value == [Group] {
    list(of: .group(Group.fields.fields), name: name, summary: summary, example: example) {
      $2.group($0, $1)
    }
  }

  /// A list of entries of one kind, each with or without the reason.
  package static func references(
    _ name: String, _ summary: String, to kind: ContentKind, example: String
  ) -> Self where Value == [Reference] {
    references(name, summary, to: [kind], example: example)
  }

  /// A list of entries of several kinds, each with or without the reason.
  ///
  /// All references share the array of kinds: a large site has very many.
  package static func references(
    _ name: String, _ summary: String, to kinds: [ContentKind], example: String
  ) -> Self where Value == [Reference] {
    list(of: .referenceWithReason(kinds), name: name, summary: summary, example: example) {
      $2.reference($0, $1, kinds: kinds)
    }
  }
}

extension Field where Value == Reference {
  /// One entry of any of the kinds.
  package static func reference(
    _ name: String, _ summary: String, to kinds: [ContentKind], example: String
  ) -> Self {
    Self(name: name, summary: summary, type: .reference(kinds), example: example) {
      value, place, reader in
      reader.reference(value, place, kinds: kinds)
    }
  }
}
