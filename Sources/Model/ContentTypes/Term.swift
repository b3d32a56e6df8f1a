package import Documents

/// A word of the field, defined; its title is the wording in use today.
package struct Term: ContentType {
  package static let kind = ContentKind.term
  package static let location = ContentLocation("glossary/<slug>.md")
  package static let label = "Term"
  package static let pluralLabel = "Glossary"
  package static let summary = "A word of the field with its definition, for the glossary."

  static let definitionField = Field.markdown(
    "definition", "What the word means.",
    example: "A statement of what you expect, made before a test."
  ).required
  static let synonymsField = Field<[String]>.texts(
    "synonyms", "Other words for it.", example: "[improvement package]")

  package static let fields: FieldList = [definitionField, synonymsField]

  package static let sections: [TextSection] = []

  package let definition: Markdown
  package let synonyms: [String]

  package init?(from reader: inout FieldReader) {
    let definition = reader.read(Self.definitionField)
    synonyms = reader.read(Self.synonymsField) ?? []
    guard let definition else { return nil }
    self.definition = definition
  }

  package var content: EntryContent { .term(self) }
  package var markdown: [Markdown] { [definition] }
}
