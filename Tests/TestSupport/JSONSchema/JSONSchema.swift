/// A JSON Schema of draft 7, as far as our schemas and the schema of all schemas need it.
package struct JSONSchema: Sendable {
  private let root: SchemaValue

  package init(_ document: SchemaValue) { root = document }

  /// Everything that is wrong with a value, with the place of each; a keyword that isn't known here counts too.
  package func breaches(of value: SchemaValue) -> [String] {
    breaches(of: value, by: root, at: "")
  }

  private static let annotations: Set = [
    "$schema", "$id", "$comment", "title", "description", "default", "examples", "format",
    "definitions", "enumDescriptions", "readOnly",
  ]

  private func breaches(of value: SchemaValue, by schema: SchemaValue, at place: String) -> [String]
  {
    switch schema {
    case .flag(let accepts): return accepts ? [] : ["\(place): nothing may be here"]
    case .object(let keywords):
      // Beside a reference nothing else counts.
      if case .text(let reference)? = keywords["$ref"] {
        return breaches(of: value, by: resolve(reference), at: place)
      }
      return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
        Self.annotations.contains(keyword)
          ? [] : breaches(of: value, keyword, rule, keywords, at: place)
      }
    default: return ["\(place): the schema is no object"]
    }
  }

  private func breaches(
    of value: SchemaValue, _ keyword: String, _ rule: SchemaValue,
    _ keywords: [String: SchemaValue], at place: String
  ) -> [String] {
    switch (keyword, rule) {
    case ("anyOf", .list(let schemas)):
      let fits = schemas.contains { breaches(of: value, by: $0, at: place).isEmpty }
      return fits ? [] : ["\(place): fits none of the alternatives"]
    case ("allOf", .list(let schemas)):
      return schemas.flatMap { breaches(of: value, by: $0, at: place) }
    default: break
    }
    switch value {
    case .object(let members):
      if let found = breaches(of: members, keyword, rule, keywords, at: place) { return found }
    case .list(let items):
      if let found = breaches(of: items, keyword, rule, at: place) { return found }
    default: break
    }
    return scalarBreaches(of: value, keyword, rule).map { "\(place): \($0)" }
  }

  private func resolve(_ reference: String) -> SchemaValue {
    reference.split(separator: "/").dropFirst().reduce(root) { schema, part in
      if case .object(let members) = schema { members[String(part)] ?? false } else { false }
    }
  }
}

extension SchemaValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral isSet: Bool) { self = .flag(isSet) }
}

// MARK: - Keywords

extension JSONSchema {
  /// What is wrong with an object by a keyword for objects; nil for other keywords.
  private func breaches(
    of members: [String: SchemaValue], _ keyword: String, _ rule: SchemaValue,
    _ keywords: [String: SchemaValue], at place: String
  ) -> [String]? {
    switch (keyword, rule) {
    case ("required", .list(let names)):
      names.filter { if case .text(let name) = $0 { members[name] == nil } else { true } }
        .map { "\(place): lacks \($0)" }
    case ("properties", .object(let schemas)):
      members.sorted { $0.key < $1.key }.flatMap { name, member in
        schemas[name].map { breaches(of: member, by: $0, at: "\(place)/\(name)") } ?? []
      }
    case ("additionalProperties", let schema):
      members.filter { !Self.has(keywords["properties"], $0.key) }.flatMap { name, member in
        breaches(of: member, by: schema, at: "\(place)/\(name)")
      }
    case ("propertyNames", let schema):
      members.keys.flatMap { breaches(of: .text($0), by: schema, at: "\(place)/\($0)") }
    default: nil
    }
  }

  private static func has(_ properties: SchemaValue?, _ name: String) -> Bool {
    if case .object(let members)? = properties { members[name] != nil } else { false }
  }

  /// What is wrong with a list by a keyword for lists; nil for other keywords.
  private func breaches(
    of items: [SchemaValue], _ keyword: String, _ rule: SchemaValue, at place: String
  ) -> [String]? {
    switch (keyword, rule) {
    case ("items", let schema):
      items.enumerated().flatMap { breaches(of: $1, by: schema, at: "\(place)/\($0)") }
    case ("minItems", .number(let least)):
      Double(items.count) >= least ? [] : ["\(place): too short"]
    case ("uniqueItems", .flag(true)):
      Set(items).count == items.count ? [] : ["\(place): an item stands twice"]
    default: nil
    }
  }

  private func scalarBreaches(
    of value: SchemaValue, _ keyword: String, _ rule: SchemaValue
  ) -> [String] {
    switch (keyword, rule, value) {
    case ("type", .text, _): Self.isOfType(value, rule) ? [] : ["not of the type \(rule)"]
    case ("type", .list(let types), _):
      types.contains { Self.isOfType(value, $0) } ? [] : ["of none of the types"]
    case ("enum", .list(let values), _): values.contains(value) ? [] : ["not one of the values"]
    case ("const", _, _): value == rule ? [] : ["not \(rule)"]
    case ("minimum", .number(let limit), .number(let number)):
      number >= limit ? [] : ["too small"]
    case ("maximum", .number(let limit), .number(let number)):
      number <= limit ? [] : ["too large"]
    case ("exclusiveMinimum", .number(let limit), .number(let number)):
      number > limit ? [] : ["too small"]
    case ("pattern", .text(let pattern), .text(let text)): Self.breaches(of: text, pattern)
    case ("minimum", _, _), ("maximum", _, _), ("exclusiveMinimum", _, _), ("pattern", _, _),
      ("required", _, _), ("properties", _, _), ("additionalProperties", _, _),
      ("propertyNames", _, _), ("items", _, _), ("minItems", _, _), ("uniqueItems", _, _):
      []  // Keywords for other types of values.
    default: ["the keyword \(keyword) isn't known"]
    }
  }

  private static func breaches(of text: String, _ pattern: String) -> [String] {
    do {
      return try text.contains(Regex(pattern)) ? [] : ["“\(text)” doesn't match \(pattern)"]
    } catch {
      return ["\(pattern) is no pattern"]
    }
  }

  private static func isOfType(_ value: SchemaValue, _ type: SchemaValue) -> Bool {
    switch (type, value) {
    case (.text("null"), .null), (.text("boolean"), .flag), (.text("number"), .number),
      (.text("string"), .text), (.text("array"), .list), (.text("object"), .object):
      true
    case (.text("integer"), .number(let number)): number == number.rounded()
    default: false
    }
  }
}
