import Diagnostics

/// The fields of a sort of file as a JSON Schema, by which editors complete and check what is being written.
///
/// It accepts everything that a build accepts, and refuses what can be refused without seeing other files. It keeps to
/// draft 7, the newest that all common editors understand.
package struct EditorSchema: Sendable {
  /// The schema as a file.
  package let document: String

  package init(_ file: AuthoredFile, names: EntryNames) {
    let root: JSONNode = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .text(file.label),
      "description": .text("\(file.summary) The file is \(file.pattern)."),
    ]
    document = root.adding(FieldSchema(names: names).object(of: file.fields)).document
  }
}

/// Says what fields and their values may be.
private struct FieldSchema {
  let names: EntryNames

  /// Several fields together.
  func object(of fields: [any FieldDeclaration]) -> JSONNode {
    let properties = fields.map { ($0.name, property($0)) }
    return [
      "type": "object",
      "properties": .object(Dictionary(properties) { $1 }),
      "required": .texts(fields.filter(\.isRequired).map(\.name)),
      "additionalProperties": false,
    ]
  }

  private func property(_ field: any FieldDeclaration) -> JSONNode {
    description(of: field).adding(value(field.type, mayBeEmpty: !field.isRequired))
  }

  private func description(of field: any FieldDeclaration) -> JSONNode {
    ["description": .text("\(field.summary) For example: \(field.name): \(field.example)")]
  }

  /// A value; a field that is left empty counts as one that isn't there.
  private func value(_ type: FieldType, mayBeEmpty: Bool) -> JSONNode {
    switch type {
    case .text, .markdown, .file: scalar(mayBeEmpty: mayBeEmpty)
    case .number(let limits):
      matching("[0-9]+", orType: "integer", mayBeEmpty: mayBeEmpty).adding([
        "minimum": .number(limits.lowerBound), "maximum": .number(limits.upperBound),
      ])
    case .flag: anyOf([["enum": ["yes", "no", true, false, "true", "false"]]], mayBeEmpty)
    case .date: matching(Self.datePattern, mayBeEmpty: mayBeEmpty)
    case .period:
      matching(
        "[0-9]{4}(-(0[1-9]|1[0-2]))?|(\(Self.datePattern))", orType: "integer",
        mayBeEmpty: mayBeEmpty)
    case .choice(let choices):
      anyOf([choice(choices.map { ($0.word, $0.meaning) })], mayBeEmpty)
    case .webAddress: matching(#"https?://[^\s"]*"#, mayBeEmpty: mayBeEmpty)
    case .language: matching("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", mayBeEmpty: mayBeEmpty)
    case .siteAddress: matching("/.*", mayBeEmpty: mayBeEmpty)
    case .reference(let kinds): anyOf(reference(to: kinds), mayBeEmpty)
    case .referenceWithReason(let kinds):
      anyOf(reference(to: kinds) + [reasoned(kinds)], mayBeEmpty)
    case .list(let element): list(of: element, mayBeEmpty: mayBeEmpty)
    case .group(let fields): anyOf([object(of: fields)], mayBeEmpty)
    }
  }

  /// February 30 is refused; February 29 is not, whatever the year.
  private static let datePattern = """
    [0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))
    """

  /// Any single value: what YAML takes for a number or for true stays the text that it is.
  private func scalar(mayBeEmpty: Bool) -> JSONNode {
    mayBeEmpty
      ? ["type": ["string", "number", "boolean", "null"]]
      : ["type": ["string", "number", "boolean"], "pattern": "[^ \n]"]
  }

  private func matching(
    _ pattern: String, orType type: String? = nil, mayBeEmpty: Bool
  ) -> JSONNode {
    let types = [type, "string", mayBeEmpty ? "null" : nil].compactMap(\.self)
    return [
      "type": types.count == 1 ? .text(types[0]) : .texts(types),
      "pattern": .text(mayBeEmpty ? "^(\(pattern))?$" : "^\(pattern)$"),
    ]
  }

  private func anyOf(_ alternatives: [JSONNode], _ mayBeEmpty: Bool) -> JSONNode {
    let empty: [JSONNode] = [["type": "null"], ["const": ""]]
    let all = alternatives + (mayBeEmpty ? empty : [])
    return all.count == 1 ? all[0] : ["anyOf": .list(all)]
  }

  private func choice(_ choices: [(word: String, meaning: String)]) -> JSONNode {
    [
      "enum": .texts(choices.map(\.word)),
      // Editors show these; JSON Schema itself has no place for them.
      "enumDescriptions": .texts(choices.map(\.meaning)),
    ]
  }

  /// The names of today, and any other: entries come and go while a schema stays.
  private func reference(to kinds: [ContentKind]) -> [JSONNode] {
    let known = names.names(of: kinds)
    let any = scalar(mayBeEmpty: false)
    return known.isEmpty ? [any] : [choice(known.map { ($0.name, $0.title) }), any]
  }

  private func reasoned(_ kinds: [ContentKind]) -> JSONNode {
    let (id, reason) = (ReasonedReference.idField, ReasonedReference.howField)
    let properties: JSONNode = [
      "id": description(of: id).adding(anyOf(reference(to: kinds), false)),
      "how": property(reason),
    ]
    return [
      "type": "object", "properties": properties, "required": .texts([id.name]),
      "additionalProperties": false,
    ]
  }

  private func list(of element: FieldType, mayBeEmpty: Bool) -> JSONNode {
    let items: JSONNode = ["type": "array", "items": value(element, mayBeEmpty: element.isText)]
    return anyOf([mayBeEmpty ? items : items.adding(["minItems": .number(1)])], mayBeEmpty)
  }
}

extension FieldType {
  /// Whether any single value will do.
  fileprivate var isText: Bool {
    switch self {
    case .text, .markdown: true
    default: false
    }
  }
}
