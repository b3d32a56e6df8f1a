import Documents

/// What is known of a field without knowing the Swift type of its value.
package protocol FieldDeclaration: Sendable {
  /// The key in the front matter.
  var name: String { get }
  /// What to write, in one sentence for authors.
  var summary: String { get }
  var isRequired: Bool { get }
  /// What it accepts.
  var type: FieldType { get }
  /// A value as it would stand behind the name, on one line.
  var example: String { get }
}

/// One field of a kind's front matter, declared once.
package struct Field<Value: Sendable>: FieldDeclaration {
  package let summary: String
  package let isRequired: Bool
  let place: FieldPlace

  package var name: String { place.name }
  package var type: FieldType { place.type }
  package var example: String { place.example }

  /// Turns the YAML value into the field's value; nil after reporting what is wrong with it.
  let decode: @Sendable (YAMLValue, FieldPlace, inout FieldReader) -> Value?

  /// The same field, but an entry without it is an error.
  package var required: Field<Value> {
    Field(
      name: name, summary: summary, isRequired: true, type: type, example: example, decode: decode)
  }

  init(
    name: String, summary: String, isRequired: Bool = false, type: FieldType, example: String,
    decode: @escaping @Sendable (YAMLValue, FieldPlace, inout FieldReader) -> Value?
  ) {
    self.summary = summary
    self.isRequired = isRequired
    place = FieldPlace(name: name, type: type, example: example)
    self.decode = decode
  }
}

/// Which field a value belongs to, for the words of a diagnostic.
final class FieldPlace: Sendable {
  let name: String
  let type: FieldType
  let example: String

  init(name: String, type: FieldType, example: String) {
    self.name = name
    self.type = type
    self.example = example
  }
}

/// A word of a closed set that authors choose from.
package protocol ChoiceValue: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the word means, in one sentence.
  var meaning: String { get }
}

/// The fields of a kind or of a group, in the order in which a scaffold lists them.
package struct FieldList: Sendable, ExpressibleByArrayLiteral {
  package let fields: [any FieldDeclaration]
  private let names: Set<String>

  package init(arrayLiteral fields: any FieldDeclaration...) {
    self.fields = fields
    names = Set(fields.map(\.name))
  }

  func contains(_ name: String) -> Bool { names.contains(name) }
}

/// Several fields that belong together, such as one step of a guide.
package protocol FieldGroup: Sendable {
  static var fields: FieldList { get }

  /// Reads the group's fields; nil when something that is required is missing or wrong, which has then been reported.
  init?(from reader: inout FieldReader)
}
