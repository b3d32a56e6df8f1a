package import Documents
import Foundation

/// A JSON value, for judging it by a schema.
package enum SchemaValue: Sendable, Hashable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([SchemaValue])
  case object([String: SchemaValue])
}

extension SchemaValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([SchemaValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: SchemaValue].self))
    }
  }

  package init(json: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(SchemaValue.self, from: Data(json))
  }
}

// MARK: - YAML

extension SchemaValue {
  /// The value of YAML as editors read it: by version 1.2, in which `yes` is text and `2.1` is a number.
  package init(_ value: YAMLValue) {
    switch value {
    case .scalar(let scalar) where scalar.style == .plain: self = Self.plain(scalar.text)
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let sequence): self = .list(sequence.items.map(Self.init))
    case .mapping(let mapping): self = Self(mapping)
    }
  }

  /// The named values of YAML.
  package init(_ mapping: YAMLMapping) {
    self = .object(
      Dictionary(mapping.entries.map { ($0.key, Self($0.value)) }, uniquingKeysWith: { $1 }))
  }

  private static func plain(_ text: String) -> SchemaValue {
    switch text {
    case "", "~", "null": .null
    case "true": .flag(true)
    case "false": .flag(false)
    default:
      text.contains(/^[-+]?[0-9]+(\.[0-9]+)?$/)
        ? Double(text).map(Self.number) ?? .text(text) : .text(text)
    }
  }
}
