/// A JSON document that is put together piece by piece.
package indirect enum JSONNode: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONNode])
  case object([String: JSONNode])

  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSONNode { .list(texts.map(Self.text)) }

  /// The same object with the members of another.
  package func adding(_ other: JSONNode) -> JSONNode {
    guard case .object(let members) = self, case .object(let more) = other else { return self }
    return .object(members.merging(more) { $1 })
  }

  /// The document over several lines, with its keys in order and a line end at the end.
  package var document: String { JSONText(self).text }
}

extension JSONNode: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let isSet): try container.encode(isSet)
    case .list(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONNode: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  package init(dictionaryLiteral members: (String, JSONNode)...) {
    self = .object(Dictionary(members) { $1 })
  }

  package init(stringLiteral text: String) { self = .text(text) }

  package init(booleanLiteral isSet: Bool) { self = .flag(isSet) }

  package init(arrayLiteral items: JSONNode...) { self = .list(items) }
}
