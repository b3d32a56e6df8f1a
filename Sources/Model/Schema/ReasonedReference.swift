import Documents

/// A reference written out: which entry, and why.
struct ReasonedReference: FieldGroup {
  static let idField = Field.located(
    "id", "Which entry, by its code or name.", example: "2.1"
  ).required
  static let howField = Field.line(
    "how", "Why, in a few words that readers see.", example: "Students choose the speakers")
  static let fields: FieldList = [idField, howField]

  let id: LocatedText
  let how: Markdown?

  init?(from reader: inout FieldReader) {
    let id = reader.read(Self.idField)
    how = reader.read(Self.howField)
    guard let id else { return nil }
    self.id = id
  }
}
