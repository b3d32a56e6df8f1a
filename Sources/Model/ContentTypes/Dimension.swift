import Documents

/// A dimension of the quality standards: a group of standards on one theme.
package struct Dimension: ContentType {
  package static let kind = ContentKind.dimension
  package static let location = ContentLocation("standards/<slug>/index.md")
  package static let label = "Dimension"
  package static let pluralLabel = "Dimensions"
  package static let summary = "A group of quality standards on one theme."

  static let codeField = CodeField.field(example: "2").required
  package static let fields: FieldList = [codeField]

  package static let sections = [
    TextSection(
      nil, "What this dimension is about, and how its standards belong together.")
  ]

  package let code: LocatedText

  package init?(from reader: inout FieldReader) {
    guard let code = reader.read(Self.codeField) else { return nil }
    self.code = code
  }

  package var content: EntryContent { .dimension(self) }
}

/// The field that holds the short code of a standard, a dimension or a driver.
enum CodeField {
  static func field(example: String) -> Field<LocatedText> {
    Field.located("code", "The short code by which people refer to it.", example: example)
  }
}
